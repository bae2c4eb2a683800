/** A point as the cells of a row are to say it: in the order, and with the decimal mark, that the column has already. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { PointColumns } from "./point-columns.ts";
import { pointOfRow } from "./read-points.ts";

export interface PointCell {
  readonly column: ColumnId;
  readonly text: string;
}

/** cells that tell how the others are written */
const LOOKED_AT = 200;

export function pointCells(table: Table, columns: PointColumns, row: RowHandle, point: Point): readonly PointCell[] {
  if (columns.in === "two") {
    const comma = (column: ColumnId) => writtenWith(table, column, row, /^\s*-?\d{1,3},\d+\s*$/);
    return [
      { column: columns.latitude, text: degreesText(point.latitude, comma(columns.latitude)) },
      { column: columns.longitude, text: degreesText(point.longitude, comma(columns.longitude)) },
    ];
  }
  const text = isLatitudeFirst(table, columns, row)
    ? `${degreesText(point.latitude)}, ${degreesText(point.longitude)}`
    : `${degreesText(point.longitude)},${degreesText(point.latitude)}`;
  return [{ column: columns.point, text: bracketed(table.text(row, columns.point), text) }];
}

/** Six decimals are a tenth of a metre. */
export function degreesText(degrees: number, comma = false): string {
  const text = String(Number(degrees.toFixed(6)));
  return comma ? text.replace(".", ",") : text;
}

function bracketed(before: string, text: string): string {
  return /^\s*\[.*\]\s*$/.test(before) ? `[${text.replace(", ", ",").replace(",", ", ")}]` : text;
}

function isLatitudeFirst(table: Table, columns: Extract<PointColumns, { in: "one" }>, row: RowHandle): boolean {
  for (const one of [row, ...firstRows(table)]) {
    const first = Number(/-?\d+(?:\.\d+)?/.exec(table.text(one, columns.point))?.[0] ?? Number.NaN);
    const point = pointOfRow(table, columns, one);
    if (point === null || Number.isNaN(first)) continue;
    if (Math.abs(first - point.latitude) < 1e-9) return true;
    if (Math.abs(first - point.longitude) < 1e-9) return false;
  }
  return false;
}

function writtenWith(table: Table, column: ColumnId, row: RowHandle, mark: RegExp): boolean {
  for (const one of [row, ...firstRows(table)]) {
    const text = table.text(one, column);
    if (text.trim() !== "") return mark.test(text);
  }
  return false;
}

function* firstRows(table: Table): Generator<RowHandle> {
  for (let at = 0; at < Math.min(LOOKED_AT, table.rowCount); at++) yield table.handleAt(at);
}
