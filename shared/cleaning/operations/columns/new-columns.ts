/** New columns that are made of others: where they come to stand, what they are called, and that they are private where those are. */
import type { PlannedColumn, PlannedFill, TableChanges } from "#shared/document/edits/change-table.ts";
import type { Column, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { Refusal } from "../operation.ts";
import { cleanTitle, freeTitle } from "./titles.ts";

interface NewColumns {
  /** as they were asked for: those that another column has get a number */
  readonly titles: readonly string[];
  /** the column that they come after; null: they come last */
  readonly after: ColumnId | null;
  /** what they are made of */
  readonly from: readonly ColumnId[];
  /** by their places among the titles */
  readonly cells: readonly PlannedFill[];
  /** columns that go */
  readonly deleted?: readonly ColumnId[];
}

/** A title that says nothing is `colonne` and its place. */
export function newColumns(
  { columns }: Table,
  { titles, after, from, cells, deleted = [] }: NewColumns,
): Partial<TableChanges> | Refusal {
  const wanted = titles.map((title, place) => cleanTitle(title) || `colonne ${columns.length + place + 1}`);
  if (columns.length - deleted.length + titles.length > LIMITS.columns) return { refused: "too-many-columns" };
  const taken = new Set(columns.filter(({ id }) => !deleted.includes(id)).map(({ name }) => name));
  const isPrivate = columns.some(({ id, isPrivate: is }) => is === true && from.includes(id));
  return {
    newColumns: wanted.map((title) => freeTitle(title, taken)),
    cells,
    deleteColumns: deleted,
    hideColumns: isPrivate ? titles.map((_, place) => place) : [],
    columnOrder: orderWith(columns, titles.length, after),
  };
}

/** Null: they come last. A column that goes keeps its place until then. */
function orderWith(columns: readonly Column[], count: number, after: ColumnId | null): PlannedColumn[] | null {
  const at = columns.findIndex(({ id }) => id === after);
  if (at === -1 || at === columns.length - 1) return null;
  const order: PlannedColumn[] = columns.map(({ id }) => id);
  order.splice(at + 1, 0, ...Array.from({ length: count }, (_, place) => place));
  return order;
}
