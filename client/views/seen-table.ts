/**
 * The table as I look at it: which rows stand on the screen, in which order, and which columns. Whoever draws or points (the grid)
 * counts positions here; whoever names a row or a column does it by handle and id, as ever.
 *
 * What is seen stands still under one's hands: a row stays where it is though someone's edit (or one's own) would now put it elsewhere
 * or out of the filter, until one asks for the view anew. Deleted rows go; rows born here stand after the row they were born under.
 */
import type { Column, RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { placesOf } from "./row-places.ts";

export interface SeenTable {
  /** number of rows seen */
  readonly rowCount: number;
  /** columns seen, in order; the same array until they change */
  readonly columns: readonly Column[];
  /** handles of the rows seen, in the order they are seen; a new array when it changes, never mutated */
  readonly order: Uint32Array;
  /** throws RangeError when position is outside 0..rowCount-1 */
  handleAt(position: number): RowHandle;
  /** -1 for a row that is not seen */
  positionOf(row: RowHandle): number;
  /** true when every row is seen, in the table's order */
  readonly allRows: boolean;
  /** number of leading columns that stay in sight */
  readonly frozen: number;
  /** called after each change of the table, once what is seen is up to date, and (`change` null) when one looks otherwise */
  subscribe(listener: (change: TableChange | null) => void): () => void;
}

/** All of a table, as it is. */
export function wholeTable(table: Table): SeenTable {
  return {
    get rowCount() {
      return table.rowCount;
    },
    get columns() {
      return table.columns;
    },
    get order() {
      return table.order;
    },
    handleAt: (position) => table.handleAt(position),
    positionOf: (row) => table.positionOf(row),
    allRows: true,
    frozen: 0,
    subscribe: (listener) => table.subscribe(listener),
  };
}

/** What to see; a part left out stays as it is. */
export interface Seeing {
  /** null: every row, in the table's order */
  readonly rows?: Uint32Array | null;
  readonly hidden?: ReadonlySet<ColumnId>;
  readonly frozenTo?: ColumnId | null;
}

export interface SeenTableControl {
  readonly seen: SeenTable;
  look(seeing: Seeing): void;
  close(): void;
}

export function seeTable(table: Table): SeenTableControl {
  const listeners = new Set<(change: TableChange | null) => void>();
  let rows: Uint32Array | null = null;
  let places: Uint32Array | null = null;
  let hidden: ReadonlySet<ColumnId> = new Set();
  let frozenTo: ColumnId | null = null;
  let columns = table.columns;

  const seen: SeenTable = {
    get rowCount() {
      return rows === null ? table.rowCount : rows.length;
    },
    get columns() {
      return columns;
    },
    get order() {
      return rows ?? table.order;
    },
    handleAt(position) {
      if (rows === null) return table.handleAt(position);
      const row = rows[position];
      if (row === undefined) throw new RangeError(`position ${position} of ${rows.length}`);
      return row as RowHandle;
    },
    positionOf(row) {
      if (rows === null) return table.positionOf(row);
      places ??= placesOf(rows);
      return (places[row] ?? 0) - 1;
    },
    get allRows() {
      return rows === null;
    },
    get frozen() {
      return columns.findIndex(({ id }) => id === frozenTo) + 1;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function tell(change: TableChange | null): void {
    for (const listener of [...listeners]) listener(change);
  }

  function setRows(next: Uint32Array | null): void {
    rows = next;
    places = null;
  }

  function seeColumns(): void {
    columns = hidden.size === 0 ? table.columns : table.columns.filter(({ id }) => !hidden.has(id));
  }

  const stop = table.subscribe((change) => {
    if (change.columns) seeColumns();
    if (rows !== null && (change.vanished.length > 0 || (change.local && change.appeared.length > 0))) {
      setRows(afterChange(table, rows, change));
    }
    tell(change);
  });

  return {
    seen,
    look(seeing) {
      if (seeing.rows !== undefined) setRows(seeing.rows);
      if (seeing.hidden !== undefined) hidden = seeing.hidden;
      if (seeing.frozenTo !== undefined) frozenTo = seeing.frozenTo;
      seeColumns();
      tell(null);
    },
    close: stop,
  };
}

/** The same rows without those that went, each row born here under the one it was born under. */
function afterChange(table: Table, rows: Uint32Array, change: TableChange): Uint32Array {
  const gone = new Set<number>(change.vanished);
  const kept = rows.filter((row) => !gone.has(row));
  return change.local ? withRows(table, kept, change.appeared) : kept;
}

/** These rows, and each of the `others` under the row that it stands under in the table; deleted ones are left out. */
export function withRows(table: Table, kept: Uint32Array, others: readonly RowHandle[]): Uint32Array {
  const born = others
    .map((row) => table.positionOf(row))
    .filter((position) => position !== -1)
    .sort((a, b) => a - b);
  if (born.length === 0) return kept;
  const known = new Set(kept);
  // row -> the row it stands under; those born side by side share it
  const anchors = new Map<number, number | null>();
  const under = new Map<number | null, number[]>();
  for (const position of born) {
    const row = table.handleAt(position);
    if (known.has(row)) continue;
    const anchor = anchorOf(table, position, known, anchors);
    anchors.set(row, anchor);
    const among = under.get(anchor);
    if (among) among.push(row);
    else under.set(anchor, [row]);
  }
  const next: number[] = [...(under.get(null) ?? [])];
  for (const row of kept) next.push(row, ...(under.get(row) ?? []));
  return Uint32Array.from(next);
}

function anchorOf(
  table: Table,
  position: number,
  known: ReadonlySet<number>,
  anchors: ReadonlyMap<number, number | null>,
): number | null {
  for (let above = position - 1; above >= 0; above--) {
    const row = table.handleAt(above);
    if (known.has(row)) return row;
    const shared = anchors.get(row);
    if (shared !== undefined) return shared;
  }
  return null;
}
