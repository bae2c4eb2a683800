/** Tells whether entries that come and go change what visible cells read. */
import { parseCellAddress } from "./entry.ts";
import type { EntryChanges } from "./lane.ts";
import type { TableView } from "./open-table.ts";
import type { RowHandle } from "./table.ts";

/** Call before the changes are applied; the function returned, called after, compares. */
export function compareCells(view: TableView, changes: EntryChanges): () => boolean {
  const columns = new Set<string>(view.columns.map((column) => column.id));
  const cells: { column: string; row: number; text: string }[] = [];
  const whole = new Map<string, readonly string[]>();
  for (const entry of [...changes.removed, ...changes.added]) {
    if (entry.kind === "set") {
      // quicker to read the whole column at once than its rows one by one
      if (columns.has(entry.column) && !whole.has(entry.column))
        whole.set(entry.column, view.contentsByHandle(entry.column));
    } else if (entry.kind === "cell") {
      const address = parseCellAddress(entry.address);
      const row = address === null ? -1 : view.rows.handleOf(address.origin, address.number);
      if (address !== null && columns.has(address.column) && !view.isDeleted(row as RowHandle)) {
        cells.push({ column: address.column, row, text: view.contentOf(row, address.column) });
      }
    }
  }
  return () =>
    cells.some(({ column, row, text }) => view.contentOf(row, column) !== text) ||
    [...whole].some(([column, before]) => {
      const after = view.contentsByHandle(column);
      return before.some((text, row) => text !== after[row] && !view.isDeleted(row as RowHandle));
    });
}
