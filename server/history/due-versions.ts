/** Which versions the recorded gestures of one dataset make due: before what changes much, and now and then while people work. */

import type { RecordedGesture } from "#server/sync/room-follower.ts";
import { sizeOf } from "#shared/document/trace.ts";
import type { VersionChange } from "#shared/wire/versions.ts";

/** a gesture changes much from so many cells, so many rows, or one deleted column */
const MANY_CELLS = 50;
const MANY_ROWS = 10;

/** What a record changed, when that was much; null when it was little, or nothing one can see. */
export function largeChange({ traces }: RecordedGesture): VersionChange | null {
  const change = traces.reduce<VersionChange>(
    (sum, trace) => {
      const { cells, rows } = sizeOf(trace);
      const columns = trace.columns.filter(({ what }) => what === "deleted").length;
      return { cells: sum.cells + cells, rows: sum.rows + rows, columns: sum.columns + columns };
    },
    { cells: 0, rows: 0, columns: 0 },
  );
  return change.cells >= MANY_CELLS || change.rows >= MANY_ROWS || change.columns > 0 ? change : null;
}

/** Whether the table shows something else after the record. */
export function changesTable({ traces }: RecordedGesture): boolean {
  return traces.some(
    (trace) => trace.cells.length > 0 || trace.rowsMoved || trace.columns.length > 0 || sizeOf(trace).rows > 0,
  );
}
