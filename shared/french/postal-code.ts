/** The five digits by which La Poste delivers. A text: `01000` begins with a zero. */
import type { FrenchPlaces } from "./french-places.ts";

/** Well written; and, where the places are at hand, one that is in use for some commune. */
export function isPostalCode(text: string, places?: FrenchPlaces): boolean {
  return /^[0-9]{5}$/.test(text) && (places === undefined || places.postalCodes.has(text));
}
