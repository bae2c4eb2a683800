/** Where the rows of a file have their point. */
import type { ColumnsPlan, SourceColumn } from "#shared/formats/export/plan-columns.ts";
import type { PointPlace } from "#shared/formats/export/write-geojson.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

const LONGITUDE = /(^|[^a-z])(longitude|long|lon|lng)$/;
const LATITUDE = /(^|[^a-z])(latitude|lat)$/;

/** The schema's first geopoint; else a column of points, split or not; else two columns that are called so. Null: there is none. */
export function findPoint(
  { columns }: ColumnsPlan,
  sources: readonly SourceColumn[],
  schema: TableSchema | null,
): PointPlace | null {
  const geopoint = columns.findIndex(({ field, taking }) => {
    const of = field === null ? undefined : schema?.fields[field];
    return of?.type === "geopoint" && of.format !== "object" && taking.take === "text";
  });
  // Table Schema, geopoint: longitude first
  if (geopoint !== -1) return { in: "pair", column: geopoint, lonFirst: true };

  const both = (
    is: (column: (typeof columns)[number], side: "longitude" | "latitude") => boolean,
  ): PointPlace | null => {
    const longitude = columns.findIndex((column) => is(column, "longitude"));
    const latitude = columns.findIndex((column) => is(column, "latitude"));
    return longitude === -1 || latitude === -1 ? null : { in: "two-columns", longitude, latitude };
  };
  const split = both(({ shown }, side) => shown.what === side);
  if (split !== null) return split;

  const whole = columns.findIndex(({ taking }) => taking.take === "text" && isClear(sources[taking.source]?.pairs));
  const order = columns[whole]?.taking;
  if (order?.take === "text")
    return { in: "pair", column: whole, lonFirst: sources[order.source]?.pairs === "lon-lat" };

  return both(
    ({ shown }, side) =>
      shown.what === "column" && (side === "longitude" ? LONGITUDE : LATITUDE).test(foldText(shown.name).trim()),
  );
}

function isClear(pairs: SourceColumn["pairs"] | undefined): boolean {
  return pairs === "lon-lat" || pairs === "lat-lon";
}
