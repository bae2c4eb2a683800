/** The name of a commune, as Insee writes it. */
import type { FrenchPlaces } from "./french-places.ts";

/** Letters, with what stands between them and no other sign, and no space around. */
const SHAPE = /^\p{L}[\p{L}\p{M}\d'’()./ -]*$/u;

/** Letter for letter, as Validata compares, where the names are at hand; else a text that may be a name. */
export function isCommuneName(text: string, places?: FrenchPlaces): boolean {
  const names = places?.communeNames;
  if (names === undefined) return SHAPE.test(text) && !/\s{2}|\s$/.test(text);
  return names().has(text.replaceAll("’", "'"));
}
