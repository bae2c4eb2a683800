/**
 * All that is written while people type (the update log, the journal, the figures of lists) in a thread of its own, on a connection of
 * its own: while the disk syncs, the event loop goes on, and there is one writer, so that nobody waits for another. In the order given.
 */
import type { Worker } from "node:worker_threads";
import { startThread } from "../../program/start-thread.ts";
import type { DatasetFigures } from "../datasets.ts";
import type { OrderedPurge } from "../purges.ts";
import { type ClientClaim, type LogRecord, StorageRefused, type UpdateLog } from "../update-log.ts";
import type { Database } from "./database.ts";
import type { JournalWrites } from "./journal.ts";
import { packRecords, type ThreadAnswer, type ThreadOrder, type ThreadRequest } from "./log-thread-messages.ts";
import { createLogReader } from "./update-log.ts";

export interface LogThread {
  readonly log: UpdateLog;
  readonly journal: JournalWrites;
  writeFigures(figures: readonly DatasetFigures[]): Promise<void>;
  /** as the port Purges says */
  purge(order: OrderedPurge): Promise<void>;
  overwrite(atAnySize: boolean): Promise<boolean>;
  overwriteFreed(): Promise<boolean>;
  /** what was given is written, then the thread ends */
  close(): Promise<void>;
}

interface Pending {
  resolve(numbers: readonly number[]): void;
  reject(error: StorageRefused): void;
}

/**
 * `load` and `clientOwners` read on the connection of `database`: in WAL mode a writer keeps nobody from reading. A thread that ends by
 * itself refuses what was on its way (it may be on disk all the same: whoever wrote it looks again) and the next call starts another.
 */
export function openLogThread(
  database: Pick<Database, "connection">,
  startWriter: () => Worker = () => startThread("log-thread"),
): LogThread {
  // The thread folds the write-ahead log into the file: here that would stop the event loop.
  database.connection.pragma("wal_autocheckpoint = 0");
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let last = 0;

  const end = (which: Worker, why: string, cause?: unknown): void => {
    if (worker !== which) return;
    worker = null;
    const refused = [...pending.values()];
    pending.clear();
    for (const one of refused) one.reject(new StorageRefused(why, { cause }));
  };

  const start = (): Worker => {
    const started = startWriter();
    started.on("message", (answer: ThreadAnswer) => {
      const one = pending.get(answer.id);
      pending.delete(answer.id);
      if (pending.size === 0) started.unref();
      if (answer.kind === "stored") one?.resolve(answer.numbers);
      else one?.reject(refusalOf(answer));
    });
    started.on("error", (error) => end(started, `the log thread failed: ${error.message}`, error));
    started.on("exit", (code) => end(started, `the log thread ended (code ${code})`));
    post(started, { kind: "open", file: database.connection.name });
    return started;
  };

  const ask = (request: ThreadRequest, transfer: ArrayBuffer[] = []): Promise<readonly number[]> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = ++last;
      pending.set(id, { resolve, reject });
      // Only what is on its way keeps the process up.
      worker.ref();
      post(worker, { ...request, id }, transfer);
    });

  const log: UpdateLog = {
    async create(record) {
      const packed = packRecords([record]);
      await ask({ kind: "create", packed }, [packed.bytes]);
    },
    append(records: readonly LogRecord[], claims: readonly ClientClaim[]) {
      const packed = packRecords(records);
      return ask({ kind: "append", packed, claims }, [packed.bytes]);
    },
    async saveSnapshot(dataset, head, snapshotV2) {
      const snapshot = snapshotV2.slice();
      await ask({ kind: "snapshot", dataset, head, snapshot }, [snapshot.buffer]);
    },
    ...createLogReader(database),
  };
  worker = start();
  worker.unref();

  return {
    log,
    journal: {
      add: async (batch) => void (await ask({ kind: "journal", batch })),
      remove: async (dataset) => void (await ask({ kind: "journal-removed", dataset })),
    },
    writeFigures: async (figures) => void (await ask({ kind: "figures", figures })),
    purge: async (order) => void (await ask({ kind: "purge", order })),
    overwrite: async (atAnySize) => (await ask({ kind: "overwrite", atAnySize })).length > 0,
    overwriteFreed: async () => {
      // what others have to write comes between two steps
      for (;;) {
        const [isDone] = await ask({ kind: "overwrite-some" });
        if (isDone !== undefined) return isDone === 1;
      }
    },
    close: () =>
      new Promise((resolve) => {
        if (worker === null) return resolve();
        worker.ref();
        worker.once("exit", () => resolve());
        post(worker, { kind: "close" });
      }),
  };
}

function post(worker: Worker, order: ThreadOrder, transfer: ArrayBuffer[] = []): void {
  worker.postMessage(order, transfer);
}

function refusalOf({ message, code }: Extract<ThreadAnswer, { kind: "refused" }>): StorageRefused {
  return new StorageRefused(message, { cause: Object.assign(new Error(message), { code }) });
}
