/** How many cells of each column hold a value: what a share of conforming cells is a share of. Kept up to date by what changes. */
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface FilledCells {
  /** counts a column: one pass over it. Does nothing when it is counted already. */
  load(column: ColumnId): void;
  /** of visible rows; null until loaded */
  count(column: ColumnId): number | null;
  /** follows a change of the table, which it must be given exactly once each */
  apply(change: TableChange): void;
}

/** `missingOf`: the texts of a column that count as no value. */
export function createFilledCells(table: Table, missingOf: (column: ColumnId) => ReadonlySet<string>): FilledCells {
  const columns = new Map<ColumnId, { filled: Bits; missing: ReadonlySet<string>; count: number }>();

  function set(column: ColumnId, row: RowHandle, visible: boolean): void {
    const known = columns.get(column);
    if (known === undefined) return;
    const is = visible && !known.missing.has(table.text(row, column));
    if (known.filled.set(row, is)) known.count += is ? 1 : -1;
  }

  return {
    load(column) {
      if (columns.has(column)) return;
      const missing = missingOf(column);
      const filled = createBits();
      let count = 0;
      for (const [position, text] of table.columnTexts(column).entries()) {
        if (missing.has(text)) continue;
        filled.set(table.handleAt(position), true);
        count += 1;
      }
      columns.set(column, { filled, missing, count });
    },
    count: (column) => columns.get(column)?.count ?? null,
    apply({ cells, appeared, vanished }) {
      for (const column of columns.keys()) {
        for (const row of vanished) set(column, row, false);
        for (const row of appeared) set(column, row, true);
      }
      for (const [column, rows] of cells) {
        for (const row of rows) set(column, row, !table.isDeleted(row));
      }
    },
  };
}

interface Bits {
  /** true when it was not that before */
  set(at: number, is: boolean): boolean;
}

function createBits(): Bits {
  let words = new Uint32Array(1024);
  return {
    set(at, is) {
      const index = at >>> 5;
      const bit = 1 << (at & 31);
      if (index >= words.length) {
        if (!is) return false;
        const grown = new Uint32Array(Math.max(index + 1, words.length * 2));
        grown.set(words);
        words = grown;
      }
      const word = words[index] ?? 0;
      const was = (word & bit) !== 0;
      if (was === is) return false;
      words[index] = is ? word | bit : word & ~bit;
      return true;
    },
  };
}
