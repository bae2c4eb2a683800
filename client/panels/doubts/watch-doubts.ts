/**
 * The doubts that still stand: a doubt is over once its cell holds another text, its row or column is gone, or somebody said that it is
 * right. Followed edit by edit: only what was written is looked at again.
 */
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { SettledDoubt, StandingDoubt, StandingDoubts } from "#shared/wire/imports.ts";

/** Doubts by row and column; of one cell the last one counts. */
export type DoubtsByCell = ReadonlyMap<RowId, ReadonlyMap<ColumnId, StandingDoubt>>;

export interface WatchedDoubts {
  readonly standing: Store<DoubtsByCell>;
  /** the doubts, and what was settled of them, are these from now on */
  give(doubts: Pick<StandingDoubts, "doubts" | "settled">): void;
  close(): void;
}

const NONE: DoubtsByCell = new Map();

export function watchDoubts(table: Table): WatchedDoubts {
  const standing = createValue<DoubtsByCell>(NONE);
  let given: DoubtsByCell = NONE;
  let settled: ReadonlyMap<string, SettledDoubt> = new Map();
  let columns = new Set<ColumnId>();

  const stands = (row: RowHandle, { row: id, column, text }: StandingDoubt): boolean =>
    columns.has(column) &&
    table.text(row, column) === text &&
    table.unavailable(row, column) === null &&
    settled.get(`${id} ${column}`)?.text !== text;
  const ofRow = (id: RowId): ReadonlyMap<ColumnId, StandingDoubt> | null => {
    const row = table.handleOf(id);
    const doubts = given.get(id);
    if (doubts === undefined || row === undefined || table.isDeleted(row)) return null;
    const left = new Map([...doubts].filter(([, doubt]) => stands(row, doubt)));
    return left.size === 0 ? null : left;
  };
  const lookAtAll = () => {
    columns = new Set(table.columns.map(({ id }) => id));
    const next = new Map<RowId, ReadonlyMap<ColumnId, StandingDoubt>>();
    for (const id of given.keys()) {
      const left = ofRow(id);
      if (left !== null) next.set(id, left);
    }
    if (next.size > 0 || standing.get().size > 0) standing.set(next);
  };
  const lookAt = ({ cells, appeared, vanished }: TableChange) => {
    const touched = new Set([...[...cells.values()].flat(), ...appeared, ...vanished]);
    let next: Map<RowId, ReadonlyMap<ColumnId, StandingDoubt>> | null = null;
    for (const row of touched) {
      const id = table.idOf(row);
      if (!given.has(id)) continue;
      const left = ofRow(id);
      if (sameCells(left ?? undefined, standing.get().get(id))) continue;
      next ??= new Map(standing.get());
      if (left === null) next.delete(id);
      else next.set(id, left);
    }
    if (next !== null) standing.set(next);
  };
  const leave = table.subscribe((change) => {
    if (given.size === 0) return;
    if (change.columns) lookAtAll();
    else lookAt(change);
  });
  return {
    standing,
    give({ doubts, settled: those }) {
      given = byCell(doubts);
      settled = new Map(those.map((one) => [`${one.row} ${one.column}`, one]));
      lookAtAll();
    },
    close: leave,
  };
}

/** of the same doubts: those given for one row */
function sameCells(a: ReadonlyMap<ColumnId, unknown> | undefined, b: ReadonlyMap<ColumnId, unknown> | undefined) {
  return a?.size === b?.size && [...(a?.keys() ?? [])].every((column) => b?.has(column));
}

function byCell(doubts: readonly StandingDoubt[]): DoubtsByCell {
  const rows = new Map<RowId, Map<ColumnId, StandingDoubt>>();
  for (const doubt of doubts) {
    const row = rows.get(doubt.row) ?? new Map<ColumnId, StandingDoubt>();
    rows.set(doubt.row, row.set(doubt.column, doubt));
  }
  return rows;
}

/** Those of one kind, in the order of the table; the largest group first. */
export function groupsOf(standing: DoubtsByCell, table: Table): readonly (readonly StandingDoubt[])[] {
  const groups = new Map<string, StandingDoubt[]>();
  for (const cells of standing.values()) {
    for (const doubt of cells.values()) {
      const group = groups.get(doubt.code) ?? [];
      groups.set(doubt.code, group);
      group.push(doubt);
    }
  }
  const column = new Map(table.columns.map(({ id }, place) => [id, place]));
  const row = new Map<RowId, number>();
  for (const id of standing.keys()) {
    const handle = table.handleOf(id);
    if (handle !== undefined) row.set(id, table.positionOf(handle));
  }
  const placed = (a: StandingDoubt, b: StandingDoubt) =>
    (row.get(a.row) ?? 0) - (row.get(b.row) ?? 0) || (column.get(a.column) ?? 0) - (column.get(b.column) ?? 0);
  return [...groups.values()].map((group) => group.sort(placed)).sort((a, b) => b.length - a.length);
}
