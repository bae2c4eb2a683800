/** What a geocoder found for an address, or for a point, and whether it can be believed without being looked at. */
import { z } from "zod";
import { RowId } from "#shared/model/ids.ts";
import { isInTerritory, type Territory } from "./territory.ts";

const text = z.string().max(500);

export const GeocodedPlace = z.object({
  /** the whole address, in one line */
  label: text,
  /** 0 to 1: how much it resembles what was asked; of a point, 1 */
  score: z.number(),
  /** housenumber, street, locality, municipality; others are possible */
  type: text,
  /** number and street */
  name: text,
  postcode: text,
  city: text,
  /** of Insee */
  citycode: text,
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
});
export type GeocodedPlace = z.infer<typeof GeocodedPlace>;
/** What is nearer to it is likelier. */
export type Nearby = Pick<GeocodedPlace, "longitude" | "latitude">;

export const GeocodedRow = z.object({
  row: RowId,
  /** as the row held it when it was asked */
  asked: z.string(),
  /** null: nothing was found */
  place: GeocodedPlace.nullable(),
});
export type GeocodedRow = z.infer<typeof GeocodedRow>;

/** Rows that one decision stands for: the same words are another address where a postal code beside them led elsewhere. */
export function isSameAnswer(one: Omit<GeocodedRow, "row">, other: Omit<GeocodedRow, "row">): boolean {
  if (one.asked !== other.asked) return false;
  const [a, b] = [one.place, other.place];
  if (a === null || b === null) return a === b;
  return a.label === b.label && a.latitude === b.latitude && a.longitude === b.longitude;
}

export type Verdict = "sure" | "doubtful" | "outside" | "not-found";

/** as national portals advise: below it, most are another street, or the middle of a town */
export const USUAL_THRESHOLD = 0.7;

const PRECISE = ["housenumber", "street", "locality", "poi", "parcel"];

export function verdictOf(
  place: GeocodedPlace | null,
  { threshold, territory }: { readonly threshold: number; readonly territory: Territory },
): Verdict {
  if (place === null) return "not-found";
  if (!isInTerritory(territory, place)) return "outside";
  return place.score >= threshold && PRECISE.includes(place.type) ? "sure" : "doubtful";
}
