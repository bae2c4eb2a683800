/** Addresses of a table placed by a geocoder, and points that get their address: what is asked, how far it is, what was found. */
import { z } from "zod";
import { GeocodedPlace, GeocodedRow } from "#shared/geo/geocoded.ts";
import { Territory } from "#shared/geo/territory.ts";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";

/** rows of one request for a table */
export const GEOCODING_ROWS = 50_000;
/** columns that an address may be in */
export const GEOCODING_COLUMNS = 10;
/** characters of an address that is searched while one types */
export const GEOCODING_QUERY = 200;

const rows = z.array(RowId).min(1).max(GEOCODING_ROWS).nullable();

/** `POST /datasets/{dataset}/geocoding`; `rows` null: all of them. */
export const GeocodingAsk = z.discriminatedUnion("direction", [
  z.object({
    direction: z.literal("search"),
    rows,
    /** the address, in their order */
    columns: z.array(ColumnId).min(1).max(GEOCODING_COLUMNS),
    postcode: ColumnId.nullable(),
    citycode: ColumnId.nullable(),
    territory: Territory,
  }),
  z.object({
    direction: z.literal("reverse"),
    rows,
    columns: z.union([
      z.object({ in: z.literal("two"), latitude: ColumnId, longitude: ColumnId }),
      z.object({ in: z.literal("one"), point: ColumnId }),
    ]),
    territory: Territory,
  }),
]);
export type GeocodingAsk = z.infer<typeof GeocodingAsk>;

/** stopped: it can go on from where it was; `problem` says why (`failed`: something on this server, in its log). */
export const GeocodingProgress = z.object({
  state: z.enum(["running", "stopped", "done"]),
  /** different addresses asked, and to ask */
  done: z.number().int(),
  total: z.number().int(),
  problem: z.enum(["unreachable", "refused", "failed", "asked-to-stop"]).nullable(),
});
export type GeocodingProgress = z.infer<typeof GeocodingProgress>;

export const GeocodingJob = GeocodingProgress.extend({
  id: z.string(),
  by: Person,
  /** ISO 8601 */
  at: z.string(),
  ask: GeocodingAsk,
});
export type GeocodingJob = z.infer<typeof GeocodingJob>;

/** `GET /datasets/{dataset}/geocoding`. `service`: the host that addresses are sent to; null: there is none here. */
export const GeocodingState = z.object({ service: z.string().nullable(), job: GeocodingJob.nullable() });
export type GeocodingState = z.infer<typeof GeocodingState>;

/** `GET /datasets/{dataset}/geocoding/answers`; `next`: asked for as `from`; null: that was all. */
export const GeocodingAnswers = z.object({ answers: z.array(GeocodedRow), next: z.number().int().nullable() });
export type GeocodingAnswers = z.infer<typeof GeocodingAnswers>;

/** `GET /datasets/{dataset}/geocoding/search`; with both degrees, what is nearer is likelier. */
export const SearchAddress = z.object({
  q: z.string().trim().max(GEOCODING_QUERY),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lon: z.coerce.number().min(-180).max(180).optional(),
});
export type SearchAddress = z.infer<typeof SearchAddress>;

/** `GET /datasets/{dataset}/geocoding/search`: the likeliest first. */
export const GeocodingFound = z.object({ places: z.array(GeocodedPlace).max(20) });
export type GeocodingFound = z.infer<typeof GeocodingFound>;
