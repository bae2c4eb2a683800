/**
 * Compaction of one room: what people wrote over the import is folded into it, so that the table opens as fast after a million edits as
 * after none. The log keeps it all. This server is the one authority that folds, and it does so while nobody can write.
 */
import { deflateRawSync } from "node:zlib";
import type * as Y from "yjs";
import { can } from "#shared/access/abilities.ts";
import { type FoldResult, foldInSteps, writtenOver } from "#shared/document/edits/fold.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Clock } from "./clock.ts";
import { hasParked } from "./gaps.ts";
import type { SyncLimits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import type { Participant, Writer } from "./participant.ts";
import type { Recording } from "./recording.ts";
import type { Snapshots } from "./snapshots.ts";
import { SYSTEM_AUTHOR } from "./system-author.ts";
import type { Writing } from "./writing.ts";

export interface Compaction {
  /** is it time? `leaving`: the room is about to be unloaded. "overdue": the editors should be asked to leave for a moment. */
  due(leaving: boolean): "no" | "now" | "overdue";
  /**
   * Folds until all is, someone writes, or `foldTurnMs` is over and something was folded; resolves when that is on disk, with a
   * snapshot. To be called while nobody joins. Never rejects: a table that is not folded is only slower to open.
   */
  run(): Promise<void>;
}

/** zlib's middle way; the best takes half as long again for one part in a hundred */
const LEVEL = 6;

export function createCompaction(room: {
  readonly dataset: DatasetId;
  readonly doc: Y.Doc;
  readonly table: Table;
  readonly participants: ReadonlySet<Participant>;
  readonly recording: Recording;
  readonly writing: Writing;
  readonly snapshots: Snapshots;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly logger: Logger;
}): Compaction {
  const { dataset, doc, table, recording, writing, clock, limits, logger } = room;
  /** entries that the last whole fold had to leave: those over rows that people added */
  let left = 0;
  let overdueSince: number | null = null;

  const foldable = () => writtenOver(table) - left;
  const editors = () => [...room.participants].filter(({ identity }) => can(identity.role, "edit")).length;

  const due = (leaving: boolean): "no" | "now" | "overdue" => {
    const size = foldable();
    if (size < 2 * limits.foldEntries) overdueSince = null;
    if (hasParked(doc) || size < (leaving ? limits.foldEntriesLeaving : limits.foldEntries)) return "no";
    if (editors() === 0) return "now";
    if (size < 2 * limits.foldEntries) return "no";
    overdueSince ??= clock.now();
    return clock.now() - overdueSince >= limits.foldPatienceMs ? "overdue" : "no";
  };

  /** one step, when the document is neither ahead of the disk nor waiting for parts; null: somebody wrote meanwhile */
  const step = (steps: Generator<void, FoldResult>, writer: Writer, disturbed: () => boolean) =>
    new Promise<IteratorResult<void, FoldResult> | null>((resolve, reject) => {
      recording.inTurn(() => {
        try {
          resolve(disturbed() || hasParked(doc) ? null : writing.change(writer, () => steps.next()));
        } catch (error) {
          reject(error);
        }
      }, reject);
    });

  const foldForAWhile = async (): Promise<void> => {
    const writer: Writer = { user: SYSTEM_AUTHOR, participant: null };
    let others = false;
    const watch = (_update: Uint8Array, origin: unknown) => {
      others ||= origin !== writer;
    };
    doc.on("update", watch);
    const steps = foldInSteps(table, writer, (bytes) => deflateRawSync(bytes, { level: LEVEL }));
    const [start, size] = [clock.now(), writtenOver(table)];
    try {
      for (;;) {
        const done = await step(steps, writer, () => others);
        if (done?.done === true) left = writtenOver(table);
        if (done === null || done.done === true) break;
        // a portion that was begun is finished: else a large one would be begun for ever
        if (clock.now() - start >= limits.foldTurnMs && writtenOver(table) < size) break;
        await new Promise(setImmediate);
      }
    } finally {
      doc.off("update", watch);
    }
    await recording.recorded(() => undefined);
    const entries = size - writtenOver(table);
    if (entries === 0) return;
    logger.info({ dataset, entries, ms: clock.now() - start }, "a table was folded");
    await room.snapshots.take();
  };

  return {
    due,
    async run() {
      try {
        await foldForAWhile();
        overdueSince = null;
      } catch (err) {
        logger.warn({ err, dataset }, "a table was not folded");
      }
    },
  };
}
