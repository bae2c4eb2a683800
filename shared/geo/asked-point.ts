/** The point of a row as it is asked, and known again. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { PointColumns } from "./point-columns.ts";
import { pointOfRow } from "./read-points.ts";

/** "" where there is none. */
export function askedPoint(table: Pick<Table, "text">, row: RowHandle, columns: PointColumns): string {
  const point = pointOfRow(table, columns, row);
  return point === null ? "" : `${point.latitude} ${point.longitude}`;
}
