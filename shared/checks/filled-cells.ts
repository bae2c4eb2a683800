/**
 * How many cells of each column hold a value, what a share of conforming cells is a share of, and how many are marked as having none to
 * give. Kept up to date by what changes.
 */
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface FilledCells {
  /** counts a column: one pass over it. Does nothing when it is counted already. */
  load(column: ColumnId): void;
  /** of visible rows; null until loaded */
  count(column: ColumnId): number | null;
  /** of visible rows too, of those that are marked; 0 until loaded */
  unavailable(column: ColumnId): number;
  /** whether the cell holds a value; false until loaded */
  holds(column: ColumnId, row: RowHandle): boolean;
  /** follows a change of the table, which it must be given exactly once each */
  apply(change: TableChange): void;
}

interface Counted {
  readonly missing: ReadonlySet<string>;
  readonly filled: Places;
  readonly marked: Places;
}

/** `missingOf`: the texts of a column that count as no value. */
export function createFilledCells(table: Table, missingOf: (column: ColumnId) => ReadonlySet<string>): FilledCells {
  const columns = new Map<ColumnId, Counted>();

  function look({ missing, filled, marked }: Counted, row: RowHandle, content: string | null): void {
    const mark = content !== null && isMark(content);
    marked.set(row, mark);
    filled.set(row, content !== null && !mark && !missing.has(content));
  }

  return {
    load(column) {
      if (columns.has(column)) return;
      const counted = { missing: missingOf(column), filled: createPlaces(), marked: createPlaces() };
      for (const [position, content] of table.columnContents(column).entries())
        look(counted, table.handleAt(position), content);
      columns.set(column, counted);
    },
    count: (column) => columns.get(column)?.filled.count ?? null,
    unavailable: (column) => columns.get(column)?.marked.count ?? 0,
    holds: (column, row) => columns.get(column)?.filled.has(row) ?? false,
    apply({ cells, appeared, vanished }) {
      for (const [column, counted] of columns) {
        for (const row of vanished) look(counted, row, null);
        for (const row of appeared) look(counted, row, table.content(row, column));
        for (const row of cells.get(column) ?? [])
          look(counted, row, table.isDeleted(row) ? null : table.content(row, column));
      }
    },
  };
}

interface Places {
  readonly count: number;
  has(at: number): boolean;
  set(at: number, is: boolean): void;
}

function createPlaces(): Places {
  let words = new Uint32Array(1024);
  let count = 0;
  return {
    get count() {
      return count;
    },
    has: (at) => ((words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0,
    set(at, is) {
      const index = at >>> 5;
      const bit = 1 << (at & 31);
      if (index >= words.length) {
        if (!is) return;
        const grown = new Uint32Array(Math.max(index + 1, words.length * 2));
        grown.set(words);
        words = grown;
      }
      const word = words[index] ?? 0;
      if (((word & bit) !== 0) === is) return;
      words[index] = is ? word | bit : word & ~bit;
      count += is ? 1 : -1;
    },
  };
}
