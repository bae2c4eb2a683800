/** The beginning of the table as it would be: titles, with those that come and go, and first rows. */
import type { PlannedColumn, PlannedRow, TableChanges } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export interface ColumnAfter {
  readonly key: PlannedColumn;
  readonly name: string;
  readonly is: "kept" | "new" | "gone" | "renamed";
  /** of one that is renamed, its title until then */
  readonly was: string | null;
}

export interface RowAfter {
  /** null: a new one */
  readonly row: RowHandle | null;
  /** one for each column, but those that go */
  readonly cells: readonly CellAfter[];
}

export interface CellAfter {
  /** a content (model/cell-content.ts) */
  readonly text: string;
  readonly changed: boolean;
}

export interface TableAfter {
  readonly columns: readonly ColumnAfter[];
  readonly rows: readonly RowAfter[];
  /** of the whole table, then */
  readonly rowCount: number;
}

/** rows that stand before new ones which come at the end */
const BEFORE_NEW = 2;
/** rows of each fill that are looked at for those to show */
const LOOKED_AT = 2_000;

/** `most`: rows shown; `inSight`: rows of the table to show where any will do. */
export function* tableAfter(
  table: Table,
  changes: TableChanges,
  most: number,
  inSight: readonly RowHandle[],
): InSlices<TableAfter> {
  const columns = columnsAfter(table, changes);
  const gone = new Set<number>(changes.deleteRows.filter((row) => !table.isDeleted(row)));
  const rowCount = table.rowCount - gone.size + (changes.newRows?.count ?? 0);
  yield;
  const shown = rowsToShow(table, changes, gone, most, inSight);
  const there = columns.filter(({ is }) => is !== "gone").map(({ key }) => key);
  const written = yield* writtenIn(changes, new Set(shown.filter((row) => row >= 0)));
  const ofNew = new Map(changes.newRows?.columns ?? []);
  const rows = shown.map((row): RowAfter => {
    if (row < 0) {
      const cells = there.map((column) => ({ text: ofNew.get(column)?.[-1 - row] ?? "", changed: true }));
      return { row: null, cells };
    }
    const handle = row as RowHandle;
    const cells = there.map((column) => {
      const text = written.get(column)?.get(row);
      if (text !== undefined) return { text, changed: true };
      return { text: typeof column === "number" ? "" : table.content(handle, column), changed: false };
    });
    return { row: handle, cells };
  });
  return { columns, rows, rowCount };
}

function columnsAfter(table: Table, changes: TableChanges): readonly ColumnAfter[] {
  const gone = new Set<PlannedColumn>(changes.deleteColumns);
  const names = new Map(changes.renameColumns.map(({ column, name }) => [column, name]));
  const known = new Map(table.columns.map((column) => [column.id as PlannedColumn, column]));
  const news = changes.newColumns.map((_, place) => place);
  const standing = table.columns.map(({ id }) => id);
  const order =
    changes.columnOrder === null
      ? [...standing, ...news]
      : withGone([...new Set<PlannedColumn>([...changes.columnOrder, ...news, ...standing])], standing, gone);
  return order.flatMap((key): ColumnAfter[] => {
    if (typeof key === "number") return [{ key, name: changes.newColumns[key] ?? "", is: "new", was: null }];
    const column = known.get(key);
    if (column === undefined) return [];
    if (gone.has(key)) return [{ key, name: column.name, is: "gone", was: null }];
    const name = names.get(key);
    if (name === undefined || name === column.name) return [{ key, name: column.name, is: "kept", was: null }];
    return [{ key, name, is: "renamed", was: column.name }];
  });
}

/** Those that go stand where they stood: after the one at their left, and after the new ones that take their place. */
function withGone(
  order: readonly PlannedColumn[],
  standing: readonly ColumnId[],
  gone: ReadonlySet<PlannedColumn>,
): readonly PlannedColumn[] {
  const placed = order.filter((key) => !gone.has(key));
  standing.forEach((key, at) => {
    if (!gone.has(key)) return;
    const left = standing[at - 1];
    let to = left === undefined ? 0 : placed.indexOf(left) + 1;
    while (typeof placed[to] === "number") to += 1;
    placed.splice(to, 0, key);
  });
  return placed;
}

/** Those that show something of the change: new and moved ones as they would stand, else the first that are written in. */
function rowsToShow(
  table: Table,
  { rowOrder, newRows, cells }: TableChanges,
  gone: ReadonlySet<number>,
  most: number,
  inSight: readonly RowHandle[],
): readonly PlannedRow[] {
  const stays = (row: number) => row < 0 || (!gone.has(row) && table.positionOf(row as RowHandle) !== -1);
  if (rowOrder !== null) return firstOf(rowOrder, stays, most);
  if (newRows !== null && newRows.count > 0) {
    const last = firstOf(fromTheEnd(table), stays, BEFORE_NEW).reverse();
    return [...last, ...Array.from({ length: Math.min(most, newRows.count) }, (_, i) => -1 - i)].slice(0, most);
  }
  const changed = new Set(cells.flatMap(({ rows }) => rows.slice(0, LOOKED_AT)));
  if (changed.size === 0) return firstOf(inSight.length > 0 ? inSight : table.order, stays, most);
  const seen = inSight.filter((row) => changed.has(row));
  const byPlace = [...changed].sort((a, b) => table.positionOf(a) - table.positionOf(b));
  return firstOf(new Set([...seen, ...byPlace]), stays, most);
}

function firstOf(rows: Iterable<number>, wanted: (row: number) => boolean, most: number): number[] {
  const found: number[] = [];
  for (const row of rows) {
    if (found.length >= most) break;
    if (wanted(row)) found.push(row);
  }
  return found;
}

function* fromTheEnd({ order }: Table): Generator<number> {
  for (let at = order.length - 1; at >= 0; at--) yield order[at] ?? 0;
}

/** What these rows are to hold where they are written in. */
function* writtenIn(
  { cells }: TableChanges,
  rows: ReadonlySet<number>,
): InSlices<ReadonlyMap<PlannedColumn, ReadonlyMap<number, string>>> {
  const written = new Map<PlannedColumn, Map<number, string>>();
  for (const fill of cells) {
    const ofColumn = written.get(fill.column) ?? new Map<number, string>();
    fill.rows.forEach((row, at) => {
      if (rows.has(row)) ofColumn.set(row, typeof fill.texts === "string" ? fill.texts : (fill.texts[at] ?? ""));
    });
    written.set(fill.column, ofColumn);
    yield;
  }
  return written;
}
