import type { bilan as fr } from "../fr/bilan.ts";

export const bilan: typeof fr = {
  title: "Data quality report",
};
