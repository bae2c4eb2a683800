/** The order of a whole table once rows came and went. */
import type { TableView } from "../open-table.ts";

/** `wanted`: first, in this order, each once; then the rows that nobody spoke of. Null when they would stand so anyway, new ones last. */
export function wholeOrder(
  view: TableView,
  wanted: Iterable<number>,
  born: readonly number[],
  removed: readonly number[],
): readonly number[] | null {
  const gone = new Set<number>(removed);
  const standing = [...Array.from(view.order).filter((row) => !gone.has(row)), ...born];
  const order = new Set<number>();
  for (const row of wanted) if (!gone.has(row)) order.add(row);
  for (const row of standing) order.add(row);
  const rows = [...order];
  return rows.length === standing.length && rows.every((row, i) => row === standing[i]) ? null : rows;
}
