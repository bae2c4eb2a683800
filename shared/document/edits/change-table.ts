/** What an operation on a whole table writes: cells, columns, rows and their order, all in one gesture that says what it was. */
import type { ColumnId } from "../../model/ids.ts";
import { atOnce, type InSlices } from "../../model/in-slices.ts";
import { LIMITS } from "../../model/limits.ts";
import {
  type BirthContent,
  type NewRows as BornRows,
  composeBirthColumns,
  composePrepared,
  newRows,
  prepareBirthColumns,
} from "../births.ts";
import { type ClosedColumns, mayVanish } from "../closed-places.ts";
import { columnKey } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch, packRows, packSequence } from "../pack.ts";
import { type PlacedColumn, placeColumns } from "../place-columns.ts";
import type { RowHandle, Table } from "../table.ts";
import { type Batch, cellText, requireRows, write } from "../writer.ts";
import { freeColumnId } from "./add-column.ts";
import { type ColumnFill, type PreparedFill, prepareFills } from "./fill-columns.ts";
import { requireRoom, requireSize } from "./gesture-size.ts";
import { columnName, setColumnName } from "./rename-column.ts";
import { wholeOrder } from "./row-order.ts";
import { setPrivate } from "./set-column-private.ts";
import { addStep } from "./step-entry.ts";

/** A column of the table, or the place of a new one in `TableChanges.newColumns`. */
export type PlannedColumn = ColumnId | number;
/** A row of the table, or the place of a new one, counted from -1 downwards: -1 is the first, -2 the second. */
export type PlannedRow = RowHandle | number;

export interface PlannedFill {
  readonly column: PlannedColumn;
  readonly rows: readonly RowHandle[];
  /** contents (model/cell-content.ts): one for all the rows, or one per row */
  readonly texts: string | readonly string[];
}

export interface TableChanges {
  readonly cells: readonly PlannedFill[];
  /** titles */
  readonly newColumns: readonly string[];
  readonly renameColumns: readonly { readonly column: ColumnId; readonly name: string }[];
  readonly deleteColumns: readonly ColumnId[];
  /** to be private: columns of the table, and new ones */
  readonly hideColumns: readonly PlannedColumn[];
  readonly showColumns: readonly ColumnId[];
  /** all columns that are to be seen, in their order; null: they stay as they are, new ones come last */
  readonly columnOrder: readonly PlannedColumn[] | null;
  readonly deleteRows: readonly RowHandle[];
  /** new rows, at the end of the table: for each column the texts, as many as there are rows */
  readonly newRows: {
    readonly count: number;
    readonly columns: readonly (readonly [PlannedColumn, readonly string[]])[];
  } | null;
  /** all rows that are to stay and the new ones, in their order; null: they stay as they are, new ones come last */
  readonly rowOrder: readonly PlannedRow[] | null;
}

export const NO_CHANGES: TableChanges = {
  cells: [],
  newColumns: [],
  renameColumns: [],
  deleteColumns: [],
  hideColumns: [],
  showColumns: [],
  columnOrder: null,
  deleteRows: [],
  newRows: null,
  rowOrder: null,
};

/** What the gesture was: an operation (`text.trim`) and its parameters, as JSON of at most `LIMITS.cellLength` code units. */
export interface Step {
  readonly operation: string;
  readonly params: string;
}

export interface Changed {
  /** ids of the new columns, in their order */
  readonly columns: readonly ColumnId[];
  readonly rows: readonly RowHandle[];
  /** rows that were to go and stay, for what they hold in a closed column */
  readonly kept: number;
}

/** All of it but what depends on how the table stands when it is written. */
export interface PreparedChanges {
  readonly changes: TableChanges;
  readonly ids: readonly ColumnId[];
  readonly fills: readonly PreparedFill[];
  readonly born: BornOfChanges | null;
}

interface BornOfChanges {
  readonly rows: BornRows;
  readonly texts: readonly (readonly [ColumnId, readonly string[]])[];
  readonly contents: readonly BirthContent[];
  /** what was closed when the contents were made */
  readonly closed: ClosedColumns;
}

/**
 * One gesture, one step of undo; closed columns stay as they are. Throws RangeError, before anything is written, for more rows or columns than
 * a table has, a name or a text too long, an unknown row, parameters too long, or more than one gesture can carry.
 */
export function changeTable(table: Table, changes: TableChanges, step: Step | null, origin: unknown): Changed {
  return writeChanges(table, atOnce(prepareChanges(table, changes)), step, origin);
}

/** The long part of `changeTable`, in steps between which the table may change. Throws what it throws. */
export function* prepareChanges(
  table: Table,
  changes: TableChanges,
  onStep?: (share: number) => void,
): InSlices<PreparedChanges> {
  const view = viewOf(table);
  const ids = freeIds(view, changes.newColumns.length);
  const idOf = (column: PlannedColumn) => (typeof column === "number" ? (ids[column] ?? missing(column)) : column);
  const fills: ColumnFill[] = changes.cells.map(({ column, rows, texts }) => ({ column: idOf(column), rows, texts }));
  const prepared = yield* prepareFills(table, fills, onStep);
  return { changes, ids, fills: prepared, born: yield* prepareBorn(table, changes, idOf) };
}

function* prepareBorn(
  table: Table,
  { newRows: rows, deleteRows }: TableChanges,
  idOf: (column: PlannedColumn) => ColumnId,
): InSlices<BornOfChanges | null> {
  if (rows === null || rows.count === 0) return null;
  requireRoom(table, { added: rows.count, removed: deleteRows.length, columns: 0, cells: 0 });
  const view = viewOf(table);
  const { closed } = view;
  const born = newRows(view, rows.count);
  const texts = rows.columns.map(([column, list]) => [idOf(column), list] as const);
  const contents = yield* prepareBirthColumns(view, born, texts, (text) => cellText(text, () => "a new row"));
  return { rows: born, texts, contents, closed };
}

/** Writes what was prepared of this table, over what its cells hold now. Throws what `changeTable` throws. */
export function writeChanges(
  table: Table,
  { changes, ids, fills, born }: PreparedChanges,
  step: Step | null,
  origin: unknown,
): Changed {
  const view = viewOf(table);
  const { newColumns, renameColumns, deleteRows, rowOrder } = changes;
  const idOf = (column: PlannedColumn) => (typeof column === "number" ? (ids[column] ?? missing(column)) : column);
  if (step !== null && step.params.length > LIMITS.cellLength)
    throw new RangeError(`the parameters take ${step.params.length} characters, the most is ${LIMITS.cellLength}`);
  requireRows(view, deleteRows);
  if (rowOrder !== null)
    requireRows(
      view,
      rowOrder.filter((row): row is RowHandle => row >= 0),
    );
  const removed = mayVanish(
    view,
    deleteRows.filter((row) => !table.isDeleted(row)),
  );
  const columnsGone = table.columns.filter(({ id }) => changes.deleteColumns.includes(id) && !view.closed.has(id));
  requireRoom(table, {
    added: changes.newRows?.count ?? 0,
    removed: removed.length,
    columns: newColumns.length - columnsGone.length,
    cells: fills.reduce((sum, { rows }) => sum + rows.length, 0),
  });
  const names = newColumns.map((name) => columnName(name));
  const titles = renameColumns.map(({ column, name }) => ({ column, name: columnName(name) }));
  const touched = new Set<ColumnId>([
    ...ids,
    ...changes.deleteColumns,
    ...renameColumns.map(({ column }) => column),
    ...changes.hideColumns.map(idOf),
    ...changes.showColumns,
  ]);
  const ofColumns = touched.size > 0 || changes.columnOrder !== null;
  write(
    table,
    origin,
    (stamp) => {
      const batch = emptyBatch();
      for (const { column, rows, texts: list, packed } of fills)
        composeColumn(batch, stamp, view, column, rows, list, undefined, packed);
      const last = table.rowCount === 0 ? null : table.handleAt(table.rowCount - 1);
      if (born !== null) composeBorn(batch, stamp, view, last, born);
      if (removed.length > 0) batch.entries.push([stamp, { t: "x", r: packRows(view, removed).bytes }]);
      const newHandles = born?.rows.handles ?? [];
      const order = rowOrder === null ? null : wholeOrder(view, handlesOf(rowOrder, newHandles), newHandles, removed);
      if (order !== null) {
        batch.entries.push([stamp, { t: "o", r: packSequence(view, order) }]);
        batch.superseded.push(...view.overlay.order.sortEntries);
      }
      requireSize(batch);
      addStep(batch, stamp, step, touched, ofColumns);
      return batch;
    },
    ofColumns ? () => setColumns(view, changes, ids, names, titles, idOf) : undefined,
  );
  return { columns: ids, rows: born?.rows.handles ?? [], kept: deleteRows.length - removed.length };
}

/** What was closed meanwhile stays blank. */
function composeBorn(
  batch: Batch,
  stamp: number,
  view: TableView,
  after: RowHandle | null,
  { rows, texts, contents, closed }: BornOfChanges,
): void {
  if (closed === view.closed) composePrepared(batch, stamp, view, after, rows, contents);
  else composeBirthColumns(batch, stamp, view, after, rows, wellFormed(texts));
}

function wellFormed(texts: BornOfChanges["texts"]): BornOfChanges["texts"] {
  return texts.map(([column, list]) => [column, list.map((text) => cellText(text, () => "a new row"))] as const);
}

function handlesOf(wanted: readonly PlannedRow[], born: readonly RowHandle[]): number[] {
  return wanted.flatMap((row) => (row >= 0 ? [row] : (born[-1 - row] ?? [])));
}

/** To be called inside the gesture's transaction. */
function setColumns(
  view: TableView,
  { deleteColumns, hideColumns, showColumns, columnOrder }: TableChanges,
  ids: readonly ColumnId[],
  names: readonly string[],
  titles: TableChanges["renameColumns"],
  idOf: (column: PlannedColumn) => ColumnId,
): void {
  ids.forEach((id, i) => {
    view.roots.columns.set(columnKey(id, "name"), names[i] ?? "");
  });
  for (const { column, name } of titles) setColumnName(view, column, name);
  for (const column of hideColumns) setPrivate(view, idOf(column), true);
  for (const column of showColumns) setPrivate(view, column, false);
  for (const column of deleteColumns)
    if (!view.closed.has(column)) view.roots.columns.set(columnKey(column, "deleted"), true);
  if (ids.length === 0 && columnOrder === null) return;
  const there = new Map(
    view.columnStates.filter(({ deleted }) => !deleted).map((column) => [column.id as string, column]),
  );
  const wanted = new Set<string>((columnOrder ?? []).map(idOf));
  if (columnOrder === null) for (const id of [...there.keys(), ...ids]) wanted.add(id);
  else for (const id of [...ids, ...there.keys()]) wanted.add(id);
  placeColumns(
    view,
    [...wanted].flatMap((id): PlacedColumn[] => {
      const column = there.get(id);
      if (column !== undefined) return [column];
      return ids.includes(id as ColumnId) ? [{ id: id as ColumnId, position: null }] : [];
    }),
  );
}

function freeIds(view: TableView, count: number): ColumnId[] {
  return Array.from({ length: count }, () => freeColumnId(view));
}

function missing(place: number): never {
  throw new RangeError(`no new column has the place ${place}`);
}
