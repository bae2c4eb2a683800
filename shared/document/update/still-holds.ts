/** What of a plan still holds when it is carried out: others go on editing while one looks at it. */
import type { ColumnId } from "../../model/ids.ts";
import type { RowHandle, Table } from "../table.ts";
import { proposeLinks } from "./column-links.ts";
import { type PlannedCells, planUpdate, type UpdatePlan } from "./plan-update.ts";

/** What a person leaves ticked of a plan. */
export interface Chosen {
  /** rows of the file to add */
  readonly added: readonly number[];
  /** whether the cells of that row of the file are to be changed */
  changes(place: number): boolean;
  /** rows of the table to take out */
  readonly removed: readonly RowHandle[];
}

export interface StillHolds {
  /** rows of the file to add, ascending */
  readonly added: readonly number[];
  readonly cells: readonly PlannedCells[];
  readonly removed: readonly RowHandle[];
  /** rows of the table in the order of the file, each once; what it says of no row is left out. -1: the next one added */
  readonly order: readonly number[];
  readonly overtaken: Overtaken;
}

/** What someone changed since the plan was made: it is left as they made it. */
export interface Overtaken {
  readonly cells: readonly PlannedCells[];
  readonly added: readonly number[];
  readonly removed: readonly RowHandle[];
}

/** Null when a column that the plan reads or writes is gone, or one that it would make is there by now: another plan is to be made. */
export function whatStillHolds(table: Table, file: Table, plan: UpdatePlan, chosen: Chosen): StillHolds | null {
  const there = new Set(table.columns.map(({ id }) => id));
  if (plan.settings.links.some(({ to }) => typeof to === "object" && !there.has(to.column))) return null;
  if (isMadeMeanwhile(table, file, plan)) return null;
  const now = planUpdate(table, file, plan.settings);
  const [cells, overtakenCells] = [[] as PlannedCells[], [] as PlannedCells[]];
  for (const column of plan.cells) {
    const taken = select(column, (at) => chosen.changes(column.places[at] ?? -1));
    const contents = column.to === null ? null : contentsByRow(table, column.to, taken.rows);
    const isAsSeen = (at: number) => {
      const [place, row] = [taken.places[at] ?? -1, taken.rows[at] as RowHandle];
      return !table.isDeleted(row) && now.matches[place] === row && (contents?.[at] ?? "") === taken.before[at];
    };
    // someone wrote the same meanwhile
    const isDone = (at: number) => contents !== null && contents[at] === taken.after[at];
    cells.push(select(taken, isAsSeen));
    overtakenCells.push(select(taken, (at) => !isAsSeen(at) && !isDone(at)));
  }
  const [added, notAdded] = split(
    [...chosen.added].sort((a, b) => a - b),
    (place) => now.kinds[place] === plan.kinds[place],
  );
  const [removed, notRemoved] = split(chosen.removed, isStillAbsent(table, plan, now));
  const adds = new Set(added);
  const order = Array.from(now.matches, (row, place) => (row >= 0 ? row : adds.has(place) ? -1 : null));
  return {
    added,
    cells: cells.filter(({ places }) => places.length > 0),
    removed,
    order: order.filter((row) => row !== null),
    overtaken: {
      cells: overtakenCells.filter(({ places }) => places.length > 0),
      added: notAdded,
      removed: notRemoved,
    },
  };
}

/** Someone else made a column of the same name: it would stand there twice. */
function isMadeMeanwhile(table: Table, file: Table, plan: UpdatePlan): boolean {
  const fresh = new Set(plan.newColumns.map(({ from }) => from));
  if (fresh.size === 0) return false;
  return proposeLinks(table.columns, file.columns).some(
    ({ from, to }) => fresh.has(from) && typeof to === "object" && !plan.columns.has(to.column),
  );
}

/** Still a row that the file does not have, and that holds what it held. */
function isStillAbsent(table: Table, plan: UpdatePlan, now: UpdatePlan): (row: RowHandle) => boolean {
  const absent = new Set(now.absent);
  const places = new Map(plan.absent.map((row, place) => [row, place]));
  const columns = [...plan.absentContents];
  return (row) => {
    const place = places.get(row) ?? -1;
    return absent.has(row) && columns.every(([column, contents]) => table.content(row, column) === contents[place]);
  };
}

function contentsByRow(table: Table, column: ColumnId, rows: readonly RowHandle[]): string[] {
  return rows.map((row) => table.content(row, column));
}

function select(cells: PlannedCells, isTaken: (at: number) => boolean): PlannedCells {
  const taken = cells.places.flatMap((_, at) => (isTaken(at) ? [at] : []));
  if (taken.length === cells.places.length) return cells;
  const of = <T>(list: readonly T[]) => taken.map((at) => list[at] as T);
  const { from, to, places, rows, before, after } = cells;
  return { from, to, places: of(places), rows: of(rows), before: of(before), after: of(after) };
}

function split<T>(list: readonly T[], holds: (item: T) => boolean): [holding: T[], others: T[]] {
  const [holding, others]: [T[], T[]] = [[], []];
  for (const item of list) (holds(item) ? holding : others).push(item);
  return [holding, others];
}
