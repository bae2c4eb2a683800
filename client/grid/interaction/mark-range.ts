/** One reason in every cell of some ranges: their values are not available. */
import { markOf } from "#shared/model/cell-content.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { Bounds } from "./selection.ts";
import { type Writing, type Written, writeRanges } from "./write-range.ts";

/** As one gesture. */
export function markRanges(
  grid: Writing,
  ranges: readonly Bounds[],
  reason: UnavailableReason,
  onWritten: (written: Written) => void,
): void {
  writeRanges(grid, "fill", ranges, markOf(reason), onWritten);
}
