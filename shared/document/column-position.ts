/** Where a column goes among the others. */
import type { ColumnId } from "../model/ids.ts";
import { columnKey } from "./layout.ts";
import type { TableView } from "./open-table.ts";
import { prefixBetween, writerTag } from "./position-key.ts";

/**
 * A position right after that column (null: before all), deleted columns counted too. Inside the gesture's transaction: where two columns
 * share a position (never by our doing alone), all positions are written anew. Throws RangeError for an unknown column.
 */
export function columnPositionAfter(view: TableView, after: ColumnId | null, moving?: ColumnId): string {
  const others = view.columnStates.filter((column) => column.id !== moving);
  const index = after === null ? -1 : others.findIndex((column) => column.id === after);
  if (after !== null && index < 0) throw new RangeError(`no column has the id ${after}`);
  const tag = writerTag(view.doc.clientID);
  const low = index < 0 ? "" : (others[index]?.position ?? null);
  const next = others[index + 1];
  const high = next === undefined ? undefined : next.position;
  if (low !== null && high !== null && (high === undefined || low < high))
    return prefixBetween(low, high ?? null) + tag;
  let previous = "";
  let result = "";
  others.forEach((column, i) => {
    if (i === index + 1) {
      result = prefixBetween(previous, null) + tag;
      previous = result;
    }
    previous = prefixBetween(previous, null) + tag;
    if (!view.closed.has(column.id)) view.roots.columns.set(columnKey(column.id, "position"), previous);
  });
  return result === "" ? prefixBetween(previous, null) + tag : result;
}
