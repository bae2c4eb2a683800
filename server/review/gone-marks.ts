/**
 * Marks of deleted rows wait for their row: they are kept apart, so that what is counted without opening the table counts the rows that
 * are there. Kept apart when the deletion is recorded; what a crash came in between of, when the table is next loaded.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { MarkStore } from "#server/storage/marks.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { Logger } from "#server/sync/logger.ts";
import type { RecordedGesture, RoomFollower } from "#server/sync/room-follower.ts";
import type { DatasetId, RowId } from "#shared/model/ids.ts";

/** rows that are told to the store at once: others have their turn in between */
const AT_ONCE = 5_000;

export interface GoneMarks extends RoomFollower {
  /** resolves when what was told is kept */
  settle(): Promise<void>;
}

export function createGoneMarks(parts: {
  readonly marks: Pick<MarkStore, "setGone" | "markedRows">;
  readonly live: () => Pick<LiveDatasets, "read">;
  readonly logger: Logger;
}): GoneMarks {
  const { marks, logger } = parts;
  let working: Promise<void> = Promise.resolve();
  const later = (dataset: DatasetId, work: () => Promise<void>) => {
    working = working.then(work).catch((err: unknown) =>
      // the next time the table is loaded, all of them are looked at
      logger.warn({ err, dataset }, "the marks of deleted rows were not told from the others"),
    );
  };
  const keep = async (dataset: DatasetId, rows: ReadonlyMap<RowId, boolean>): Promise<void> => {
    for (const gone of [true, false]) {
      const ids = [...rows].flatMap(([id, is]) => (is === gone ? [id] : []));
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        await marks.setGone(dataset, ids.slice(from, from + AT_ONCE), gone);
        await nextTurn();
      }
    }
  };
  const lookAtAll = async (dataset: DatasetId): Promise<void> => {
    const marked = await marks.markedRows(dataset);
    if (marked.length === 0) return;
    const changed = await parts.live().read(dataset, ({ table }) =>
      marked.flatMap(({ id, gone }) => {
        const row = table.handleOf(id);
        const isGone = row === undefined || table.isDeleted(row);
        return isGone === gone ? [] : [[id, isGone] as const];
      }),
    );
    await keep(dataset, new Map(changed));
  };
  return {
    opened: (dataset) => later(dataset, () => lookAtAll(dataset)),
    recorded(dataset, gestures) {
      const rows = comeOrGone(gestures);
      if (rows.size > 0) later(dataset, () => keep(dataset, rows));
    },
    settle: () => working,
  };
}

/** Each row as the last of the gestures left it: true when it is deleted. */
function comeOrGone(gestures: readonly RecordedGesture[]): ReadonlyMap<RowId, boolean> {
  const rows = new Map<RowId, boolean>();
  for (const { rowsAdded, rowsDeleted, rowsRestored } of gestures.flatMap(({ traces }) => traces)) {
    for (const row of rowsDeleted) rows.set(row, true);
    // an insertion undone and redone adds the row anew
    for (const row of [...rowsAdded, ...rowsRestored]) rows.set(row, false);
  }
  return rows;
}
