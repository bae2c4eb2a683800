/** One live dataset: its document, who is connected to it, and what the rest of the server may ask of it. */
import * as Y from "yjs";
import { can } from "#shared/access/abilities.ts";
import { viewOf } from "#shared/document/open-table.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { Lock } from "#shared/wire/locks.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { NoticeMessage } from "#shared/wire/sync-messages.ts";
import type { StorageRefused, UpdateLog } from "../storage/update-log.ts";
import { type Clock, forDurations } from "./clock.ts";
import { type Compaction, createCompaction } from "./compaction.ts";
import { followRoom } from "./follow-room.ts";
import { dropParked, hasParked } from "./gaps.ts";
import type { GroupCommit } from "./group-commit.ts";
import type { SyncLimits } from "./limits.ts";
import type { Issues } from "./live-checks.ts";
import type { JudgedDataset, LiveDataset } from "./live-datasets.ts";
import type { LoadedRoom } from "./load-room.ts";
import type { Logger } from "./logger.ts";
import type { OutsideViews } from "./outside-views.ts";
import { createOwnership } from "./ownership.ts";
import type { Participant } from "./participant.ts";
import { createPresence } from "./presence.ts";
import { issuesFrame, noticeFrame, updateFrame } from "./protocol.ts";
import { createRecording } from "./recording.ts";
import { createRoomChecks } from "./room-checks.ts";
import type { GestureNote, RoomFollower } from "./room-follower.ts";
import { createSeats, type Seat } from "./seats.ts";
import type { Slices } from "./slices.ts";
import { createSnapshots } from "./snapshots.ts";
import { createWriting } from "./writing.ts";

export interface RoomParts {
  readonly log: UpdateLog;
  readonly commit: GroupCommit;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly logger: Logger;
  /** of the checks of all rooms */
  readonly slices: Slices;
  /** what keys of its schema point to; null: nothing is known of other tables */
  readonly outside: OutsideViews | null;
  /** told of every record, off the critical path */
  readonly followers: readonly RoomFollower[];
}

export interface Room {
  readonly participants: ReadonlySet<Participant>;
  /** nothing is waiting to be recorded */
  readonly quiet: boolean;
  /** `client`: the Yjs client id the session announced */
  join(participant: Participant, client: number | null): Seat;
  /** runs `read` when the document holds nothing that is not on disk */
  read<T>(read: (live: LiveDataset) => T): Promise<T>;
  /** as `read`, once everything was judged: under its own schema, or another */
  judged<T>(read: (live: JudgedDataset) => T, under?: TableSchema): Promise<T>;
  edit(author: UserId, edit: (live: LiveDataset, origin: unknown) => void, note?: GestureNote): Promise<void>;
  applyUpdate(author: UserId, role: Role, update: Uint8Array): Promise<void>;
  /** what is closed to editors from now on; everyone is told */
  relock(locks: readonly Lock[]): void;
  notify(notice: NoticeMessage): void;
  snapshot(): Promise<void>;
  readonly compaction: Compaction;
  /** lets go of the document; the sockets are the caller's to close */
  destroy(): void;
}

/** `dropped` is called when the log refused: the document is ahead of the disk and must not be used any more. */
export function createRoom(
  dataset: DatasetId,
  { doc, table, owners, head, tail, locks: locksAtFirst }: LoadedRoom & { readonly locks: readonly Lock[] | null },
  { log, commit, clock, limits, logger, slices, outside, followers }: RoomParts,
  dropped: (error: StorageRefused) => void,
): Room {
  const participants = new Set<Participant>();
  let locks = locksAtFirst;
  const locksFrame = () => noticeFrame({ kind: "locks", locks: [...(locks ?? [])] });
  const broadcast = (frame: Uint8Array, except: Participant | null = null) => {
    for (const participant of participants) if (participant !== except) participant.send(frame);
  };

  const following = followRoom(dataset, { table, head }, followers);
  const recording = createRecording({
    dataset,
    head,
    clock,
    commit,
    refused: dropped,
    followed: following.tell,
    distribute(updates, except) {
      const [first, ...more] = updates;
      if (first !== undefined) broadcast(updateFrame(more.length === 0 ? first : Y.mergeUpdates([...updates])), except);
      snapshots.grew(updates);
      checks.catchUp();
    },
  });
  const snapshots = createSnapshots({ doc, dataset, log, recording, clock: forDurations(clock), limits, logger, tail });
  const checks = createRoomChecks({
    dataset,
    table,
    revision: clock.now(),
    issuesPerDelta: limits.issuesPerDelta,
    slices,
    lookOutside: outside === null ? undefined : (keys, changed) => outside.open(dataset, keys, changed),
    logger,
    recorded: recording.recorded,
    tell: (message) => broadcast(issuesFrame(message)),
  });
  const ownership = createOwnership(doc, owners);
  const presence = createPresence({ participants, clock, limits, owns: ownership.mayUse });
  const writing = createWriting({
    doc,
    table,
    locks: () => locks ?? [],
    ownership,
    recording,
    limits,
    maxStamp: () => viewOf(table).overlay.stamp,
    takeTraces: following.take,
  });
  const compaction = createCompaction({
    dataset,
    doc,
    table,
    participants,
    recording,
    writing,
    snapshots,
    clock: forDurations(clock),
    limits,
    logger,
  });
  const greet = (participant: Participant) => {
    if (locks !== null) participant.send(locksFrame());
  };
  const seats = createSeats({ dataset, doc, participants, recording, writing, presence, limits, logger, greet });

  const live: LiveDataset = {
    doc,
    table,
    get locks() {
      return locks ?? [];
    },
  };

  /** resolves when what `change` wrote is on disk; when it throws, what it wrote before that is recorded all the same */
  const change = (run: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      recording.inTurn(() => {
        try {
          run();
        } catch (error) {
          reject(error);
        }
        recording.recorded(() => undefined).then(resolve, reject);
      }, reject);
    });

  return {
    participants,
    get quiet() {
      return recording.quiet;
    },
    join(participant, client) {
      const { user, role } = participant.identity;
      if (client !== null) {
        presence.bind(participant, client);
        if (can(role, "edit")) writing.claim(user, client);
      }
      return seats.take(participant);
    },
    read: (read) => recording.recorded(() => read(live)),
    judged(read, under) {
      const readJudged = (issues: Issues) => read({ doc, table, locks: live.locks, issues });
      return under === undefined ? checks.judged(readJudged) : checks.judgedUnder(under, readJudged);
    },
    edit(author, edit, note) {
      const writer = { user: author, participant: null, ...(note === undefined ? {} : { note }) };
      return change(() => writing.change(writer, () => edit(live, writer)));
    },
    applyUpdate(author, role, update) {
      const writer = { user: author, participant: null };
      return change(() => {
        const parkedBefore = hasParked(doc);
        const admitted = writing.apply(update, writer, role);
        if (admitted.is === "malformed") throw new ProblemError("bad-request", { place: admitted.reason });
        if (admitted.is === "refused") throw new ProblemError("forbidden", { place: admitted.reason });
        if (admitted.is === "locked") throw new ProblemError("locked", { place: admitted.reason });
        if (hasParked(doc) && !parkedBefore) {
          dropParked(doc);
          throw new ProblemError("bad-request", { place: "updates before this one are missing" });
        }
      });
    },
    relock(now) {
      recording.inTurn(() => {
        locks = now;
        // what waits for an earlier update was judged by the former locks: it will be sent again
        if (hasParked(doc)) dropParked(doc);
        broadcast(locksFrame());
      });
    },
    notify: (notice) => broadcast(noticeFrame(notice)),
    snapshot: snapshots.take,
    compaction,
    destroy() {
      presence.close();
      checks.close();
      table.close();
      doc.destroy();
    },
  };
}
