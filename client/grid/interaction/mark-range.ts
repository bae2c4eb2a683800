/** One reason in every cell of a block: their values are not available. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { Bounds } from "./selection.ts";
import { handlesIn } from "./write-range.ts";

/** As one gesture; number of cells marked, and of those left as they are because their column is closed. */
export function markRange(
  { table, origin, lockOn }: Collaboration,
  seen: SeenTable,
  bounds: Bounds,
  reason: UnavailableReason,
): { marked: number; closed: number } {
  const rows = handlesIn(seen, bounds);
  const among = seen.columns.slice(bounds.left, bounds.right + 1).map(({ id }) => id);
  const columns = among.filter((id) => lockOn(id) === null);
  setUnavailable(table, { rows, columns }, reason, origin);
  return { marked: rows.length * columns.length, closed: rows.length * (among.length - columns.length) };
}
