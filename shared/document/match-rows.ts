/** Rows of one table in another, by their ids: two views of one dataset number their rows each in its own way. */
import type { TableView } from "./open-table.ts";

/** By handle of `from`: the handle in `to`, -1 for a row `to` has never had. */
export function matchRows(from: TableView, to: TableView): Int32Array {
  const matches = new Int32Array(from.rows.size).fill(-1);
  const handles = Uint32Array.from(matches.keys());
  from.rows.visitParts(handles, (origin, number, handle) => {
    matches[handle] = to.rows.handleOf(origin, number);
  });
  return matches;
}
