/** Where to go next: the first cell of mine that is blank or wrong, else of anybody's that I see. */
import type { IssueStore } from "#client/collab/collaboration.ts";
import type { CellPlace } from "#client/grid/grid-props.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, UserId } from "#shared/model/ids.ts";
import type { Completing } from "#shared/views/completing.ts";
import { nextCell } from "#shared/views/next-cell.ts";
import type { Owners } from "#shared/views/owners.ts";

interface Asked {
  readonly table: Table;
  readonly seen: SeenTable;
  readonly issues: Pick<IssueStore, "wrongCells" | "ofCell">;
  readonly completing: Completing;
  readonly owners: Owners;
  readonly me: UserId;
  readonly active: CellPlace | null;
  /** only that column; null: all that are counted */
  readonly only: ColumnId | null;
  readonly step: 1 | -1;
}

export interface NextToComplete {
  readonly place: CellPlace;
  /** false: mine are all complete, this one is another's or nobody's */
  readonly isMine: boolean;
}

/** Null: all that is seen is complete. Where nothing was given to me, all is. */
export function nextToComplete(asked: Asked): NextToComplete | null {
  const { table, seen, issues, completing, owners, me, active, only, step } = asked;
  const columns = seen.columns.flatMap(({ id }) =>
    completing.columns.includes(id) && (only === null || id === only) ? [id] : [],
  );
  const wrong = new Set(columns.filter((id) => issues.wrongCells(id) > 0));
  const isOpen = (row: RowHandle, column: ColumnId) =>
    completing.isBlank(row, column) || (wrong.has(column) && issues.ofCell(table.idOf(row), column).length > 0);
  const rows = seen.order;
  const from = { row: positionOf(asked), column: betweenColumns(seen, columns, active?.column) };
  const hasShare = owners.people.includes(me);
  const mine = hasShare
    ? nextCell({ rows, columns }, from, step, (row, column) => owners.ofCell(row, column) === me && isOpen(row, column))
    : null;
  const found = mine ?? nextCell({ rows, columns }, from, step, isOpen);
  const column = columns[found?.column ?? -1];
  if (found === null || column === undefined) return null;
  const row = table.idOf(seen.handleAt(found.row));
  return { place: { row, column }, isMine: mine !== null || !hasShare };
}

function positionOf({ table, seen, active }: Asked): number {
  const row = active === null ? undefined : table.handleOf(active.row);
  return row === undefined ? -1 : seen.positionOf(row);
}

/** Where a column of the table stands among some of them; between two when it is none of them. */
function betweenColumns(seen: SeenTable, columns: readonly ColumnId[], column: ColumnId | undefined): number {
  const at = column === undefined ? -1 : columns.indexOf(column);
  if (at !== -1) return at;
  const position = seen.columns.findIndex(({ id }) => id === column);
  const before = columns.filter((one) => seen.columns.findIndex(({ id }) => id === one) < position);
  return before.length - 0.5;
}
