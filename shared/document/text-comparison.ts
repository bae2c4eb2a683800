/** Tells whether entries that come and go change what visible cells read. */
import { type Entry, parseCellAddress } from "./entry.ts";
import type { EntryChanges } from "./lane.ts";
import type { TableView } from "./open-table.ts";
import { RowSpans } from "./row-spans.ts";
import type { RowHandle } from "./table.ts";

/** Call before the changes are applied; the function returned, called after, compares. */
export function compareCells(view: TableView, changes: EntryChanges): () => boolean {
  const columns = new Set<string>(view.columns.map((column) => column.id));
  const before: { column: string; rows: number[]; texts: string[] }[] = [];
  for (const entry of [...changes.removed, ...changes.added]) {
    const cells = cellsOf(view, entry);
    if (cells === null || !columns.has(cells.column)) continue;
    const rows = cells.rows.filter((row) => !view.isDeleted(row as RowHandle));
    before.push({ column: cells.column, rows, texts: rows.map((row) => view.textOf(row, cells.column)) });
  }
  return () => before.some(({ column, rows, texts }) => rows.some((row, i) => view.textOf(row, column) !== texts[i]));
}

function cellsOf(view: TableView, entry: Entry): { column: string; rows: number[] } | null {
  if (entry.kind === "cell") {
    const address = parseCellAddress(entry.address);
    const row = address === null ? -1 : view.rows.handleOf(address.origin, address.number);
    return address === null || row < 0 ? null : { column: address.column, rows: [row] };
  }
  if (entry.kind !== "set") return null;
  const rows: number[] = [];
  (entry.spans ?? new RowSpans(view.rows, entry.rows)).visitAll((row) => rows.push(row));
  return { column: entry.column, rows };
}
