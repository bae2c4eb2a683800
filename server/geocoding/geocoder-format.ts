/**
 * Files and answers of the national geocoder. Source: API Adresse and Géoplateforme, “géocodage”, routes /search/csv and /reverse/csv, and
 * GeocodeJSON of /search. What it answers is judged like anything from outside.
 */
import { z } from "zod";
import { createCsvRows } from "#shared/formats/csv-rows.ts";
import { writeCsv } from "#shared/formats/csv-writer.ts";
import { GeocodedPlace } from "#shared/geo/geocoded.ts";

/** Of an address: its text, and what narrows it down; of a point, its degrees. */
export const AskedLine = z.union([
  z.object({ address: z.string(), postcode: z.string(), citycode: z.string() }),
  z.object({ longitude: z.number(), latitude: z.number() }),
]);
export type AskedLine = z.infer<typeof AskedLine>;

/** the column by which a line of the answer is known */
const NUMBER = "tablee_line";

export function writeQuestion(direction: "search" | "reverse", lines: readonly AskedLine[]) {
  const titles = direction === "search" ? [NUMBER, "adresse", "cp", "insee"] : [NUMBER, "latitude", "longitude"];
  const rows = lines.map((line, at) =>
    "address" in line
      ? [String(at), line.address, line.postcode, line.citycode]
      : [String(at), String(line.latitude), String(line.longitude)],
  );
  const has = (part: "postcode" | "citycode") => lines.some((line) => "address" in line && line[part] !== "");
  const fields: (readonly [string, string])[] = direction === "search" ? [["columns", "adresse"]] : [];
  if (has("postcode")) fields.push(["postcode", "cp"]);
  if (has("citycode")) fields.push(["citycode", "insee"]);
  return { fields, text: [...writeCsv(titles, rows)].join("") };
}

/** null: it is no answer. Lines that it does not give, or that make no sense, are not found. */
export function readAnswer(
  direction: "search" | "reverse",
  text: string,
  count: number,
): readonly (GeocodedPlace | null)[] | null {
  const places: (GeocodedPlace | null)[] = Array.from({ length: count }, () => null);
  const bare = text.replace(/^\uFEFF/, "");
  let columnOf: ReadonlyMap<string, number> | null = null;
  const rows = createCsvRows({
    delimiter: delimiterOf(bare),
    quote: '"',
    onRow(cells) {
      if (columnOf === null) {
        columnOf = new Map(cells.map((title, at) => [title.trim(), at]));
        return undefined;
      }
      const known = columnOf;
      const cell = (title: string) => cells[known.get(title) ?? -1] ?? "";
      const at = Number(cell(NUMBER) || Number.NaN);
      if (Number.isInteger(at) && at >= 0 && at < count) places[at] = placeOf(cell, direction);
      return undefined;
    },
  });
  rows.push(bare);
  rows.end();
  const titles = columnOf as ReadonlyMap<string, number> | null;
  return titles?.has(NUMBER) === true && titles.has("result_label") ? places : null;
}

function placeOf(cell: (title: string) => string, direction: "search" | "reverse"): GeocodedPlace | null {
  const [latitude, longitude] =
    direction === "search"
      ? [cell("latitude"), cell("longitude")]
      : [cell("result_latitude") || cell("latitude"), cell("result_longitude") || cell("longitude")];
  if (cell("result_label") === "" || latitude === "" || longitude === "") return null;
  const read = GeocodedPlace.safeParse({
    label: cell("result_label"),
    score: direction === "search" ? Number(cell("result_score")) : 1,
    type: cell("result_type"),
    name: cell("result_name"),
    postcode: cell("result_postcode"),
    city: cell("result_city"),
    citycode: cell("result_citycode"),
    latitude: Number(latitude),
    longitude: Number(longitude),
  });
  return read.success ? read.data : null;
}

/** The answer is written as the question was; some write it with semicolons. */
function delimiterOf(text: string): string {
  const titles = text.slice(0, text.search(/[\r\n]|$/));
  return titles.includes(`${NUMBER};`) || titles.includes(`;${NUMBER}`) ? ";" : ",";
}

const blank = z.string().max(500).catch("");
const Feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }),
  properties: z.object({
    label: z.string().max(500),
    score: z.number().catch(0),
    type: blank,
    name: blank,
    postcode: blank,
    city: blank,
    citycode: blank,
  }),
});
const Features = z.object({ features: z.array(z.unknown()).max(100) });

/** Features that make no sense are left out. */
export function readFeatures(text: string): readonly GeocodedPlace[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const read = Features.safeParse(json);
  if (!read.success) return [];
  return read.data.features.slice(0, 20).flatMap((feature) => {
    const one = Feature.safeParse(feature);
    if (!one.success) return [];
    const [longitude, latitude] = one.data.geometry.coordinates;
    const place = GeocodedPlace.safeParse({ ...one.data.properties, longitude, latitude });
    return place.success ? [place.data] : [];
  });
}
