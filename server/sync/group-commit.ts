/** One transaction per turn of the event loop for all the rooms that have something to record. */
import { type ClientClaim, type LogRecord, StorageRefused, type UpdateLog } from "../storage/update-log.ts";
import type { Logger } from "./logger.ts";
import type { SyncObserver } from "./sync-observer.ts";

export interface Batch {
  readonly records: readonly LogRecord[];
  readonly claims: readonly ClientClaim[];
}

/** A room's side of the commit: `take` is followed by exactly one `recorded` or `refused` before the next `take`. */
export interface Recorder {
  take(): Batch;
  /** on disk, under these numbers */
  recorded(numbers: readonly number[]): void;
  /** nothing of the batch was kept */
  refused(error: StorageRefused): void;
}

export interface GroupCommit {
  /** the recorder has something to take */
  schedule(recorder: Recorder): void;
  /** resolves when nothing is waiting any more */
  settled(): Promise<void>;
  /** recorders that wait for the next transaction */
  readonly waiting: number;
}

export function createGroupCommit(log: UpdateLog, logger: Logger, observe?: SyncObserver): GroupCommit {
  const dirty = new Set<Recorder>();
  let running: Promise<void> | null = null;

  const commit = async (work: readonly (readonly [Recorder, Batch])[]): Promise<void> => {
    const records = work.flatMap(([, batch]) => batch.records);
    const claims = work.flatMap(([, batch]) => batch.claims);
    let numbers: readonly number[] = [];
    try {
      if (records.length + claims.length > 0) {
        const from = performance.now();
        numbers = await log.append(records, claims);
        const bytes = records.reduce((sum, record) => sum + record.update.length, 0);
        observe?.committed({ records: records.length, bytes, ms: performance.now() - from });
      }
    } catch (error) {
      // One dataset's trouble is not the others': each is tried alone.
      if (work.length > 1) {
        for (const one of work) await commit([one]);
        return;
      }
      const refusal = error instanceof StorageRefused ? error : new StorageRefused(String(error), { cause: error });
      observe?.refused();
      logger.error({ err: refusal }, "the log refused; its rooms are dropped and reloaded");
      for (const [recorder] of work) recorder.refused(refusal);
      return;
    }
    let from = 0;
    for (const [recorder, batch] of work) {
      const to = from + batch.records.length;
      settle(recorder, numbers.slice(from, to));
      from = to;
    }
  };

  /** a room that fails over what is safely on disk is reloaded from there; the other rooms' commits go on */
  const settle = (recorder: Recorder, numbers: readonly number[]): void => {
    try {
      recorder.recorded(numbers);
    } catch (error) {
      logger.error({ err: error }, "a room failed after its commit; it is dropped and reloaded");
      recorder.refused(new StorageRefused("the room failed", { cause: error }));
    }
  };

  const run = async (): Promise<void> => {
    while (dirty.size > 0) {
      await new Promise(setImmediate);
      const work = [...dirty].map((recorder) => [recorder, recorder.take()] as const);
      dirty.clear();
      await commit(work);
    }
    running = null;
  };

  return {
    schedule(recorder) {
      dirty.add(recorder);
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
    get waiting() {
      return dirty.size;
    },
  };
}
