/** Which columns of a table say where its rows are: what its schema says, else its titles, else what its cells hold. */
import { pointPartOf, readTypedPoint } from "#shared/checks/entry/typed-point.ts";
import type { Column, RowHandle, Table } from "#shared/document/table.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

export type PointColumns =
  | { readonly in: "two"; readonly latitude: ColumnId; readonly longitude: ColumnId }
  | { readonly in: "one"; readonly point: ColumnId };

// `Xlongitude` and `Ylatitude` of charging points, `Xlong` and `Ylat` of car pools, `LONG_EXEC_CODE` and `LAT_EXEC_CODE` of contracts
const LATITUDE = /(^|[^a-z])(y?latitude|y?lat|coord y|y)$|^y?lat(itude)? /;
const LONGITUDE = /(^|[^a-z])(x?longitude|x?long|x?lon|x?lng|coord x|x)$|^x?(longitude|long|lon|lng) /;
const POINT = /(geo ?point|geo ?shape|coordonnees|coordinates|point|gps|geom|geolocalisation|localisation)/;
/** cells that are looked at before a column is said to hold points */
const LOOKED_AT = 200;

/** null: nothing tells. */
export function findPointColumns(table: Table, schema: TableSchema | null): PointColumns | null {
  return (schema === null ? null : bySchema(table, schema)) ?? byTitles(table) ?? byTexts(table);
}

function bySchema(table: Table, schema: TableSchema): PointColumns | null {
  const { fieldOf } = matchColumns(schema, table.columns);
  const parted = (part: ReturnType<typeof pointPartOf>) =>
    table.columns.find(({ id }) => {
      const field = fieldOf.get(id);
      return field !== undefined && pointPartOf(field, schema) === part;
    })?.id;
  const [point, latitude, longitude] = [parted("point"), parted("latitude"), parted("longitude")];
  if (point !== undefined) return { in: "one", point };
  return latitude === undefined || longitude === undefined ? null : { in: "two", latitude, longitude };
}

function byTitles({ columns }: Pick<Table, "columns">): PointColumns | null {
  const titled = (is: RegExp) => columns.find(({ name }) => is.test(keyOf(name)))?.id;
  const [latitude, longitude] = [titled(LATITUDE), titled(LONGITUDE)];
  return latitude === undefined || longitude === undefined ? null : { in: "two", latitude, longitude };
}

function byTexts(table: Table): PointColumns | null {
  const named = table.columns.filter(({ name }) => POINT.test(keyOf(name)));
  const point = named.find((column) => holdsPoints(table, column));
  return point === undefined ? null : { in: "one", point: point.id };
}

function holdsPoints(table: Table, { id }: Column): boolean {
  let [written, read] = [0, 0];
  for (let at = 0; at < Math.min(table.rowCount, LOOKED_AT); at++) {
    const text = table.text(table.handleAt(at) as RowHandle, id);
    if (text.trim() === "") continue;
    written++;
    if (readTypedPoint(text) !== null) read++;
  }
  return written > 0 && read * 2 > written;
}

function keyOf(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
