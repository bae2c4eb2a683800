/** What a gesture of geocoding says it was: where from, how sure, and which columns took what; the points themselves are in the cells. */
import { z } from "zod";
import { Territory } from "#shared/geo/territory.ts";

export const PLACE_PARTS = [
  "latitude",
  "longitude",
  "point",
  "score",
  "label",
  "name",
  "postcode",
  "city",
  "citycode",
] as const;
export type PlacePart = (typeof PLACE_PARTS)[number];

const text = z.string().max(500);

export const PlaceParams = z.object({
  /** those that were asked: of the address, or of the point */
  columns: z.array(z.string()).max(10),
  /** what narrowed an address down; absent where nothing did, and in what was written before this was kept */
  postcode: z.object({ column: z.string() }).optional(),
  citycode: z.object({ column: z.string() }).optional(),
  territory: Territory.optional(),
  /** `column` absent: a new one, of that title */
  into: z
    .array(z.object({ part: z.enum(PLACE_PARTS), column: z.string().optional(), title: text }))
    .max(PLACE_PARTS.length),
  /** least score of what was written without being looked at; null: a person looked at each */
  threshold: z.number().min(0).max(1).nullable(),
  /** texts that are there already are written over */
  over: z.boolean(),
  /** host that was asked, and the day, ISO 8601 */
  service: text,
  day: text,
});
export type PlaceParams = z.infer<typeof PlaceParams>;
