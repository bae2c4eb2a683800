/** The rooms of all live datasets: each loaded once, shared by everyone who asks, unloaded when idle. */
import { can } from "#shared/access/abilities.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Lock } from "#shared/wire/locks.ts";
import { CLOSE, ProblemError } from "#shared/wire/problem.ts";
import type { UpdateLog } from "../storage/update-log.ts";
import { type Cancel, type Clock, forDurations, systemClock } from "./clock.ts";
import { createGroupCommit } from "./group-commit.ts";
import { SYNC_LIMITS, type SyncLimits } from "./limits.ts";
import type { LiveDatasets } from "./live-datasets.ts";
import { loadRoom } from "./load-room.ts";
import type { Logger } from "./logger.ts";
import { createOutsideViews, type FoundTable } from "./outside-views.ts";
import type { Participant } from "./participant.ts";
import { createRoom, type Room } from "./room.ts";
import type { RoomFollower } from "./room-follower.ts";
import type { Seat } from "./seats.ts";
import { createSlices } from "./slices.ts";
import type { RoomFigures, SyncObserver } from "./sync-observer.ts";

export interface Rooms extends LiveDatasets {
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly logger: Logger;
  readonly observe: SyncObserver | undefined;
  /** counts calls of `disconnect` and `expel`: an identity read before the last one may be out of date */
  readonly disconnections: number;
  /** rejects with ProblemError "dataset-not-found", "too-many-requests" or "storage-refused" */
  join(dataset: DatasetId, participant: Participant, client: number | null): Promise<Seat>;
  figures(): RoomFigures;
  /** datasets came, went or have other names: keys that name a dataset are looked at again */
  renamed(): void;
  /**
   * Empties a dataset's room for `work`, which writes its log anew: sockets are closed (4401), what came is recorded, and whoever asks for
   * the room meanwhile waits for what `work` leaves. Rejects with "not-ready", and the room goes on, where somebody is too long at work in
   * it; else as `work` does.
   */
  anew(dataset: DatasetId, work: () => Promise<void>): Promise<void>;
  /** orderly stop: what came is recorded, sockets are closed, snapshots taken. Nobody joins any more. */
  close(): Promise<void>;
}

/** ms that whoever works in a room may take to leave it */
const EMPTYING = 20_000;

interface OpenRoom {
  readonly is: "open";
  readonly room: Room;
  /** sessions and reads that need the room to stay */
  leases: number;
  /** when the last of them was given back, ms */
  idleSince: number;
  cancelIdle: Cancel | null;
  /** while the table is folded, newcomers wait */
  folding: Promise<void> | null;
  /** called when the last lease is given back */
  left: (() => void) | null;
  /** the log refused: it is ahead of the disk, and nobody gets it any more */
  isDropped: boolean;
}

type Entry =
  | { readonly is: "loading"; readonly done: Promise<void> }
  | OpenRoom
  /** not to be used any more; a newcomer waits, then loads anew */
  | { readonly is: "closing"; readonly done: Promise<void> };

export function createRooms(server: {
  readonly log: UpdateLog;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly limits?: SyncLimits;
  readonly followers?: readonly RoomFollower[];
  readonly observe?: SyncObserver;
  /** another dataset of the same space, by its name: what keys of a schema point to */
  readonly findTable?: (dataset: DatasetId, name: string) => Promise<FoundTable>;
  /** what is closed to editors in a dataset */
  readonly locksOf?: (dataset: DatasetId) => Promise<readonly Lock[]>;
}): Rooms {
  const { log, logger, clock = systemClock, limits = SYNC_LIMITS } = server;
  const commit = createGroupCommit(log, logger, server.observe);
  const outside =
    server.findTable === undefined
      ? null
      : createOutsideViews({
          find: server.findTable,
          read: (dataset, read) => rooms.read(dataset, read),
          clock,
          logger,
        });
  const followers = [...(server.followers ?? []), ...(outside === null ? [] : [outside.follower])];
  const slices = createSlices(limits.checkSliceMs);
  const entries = new Map<DatasetId, Entry>();
  /** how many times the log of a dataset began anew */
  const beginnings = new Map<DatasetId, number>();
  let disconnections = 0;
  let stopped = false;

  const load = async (dataset: DatasetId): Promise<void> => {
    try {
      const [loaded, locks] = await Promise.all([loadRoom(log, dataset), server.locksOf?.(dataset) ?? null]);
      const parts = { log, commit, clock, limits, logger, slices, outside, followers };
      const room = createRoom(dataset, { ...loaded, locks }, parts, () => drop(dataset, open));
      const open: OpenRoom = {
        ...{ is: "open", room, leases: 0, idleSince: 0 },
        ...{ cancelIdle: null, folding: null, left: null, isDropped: false },
      };
      entries.set(dataset, open);
      unloadWhenIdle(dataset, open);
    } catch (error) {
      entries.delete(dataset);
      if (!(error instanceof ProblemError)) {
        logger.error(
          { err: error, dataset },
          "a table cannot be read from the log: it is left as it is, the others go on",
        );
      }
      throw error;
    }
  };

  const acquire = async (dataset: DatasetId): Promise<OpenRoom> => {
    for (;;) {
      if (stopped) throw new ProblemError("storage-refused", { place: "the server is stopping" });
      let entry = entries.get(dataset);
      if (entry === undefined) {
        if (entries.size >= limits.roomsLoaded) {
          await makeRoom();
          continue;
        }
        entry = { is: "loading", done: load(dataset) };
        entries.set(dataset, entry);
      }
      if (entry.is === "open" && entry.folding === null) {
        entry.leases++;
        entry.cancelIdle?.();
        return entry;
      }
      await (entry.is === "open" ? entry.folding : entry.done);
    }
  };

  /** Resolves when a room has been left, at best the one idle for longest. */
  const makeRoom = async (): Promise<void> => {
    const idle = [...entries].flatMap(([dataset, entry]) =>
      entry.is === "open" && entry.leases === 0 && entry.room.quiet ? [{ dataset, entry }] : [],
    );
    const [oldest] = idle.sort((a, b) => a.entry.idleSince - b.entry.idleSince);
    if (oldest !== undefined) {
      oldest.entry.cancelIdle?.();
      unload(oldest.dataset, oldest.entry);
    }
    const leaving = [...entries.values()].find((entry) => entry.is === "closing");
    if (leaving === undefined) throw new ProblemError("too-many-requests", { place: "too many tables are open" });
    await leaving.done;
  };

  const release = (dataset: DatasetId, entry: OpenRoom): void => {
    entry.leases--;
    if (entry.leases === 0) entry.left?.();
    unloadWhenIdle(dataset, entry);
  };

  const unloadWhenIdle = (dataset: DatasetId, entry: OpenRoom): void => {
    if (entry.leases > 0 || entries.get(dataset) !== entry) return;
    entry.cancelIdle?.();
    entry.idleSince = clock.now();
    entry.cancelIdle = clock.after(limits.idleMs, () => {
      if (entry.leases > 0 || entries.get(dataset) !== entry) return;
      if (entry.room.quiet) unload(dataset, entry);
      else unloadWhenIdle(dataset, entry);
    });
  };

  const unload = (dataset: DatasetId, { room }: OpenRoom): void => {
    const folded = room.compaction.due(true) === "now" ? room.compaction.run() : Promise.resolve();
    const done = folded.then(room.snapshot).then(() => {
      room.destroy();
      entries.delete(dataset);
    });
    entries.set(dataset, { is: "closing", done });
  };

  const compact = (dataset: DatasetId, entry: OpenRoom): void => {
    const { compaction, participants } = entry.room;
    const due = compaction.due(false);
    if (entry.folding !== null || due === "no") return;
    entry.leases++;
    entry.cancelIdle?.();
    if (due === "overdue") {
      for (const participant of [...participants])
        if (can(participant.identity.role, "edit")) participant.close(CLOSE.goingAway, "the table is being tidied up");
    }
    entry.folding = compaction.run().then(() => {
      entry.folding = null;
      release(dataset, entry);
    });
  };
  const stopCompacting = clock.every(limits.foldLookMs, () => {
    for (const [dataset, entry] of entries) if (entry.is === "open") compact(dataset, entry);
  });

  /** The document is ahead of the disk: nobody sees it any more. Everyone keeps their own copy and sends it again. */
  const drop = (dataset: DatasetId, entry: OpenRoom): void => {
    entry.isDropped = true;
    if (entries.get(dataset) !== entry) return;
    entry.cancelIdle?.();
    const done = new Promise<void>((resolve) => {
      clock.after(limits.refusalMs, () => {
        entries.delete(dataset);
        resolve();
      });
    });
    entries.set(dataset, { is: "closing", done });
    for (const participant of [...entry.room.participants]) participant.close(CLOSE.transient, "storage refused");
    entry.room.destroy();
  };

  const withRoom = async <T>(dataset: DatasetId, use: (room: Room) => Promise<T>): Promise<T> => {
    const entry = await acquire(dataset);
    try {
      return await use(entry.room);
    } finally {
      release(dataset, entry);
    }
  };

  /** What was meant for the log that was there, and waited while another began, is not written into that one. */
  const writing = <T>(dataset: DatasetId, use: (room: Room) => Promise<T>): Promise<T> => {
    const begun = beginnings.get(dataset);
    return withRoom(dataset, async (room) => {
      if (beginnings.get(dataset) !== begun) throw new ProblemError("incarnation-changed");
      return use(room);
    });
  };

  /** Takes the room out of everyone's hands, or rejects and leaves it. From the first moment on newcomers wait for `until`. */
  const empty = async (dataset: DatasetId, until: Promise<void>): Promise<void> => {
    let entry = entries.get(dataset);
    while (entry !== undefined && (entry.is !== "open" || entry.folding !== null)) {
      await (entry.is === "open" ? entry.folding : entry.done.catch(() => undefined));
      entry = entries.get(dataset);
    }
    entries.set(dataset, { is: "closing", done: until });
    if (entry === undefined) return;
    const open = entry;
    open.cancelIdle?.();
    for (const participant of [...open.room.participants])
      participant.close(CLOSE.identityChanged, "the table begins anew: open it anew");
    const isLeft = await new Promise<boolean>((resolve) => {
      if (open.leases === 0) return resolve(true);
      const cancel = clock.after(EMPTYING, () => {
        open.left = null;
        resolve(false);
      });
      open.left = () => {
        cancel();
        open.left = null;
        resolve(true);
      };
    });
    try {
      if (!isLeft) throw new ProblemError("not-ready");
      await open.room.read(() => undefined);
      open.room.destroy();
    } catch (error) {
      if (isLeft || open.isDropped) {
        // whoever comes next loads it anew
        entries.delete(dataset);
        open.room.destroy();
      } else {
        entries.set(dataset, open);
        unloadWhenIdle(dataset, open);
      }
      throw error;
    }
  };

  const relocking = new Map<DatasetId, Promise<void>>();
  const relock = async (dataset: DatasetId): Promise<void> => {
    const entry = entries.get(dataset);
    // one that is being loaded may have read the former ones
    if (entry?.is === "loading") await entry.done.catch(() => undefined);
    const locks = (await server.locksOf?.(dataset)) ?? [];
    openRoom(dataset)?.relock(locks);
  };

  const openRoom = (dataset: DatasetId): Room | null => {
    const entry = entries.get(dataset);
    return entry?.is === "open" ? entry.room : null;
  };

  const openRooms = (): OpenRoom[] => [...entries.values()].filter((entry) => entry.is === "open");

  const rooms: Rooms = {
    clock: forDurations(clock),
    limits,
    logger,
    observe: server.observe,
    get disconnections() {
      return disconnections;
    },
    async join(dataset, participant, client) {
      const entry = await acquire(dataset);
      const { participants } = entry.room;
      const { user } = participant.identity;
      const own = [...participants].filter((other) => other.identity.user === user).length;
      if (participants.size >= limits.sessionsPerRoom || own >= limits.sessionsPerUser) {
        release(dataset, entry);
        throw new ProblemError("too-many-requests");
      }
      const seat = entry.room.join(participant, client);
      let seated = true;
      return {
        receive: seat.receive,
        leave() {
          if (!seated) return;
          seated = false;
          seat.leave();
          release(dataset, entry);
        },
      };
    },
    read: (dataset, read) => withRoom(dataset, (room) => room.read(read)),
    judged: (dataset, read, under) => withRoom(dataset, (room) => room.judged(read, under)),
    edit: (dataset, author, edit, note) => writing(dataset, (room) => room.edit(author, edit, note)),
    applyUpdate: (dataset, author, role, update) => writing(dataset, (room) => room.applyUpdate(author, role, update)),
    relock: (dataset) => {
      // one after the other: what was read later must count later
      const after = (relocking.get(dataset) ?? Promise.resolve()).catch(() => undefined).then(() => relock(dataset));
      relocking.set(dataset, after);
      return after.finally(() => {
        if (relocking.get(dataset) === after) relocking.delete(dataset);
      });
    },
    renamed: () => outside?.renamed(),
    notify: (dataset, notice) => openRoom(dataset)?.notify(notice),
    present(dataset) {
      const participants = openRoom(dataset)?.participants ?? [];
      const there = [...participants].filter(({ isBeside }) => isBeside !== true);
      return [...new Set(there.map((participant) => participant.identity.user))];
    },
    disconnect(user, dataset) {
      disconnections++;
      for (const { room } of dataset === undefined
        ? openRooms()
        : openRooms().filter((one) => one.room === openRoom(dataset))) {
        for (const participant of [...room.participants]) {
          if (participant.identity.user === user)
            participant.close(CLOSE.identityChanged, "ask who you are, then come back");
        }
      }
    },
    expel(dataset) {
      disconnections++;
      for (const participant of [...(openRoom(dataset)?.participants ?? [])]) {
        participant.close(CLOSE.datasetNotFound, "this dataset is in the trash");
      }
    },
    figures() {
      const sessions = openRooms().flatMap(({ room }) => [...room.participants]);
      const people = new Set(sessions.map((participant) => participant.identity.user)).size;
      return { rooms: openRooms().length, sessions: sessions.length, people, waiting: commit.waiting };
    },
    async anew(dataset, work) {
      if (stopped) throw new ProblemError("not-ready");
      disconnections++;
      let finish: () => void = () => undefined;
      const until = new Promise<void>((resolve) => {
        finish = resolve;
      });
      try {
        await empty(dataset, until);
        try {
          await work();
          beginnings.set(dataset, (beginnings.get(dataset) ?? 0) + 1);
        } finally {
          entries.delete(dataset);
          disconnections++;
        }
      } finally {
        finish();
      }
      outside?.renamed();
    },
    async close() {
      stopped = true;
      stopCompacting();
      await Promise.allSettled(
        [...entries.values()].map((entry) => (entry.is === "open" ? entry.folding : entry.done)),
      );
      await commit.settled();
      const rooms = openRooms();
      for (const { room, cancelIdle } of rooms) {
        cancelIdle?.();
        for (const participant of [...room.participants]) participant.close(CLOSE.goingAway, "the server is stopping");
      }
      await commit.settled();
      await Promise.all(rooms.map(({ room }) => room.snapshot()));
      for (const { room } of rooms) room.destroy();
      entries.clear();
    },
  };
  return rooms;
}
