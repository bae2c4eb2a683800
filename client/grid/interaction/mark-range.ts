/** One reason in every cell of some ranges: their values are not available. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { Bounds } from "./selection.ts";
import { type Written, writeRanges } from "./write-range.ts";

/** As one gesture. */
export function markRanges(
  collaboration: Collaboration,
  seen: SeenTable,
  ranges: readonly Bounds[],
  reason: UnavailableReason,
): Written {
  return writeRanges(collaboration, seen, ranges, markOf(reason));
}
