import type { harmonising as fr } from "../fr/harmonising.ts";

export const harmonising: typeof fr = {
  title: "Harmonise",
};
