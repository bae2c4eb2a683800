/** Snapshots bound the time to open: the log behind the newest one stays short. The log itself is kept. */
import * as Y from "yjs";
import type { DatasetId } from "#shared/model/ids.ts";
import type { UpdateLog } from "../storage/update-log.ts";
import type { Clock } from "./clock.ts";
import { hasParked } from "./gaps.ts";
import type { SyncLimits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import type { Recording } from "./recording.ts";

export interface Snapshots {
  /** these were recorded; takes a snapshot, a little later, when the log behind the last has grown long */
  grew(updates: readonly Uint8Array[]): void;
  /** takes one when anything was recorded since the last; never rejects: the log has it all */
  take(): Promise<void>;
}

export function createSnapshots(room: {
  readonly doc: Y.Doc;
  readonly dataset: DatasetId;
  readonly log: UpdateLog;
  readonly recording: Recording;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly logger: Logger;
  /** the log behind the snapshot this room was loaded from */
  readonly tail: { readonly records: number; readonly bytes: number };
}): Snapshots {
  const { doc, dataset, limits, clock, recording } = room;
  let { records, bytes } = room.tail;
  let last = Number.NEGATIVE_INFINITY;
  let taking: Promise<void> | null = null;

  const isDue = () =>
    (records >= limits.snapshotRecords || bytes >= limits.snapshotBytes) &&
    clock.now() - last >= limits.snapshotIntervalMs;

  const save = async (): Promise<void> => {
    try {
      const taken = await recording.recorded(() => {
        if (records === 0 || hasParked(doc)) return null;
        [records, bytes, last] = [0, 0, clock.now()];
        return { head: recording.head, snapshot: encodeVerified(doc) };
      });
      if (taken !== null) await room.log.saveSnapshot(dataset, taken.head, taken.snapshot);
    } catch (error) {
      room.logger.warn({ err: error, dataset }, "no snapshot: the log keeps everything, opening takes longer");
    } finally {
      taking = null;
    }
  };

  const take = (): Promise<void> => {
    taking ??= save();
    return taking;
  };

  return {
    grew(updates) {
      records += updates.length;
      for (const update of updates) bytes += update.length;
      if (isDue() && taking === null) setImmediate(take);
    },
    take,
  };
}

/** The document in V2, after a fresh document made from it was found to hold exactly the same. Throws when it does not. */
function encodeVerified(doc: Y.Doc): Uint8Array {
  const snapshot = Y.encodeStateAsUpdateV2(doc);
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, snapshot);
  const same = !hasParked(copy) && Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(doc));
  copy.destroy();
  if (!same) throw new Error("a document made from the snapshot is not the same");
  return snapshot;
}
