/** The code that Insee gives a commune: a département and three digits. It is a text: `01053` begins with a zero. */
import type { FrenchPlaces } from "./french-places.ts";

const SHAPE = /^(?:[013-9][0-9]|2[AB1-9])[0-9]{3}$/;

/** Well written; and, where the places are at hand, of a commune that exists. */
export function isCommuneCode(text: string, places?: FrenchPlaces): boolean {
  return SHAPE.test(text) && (places === undefined || places.communeCodes.has(text));
}
