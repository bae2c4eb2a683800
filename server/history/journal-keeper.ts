/**
 * Writes the journal of every dataset, soon after its room recorded something and never in its way. The journal's head tells how far it
 * is: what is missing between it and what rooms tell (after a crash, of a dataset older than the journal, after a disk that refused for
 * long) is replayed from the log. So nothing is ever lost by what is only in memory here.
 */
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Journal, JournalEntry } from "../storage/journal.ts";
import type { LogRecords } from "../storage/log-records.ts";
import type { UpdateLog } from "../storage/update-log.ts";
import type { Cancel, Clock } from "../sync/clock.ts";
import type { Logger } from "../sync/logger.ts";
import type { RecordedGesture, RoomFollower } from "../sync/room-follower.ts";
import { entriesOf, importEntry, weightOf } from "./journal-entries.ts";
import { replayLog } from "./replay-log.ts";

/** ms after which what was recorded is written, and tried again when the disk refused */
const SOON = 200;
const RETRY = 5_000;
/** so many gestures of a dataset are written at once */
const BATCH = 500;
/** cells and rows of one dataset held in memory; beyond it they are read from the log again */
const MOST_WEIGHT = 2_000_000;
/** ms a reader waits for what is being written, and for a live room to tell what it just recorded */
const PATIENCE = 3_000;
const HEARING = 500;

export interface JournalKeeper extends RoomFollower {
  /**
   * resolves when the journal has every record there was at the call, or after a few seconds when it is far behind (it then goes on).
   * Rejects as the log's `head`.
   */
  settle(dataset: DatasetId): Promise<void>;
  /** writes what rooms told; nothing is written afterwards */
  close(): Promise<void>;
}

interface JournalKeeperParts {
  readonly journal: Pick<Journal, "head" | "add">;
  readonly log: Pick<UpdateLog, "head" | "loadAt"> & LogRecords;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Shelf {
  /** told and not written yet, in order */
  waiting: RecordedGesture[];
  weight: number;
  /** the newest record known of; the journal is to reach it */
  target: number;
  /** the newest record that a room of this process told of, or was loaded with; 0 when there was none */
  heard: number;
  due: Cancel | null;
  writing: Promise<void> | null;
  readonly hearers: Set<() => void>;
}

export function createJournalKeeper({ journal, log, clock, logger }: JournalKeeperParts): JournalKeeper {
  const shelves = new Map<DatasetId, Shelf>();
  let replaying: Promise<void> = Promise.resolve();
  let closed = false;

  const shelfOf = (dataset: DatasetId): Shelf => {
    let shelf = shelves.get(dataset);
    if (shelf === undefined) {
      shelf = { waiting: [], weight: 0, target: 0, heard: 0, due: null, writing: null, hearers: new Set() };
      shelves.set(dataset, shelf);
    }
    return shelf;
  };

  const hear = (shelf: Shelf, seq: number): void => {
    shelf.heard = Math.max(shelf.heard, seq);
    shelf.target = Math.max(shelf.target, seq);
    for (const heard of shelf.hearers) heard();
  };

  const writeSoon = (dataset: DatasetId, shelf: Shelf, ms: number): void => {
    if (closed) return;
    shelf.due ??= clock.after(ms, () => {
      shelf.due = null;
      void write(dataset, shelf);
    });
  };

  /** never rejects: what cannot be written now is tried again */
  const write = (dataset: DatasetId, shelf: Shelf): Promise<void> => {
    shelf.writing ??= (async () => {
      try {
        await catchUp(dataset, shelf);
      } catch (err) {
        if (await isGone(dataset)) {
          shelves.delete(dataset);
          return;
        }
        logger.warn({ err, dataset }, "the journal is behind: the log has it all, and it will be tried again");
        writeSoon(dataset, shelf, RETRY);
      } finally {
        shelf.writing = null;
      }
    })();
    return shelf.writing;
  };

  const isGone = (dataset: DatasetId): Promise<boolean> =>
    log.head(dataset).then(
      () => false,
      (error: unknown) => error instanceof ProblemError && error.code === "dataset-not-found",
    );

  /** until the journal has reached the target; when closed, until it has what is in memory */
  const catchUp = async (dataset: DatasetId, shelf: Shelf): Promise<void> => {
    let head = await journal.head(dataset);
    while (head < shelf.target) {
      const known = head;
      shelf.waiting = shelf.waiting.filter(({ seq }) => seq > known);
      const first = shelf.waiting[0];
      const to = first === undefined ? shelf.target : first.seq - 1;
      if (to > head) {
        // the import is told without its document
        if (closed && to > 1) return;
        head = await inTurn(() => replay(dataset, known, to));
      } else {
        const taken = shelf.waiting.slice(0, BATCH);
        head = taken.at(-1)?.seq ?? head;
        await journal.add(dataset, taken.flatMap(entriesOf), head);
        shelf.waiting = shelf.waiting.filter(({ seq }) => seq > head);
      }
      shelf.weight = shelf.waiting.reduce((sum, gesture) => sum + weightOf(gesture), 0);
    }
  };

  /** one replay at a time: they take memory, and the processor from those who type */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = replaying.then(work);
    replaying = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  };

  /** Gives back how far it came. */
  const replay = async (dataset: DatasetId, after: number, to: number): Promise<number> => {
    let head = after;
    const move = async (entries: readonly JournalEntry[], seq: number) => {
      await journal.add(dataset, entries, seq);
      head = seq;
    };
    if (head === 0) {
      const [made] = await log.records(dataset, { after: 0, to: 1, limit: 1 });
      if (made === undefined) throw new ProblemError("dataset-not-found");
      await move([importEntry(made)], made.seq);
    }
    if (head >= to) return head;
    for await (const gestures of replayLog(log, dataset, { after: head, to })) {
      await move(gestures.flatMap(entriesOf), gestures.at(-1)?.seq ?? head);
      if (closed) break;
    }
    return head;
  };

  return {
    opened(dataset, head) {
      const shelf = shelfOf(dataset);
      hear(shelf, head);
      writeSoon(dataset, shelf, SOON);
    },
    recorded(dataset, gestures) {
      const shelf = shelfOf(dataset);
      for (const gesture of gestures) {
        shelf.waiting.push(gesture);
        shelf.weight += weightOf(gesture);
        hear(shelf, gesture.seq);
      }
      if (shelf.weight > MOST_WEIGHT) [shelf.waiting, shelf.weight] = [[], 0];
      if (shelf.waiting.length < BATCH) writeSoon(dataset, shelf, SOON);
      else if (!closed) void write(dataset, shelf);
    },
    async settle(dataset) {
      const head = await log.head(dataset);
      const shelf = shelfOf(dataset);
      if (shelf.heard > 0) await heardOf(shelf, head, clock);
      shelf.target = Math.max(shelf.target, head);
      await withPatience(clock, async () => {
        // what is being written may have started before the last was told
        await shelf.writing;
        await write(dataset, shelf);
      });
    },
    async close() {
      // what rooms recorded last is told in the next turn
      await new Promise((resolve) => setImmediate(resolve));
      closed = true;
      for (const shelf of shelves.values()) shelf.due?.();
      await Promise.all(
        [...shelves].map(async ([dataset, shelf]) => {
          await shelf.writing;
          await write(dataset, shelf);
        }),
      );
    },
  };
}

/** Resolves when a room has told of the record, which is on disk already, or has not for a while. */
function heardOf(shelf: Shelf, seq: number, clock: Clock): Promise<void> {
  if (shelf.heard >= seq) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = () => {
      cancel();
      shelf.hearers.delete(heard);
      resolve();
    };
    const heard = () => {
      if (shelf.heard >= seq) stop();
    };
    const cancel = clock.after(HEARING, stop);
    shelf.hearers.add(heard);
  });
}

function withPatience(clock: Clock, work: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(PATIENCE, resolve);
    work().then(resolve, reject).finally(cancel);
  });
}
