/** The points of a table: that of the row being edited, and the others, among which a wrong one stands out. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { type PointPart, pointPartOf, readTypedDegrees, readTypedPoint } from "#shared/checks/entry/typed-point.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";

/** no more are shown: of larger tables, rows at even distances */
const MOST = 2_000;

export interface PointColumns {
  readonly part: PointPart;
  /** the column of the other number of the point; null where the whole is in one, or nothing tells which */
  readonly other: { readonly id: ColumnId; readonly name: string; readonly field: Field } | null;
}

export function pointColumnsOf(
  { table }: Pick<Collaboration, "table">,
  field: Field,
  schema: TableSchema,
): PointColumns {
  const part = pointPartOf(field, schema) ?? "point";
  if (part === "point") return { part, other: null };
  const { fieldOf } = matchColumns(schema, table.columns);
  const ofOther = table.columns.flatMap(({ id, name }) => {
    const candidate = fieldOf.get(id);
    const isOther = candidate !== undefined && pointPartOf(candidate, schema) === otherPart(part);
    return isOther ? [{ id, name, field: candidate }] : [];
  });
  const ofSame = schema.fields.filter((one) => pointPartOf(one, schema) === part);
  const [only, ...more] = ofOther;
  return { part, other: only !== undefined && more.length === 0 && ofSame.length === 1 ? only : null };
}

export function otherPart(part: "latitude" | "longitude"): "latitude" | "longitude" {
  return part === "latitude" ? "longitude" : "latitude";
}

/** The point that a text of the column makes, with what the row holds in the other; null when it makes none. */
export function pointOfText(text: string, { part, other }: PointColumns, otherText: string): Point | null {
  if (part === "point") return readTypedPoint(text);
  const own = readTypedDegrees(text, part);
  // both numbers may be pasted in the cell of one
  if (own === null) return readTypedPoint(text);
  const rest = other === null ? null : readTypedDegrees(otherText, otherPart(part));
  if (rest === null) return null;
  return part === "latitude" ? { latitude: own, longitude: rest } : { latitude: rest, longitude: own };
}

export function otherPoints(
  { table }: Pick<Collaboration, "table">,
  columns: PointColumns,
  column: ColumnId,
  except: RowHandle,
): readonly Point[] {
  const points: Point[] = [];
  const step = Math.max(1, Math.ceil(table.rowCount / MOST));
  for (let position = 0; position < table.rowCount; position += step) {
    const row = table.handleAt(position);
    if (row === except) continue;
    const text = table.text(row, column);
    const beside = columns.other === null ? "" : table.text(row, columns.other.id);
    const point = text === "" ? null : pointOfText(text, columns, beside);
    if (point !== null) points.push(point);
  }
  return points;
}
