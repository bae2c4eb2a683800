/** Blocks of rows as GeoJSON (RFC 7946): one feature per row, a point where the row has one. */
import { uniqueNames } from "./column-names.ts";
import { readPair } from "./point-pairs.ts";
import { mapTexts, type TextBlock, type TextColumn, textAt } from "./text-block.ts";
import { type JsonColumn, objectsOf } from "./write-json.ts";

/** Where the point of a row is: columns of the file. */
export type PointPlace =
  | { readonly in: "two-columns"; readonly longitude: number; readonly latitude: number }
  /** `lonFirst`: the order of the pair */
  | { readonly in: "pair"; readonly column: number; readonly lonFirst: boolean };

/** The columns that are the point are left out of the properties, but for rows where they hold something that is no point: nothing gets lost. */
export function* writeGeoJson(
  columns: readonly JsonColumn[],
  blocks: Iterable<TextBlock>,
  point: PointPlace,
): Generator<string> {
  const own = new Set(point.in === "pair" ? [point.column] : [point.longitude, point.latitude]);
  const names = uniqueNames(columns.map(({ name }) => name));
  const named = columns.map(({ kind }, at) => ({ name: names[at] ?? "", kind }));
  const others = columns.flatMap((_, at) => (own.has(at) ? [] : [at]));
  const kept = others.flatMap((at) => named[at] ?? []);
  let first = true;
  yield '{"type":"FeatureCollection","features":[';
  for (const block of blocks) {
    const pick = (at: number) => block.columns[at] ?? NONE;
    const [objects = []] = objectsOf(kept, [{ count: block.count, columns: others.map(pick) }]);
    const geometries = geometriesOf(point, pick);
    const isBlank = (row: number) => [...own].every((at) => textAt(pick(at), row).trim() === "");
    let whole: readonly string[] | null = null;
    const propertiesOf = (row: number) => {
      whole ??= [...objectsOf(named, [block])][0] ?? [];
      return whole[row] ?? "";
    };
    const features = objects.map((properties, row) => {
      const geometry = geometries(row);
      const all = geometry === "null" && !isBlank(row) ? propertiesOf(row) : properties;
      return `{"type":"Feature","geometry":${geometry},"properties":${all}}`;
    });
    if (features.length > 0) yield `${first ? "\n" : ",\n"}${features.join(",\n")}`;
    first &&= features.length === 0;
  }
  yield first ? "]}\n" : "\n]}\n";
}

const NONE: TextColumn = { texts: [], places: null };

function geometriesOf(point: PointPlace, pick: (at: number) => TextColumn): (row: number) => string {
  if (point.in === "two-columns") {
    const [longitudes, latitudes] = [pick(point.longitude), pick(point.latitude)];
    return (row) => geometry(degrees(textAt(longitudes, row)), degrees(textAt(latitudes, row)));
  }
  const column = mapTexts(pick(point.column), (text) => {
    const [a, b] = readPair(text) ?? ["", ""];
    return point.lonFirst ? geometry(a, b) : geometry(b, a);
  });
  return (row) => textAt(column, row);
}

/** with a point for the decimals, which French tables write with a comma */
function degrees(text: string): string {
  return text.trim().replace(",", ".");
}

function geometry(longitude: string, latitude: string): string {
  if (!DEGREES.test(longitude) || !DEGREES.test(latitude)) return "null";
  const coordinates = [Number(longitude), Number(latitude)] as const;
  const onEarth = Math.abs(coordinates[0]) <= 180 && Math.abs(coordinates[1]) <= 90;
  return onEarth ? `{"type":"Point","coordinates":${JSON.stringify(coordinates)}}` : "null";
}

const DEGREES = /^-?\d{1,3}(?:\.\d+)?$/;
