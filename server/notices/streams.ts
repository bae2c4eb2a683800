/**
 * The open streams of notices, one per visible tab. Each has a cursor, the id of the last notice it was sent: news of any kind only says
 * “look again”, and what is after the cursor is read from the store. So nothing is sent twice or missed, and who comes back says their cursor.
 */
import type { Logger } from "#server/observability/logger.ts";
import type { Datasets } from "#server/storage/datasets.ts";
import type { NoticeStore } from "#server/storage/notices.ts";
import type { People } from "#server/storage/people.ts";
import type { Members } from "#server/storage/spaces.ts";
import type { Clock } from "#server/sync/clock.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { NoticeEvent } from "#shared/wire/notices.ts";
import { presentNotices } from "./present-notices.ts";

/** ms between signs of life: less than what proxies close silent connections after (60 s) */
const HEARTBEAT = 25_000;
/** streams of one person; one more closes the oldest */
const STREAMS_PER_PERSON = 8;
/** notices sent to who was away; the list has the others */
const CAUGHT_UP = 50;

interface NoticeReader {
  /** `id` null: the event carries none */
  send(event: NoticeEvent, id: number | null): void;
  /** a sign of life that says nothing */
  beat(): void;
  close(): void;
  /** false once their session is over */
  isWelcome(): Promise<boolean>;
}

export interface NoticeStreams {
  /** `cursor`: the last notice they have; null: they have just fetched the list. Call what it returns when they leave. */
  open(user: UserId, cursor: number | null, reader: NoticeReader): () => void;
  /** there is something new for these people, or something was read in another tab */
  look(users: readonly UserId[]): Promise<void>;
  /** a thread of this dataset is another: whoever is in its space and listening is told */
  threadChanged(dataset: DatasetId): Promise<void>;
  /** closes those of someone, or all */
  close(user?: UserId): void;
}

interface Stream {
  readonly reader: NoticeReader;
  cursor: number;
}

export function createNoticeStreams(parts: {
  readonly notices: NoticeStore;
  readonly people: People;
  readonly members: Members;
  readonly datasets: Pick<Datasets, "find">;
  readonly clock: Clock;
  readonly log: Pick<Logger, "warn">;
}): NoticeStreams {
  const { notices, people, members, datasets, clock, log } = parts;
  const open = new Map<UserId, Set<Stream>>();
  const failed = (err: unknown) => log.warn({ err }, "notices could not be read: the streams go on");

  const drop = (user: UserId, stream: Stream) => {
    const streams = open.get(user);
    streams?.delete(stream);
    if (streams?.size === 0) open.delete(user);
  };
  const end = (user: UserId, stream: Stream) => {
    drop(user, stream);
    stream.reader.close();
  };

  const lookFor = async (user: UserId, streams: Iterable<Stream> = open.get(user) ?? []): Promise<void> => {
    const after = Math.min(...[...streams].map(({ cursor }) => cursor));
    if (after === Number.POSITIVE_INFINITY) return;
    const [found, unread] = await Promise.all([
      notices.of(user, { after, limit: CAUGHT_UP }),
      notices.countUnread(user),
    ]);
    const fresh = (await presentNotices(people, found)).reverse();
    for (const stream of [...streams]) {
      const missed = fresh.filter(({ id }) => id > stream.cursor);
      // before anything is waited for: whoever looks meanwhile sends what comes after
      stream.cursor = Math.max(stream.cursor, missed.at(-1)?.id ?? 0);
      if (missed.length === 0) stream.reader.send({ kind: "unread", unread }, null);
      else if (!(await stream.reader.isWelcome())) {
        end(user, stream);
        continue;
      }
      for (const notice of missed) stream.reader.send({ kind: "notice", notice, unread }, notice.id);
    }
  };

  /** one timer for all of them */
  const stopBeating = clock.every(HEARTBEAT, () => {
    for (const [user, streams] of open) {
      for (const stream of streams) {
        stream.reader
          .isWelcome()
          .then((welcome) => (welcome ? stream.reader.beat() : end(user, stream)))
          .catch(failed);
      }
    }
  });

  return {
    open(user, cursor, reader) {
      const streams = open.get(user) ?? new Set();
      open.set(user, streams);
      const [oldest] = streams;
      if (oldest !== undefined && streams.size >= STREAMS_PER_PERSON) end(user, oldest);
      open.set(user, streams);
      const stream: Stream = { reader, cursor: cursor ?? Number.MAX_SAFE_INTEGER };
      streams.add(stream);
      // who brings no cursor has the list: what comes from now on is new to them
      const begin = async () => {
        if (cursor === null) stream.cursor = (await notices.of(user, { after: 0, limit: 1 }))[0]?.id ?? 0;
        await lookFor(user, [stream]);
      };
      begin().catch(failed);
      return () => drop(user, stream);
    },
    look: async (users) => {
      await Promise.all(users.map((user) => lookFor(user))).catch(failed);
    },
    threadChanged: async (dataset) => {
      if (open.size === 0) return;
      try {
        const space = (await datasets.find(dataset))?.space;
        if (space === undefined) return;
        for (const { user } of await members.of(space))
          for (const { reader } of open.get(user) ?? []) reader.send({ kind: "thread", space, dataset }, null);
      } catch (error) {
        failed(error);
      }
    },
    close(user) {
      for (const [of, streams] of user === undefined ? open : [[user, open.get(user) ?? []] as const])
        for (const stream of streams) end(of, stream);
      if (user === undefined) stopBeating();
    },
  };
}
