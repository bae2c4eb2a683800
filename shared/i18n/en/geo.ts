import type { geo as fr } from "../fr/geo.ts";

export const geo: typeof fr = {
  title: "Map",
};
