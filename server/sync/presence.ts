/**
 * Who is where. Comes from other people's browsers: parsed, the person stamped from the session, one client id per session, sent at
 * most ten times a second. y-websocket repeats to the server all that it hears of others: what is not the session's own is passed over.
 */
import type { UserId } from "#shared/model/ids.ts";
import { Presence } from "#shared/wire/presence.ts";
import type { Cancel, Clock } from "./clock.ts";
import type { SyncLimits } from "./limits.ts";
import type { Participant } from "./participant.ts";
import { type AwarenessEntry, awarenessFrame, BadFrame, readAwareness } from "./protocol.ts";

/** Clocks count tenths of a second from here, so that they still grow when the server starts again, and fit 32 bits. */
const CLOCK_START = Date.UTC(2026, 0, 1);

interface Present {
  readonly participant: Participant;
  /** the last clock heard from the session, and the one told to others */
  readonly heard: number;
  readonly told: number;
  /** JSON text; "null": gone */
  readonly state: string;
}

export interface RoomPresence {
  /** reserves a client id for a session, before it is heard of */
  bind(participant: Participant, client: number): void;
  /** throws BadFrame when it is malformed or too large */
  receive(participant: Participant, body: Uint8Array): void;
  /** tells one session of all the others */
  tell(participant: Participant): void;
  leave(participant: Participant): void;
  /** false when the client id stands for another user's presence */
  mayUse(user: UserId, client: number): boolean;
  close(): void;
}

export function createPresence(room: {
  readonly participants: ReadonlySet<Participant>;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  owns(user: UserId, client: number): boolean;
}): RoomPresence {
  const { clock, limits } = room;
  const bound = new Map<Participant, number>();
  const users = new Map<number, UserId>();
  const present = new Map<number, Present>();
  /** what those who are behind were not told: the newest of each client */
  const missed = new Map<Participant, ReadonlyMap<number, AwarenessEntry>>();
  let changed = new Set<number>();
  let lastSent = Number.NEGATIVE_INFINITY;
  let cancel: Cancel | null = null;

  const entries = (clients: Iterable<number>, except: number | undefined) =>
    [...clients].flatMap((client) => {
      const one = present.get(client);
      return one === undefined || client === except ? [] : [{ client, clock: one.told, state: one.state }];
    });

  const tellNews = (participant: Participant, news: readonly AwarenessEntry[], frame = awarenessFrame(news)): void => {
    if (news.length === 0 || participant.sendPresence(frame)) missed.delete(participant);
    else missed.set(participant, new Map(news.map((entry) => [entry.client, entry])));
  };

  const flush = (): void => {
    cancel?.();
    cancel = null;
    lastSent = clock.now();
    const news = entries(changed, undefined);
    const forAll = awarenessFrame(news);
    for (const participant of room.participants) {
      const own = bound.get(participant);
      const before = missed.get(participant);
      if (before === undefined && (own === undefined || !changed.has(own))) tellNews(participant, news, forAll);
      else {
        const all = new Map(before);
        for (const entry of news) if (entry.client !== own) all.set(entry.client, entry);
        tellNews(participant, [...all.values()]);
      }
    }
    for (const client of changed) if (present.get(client)?.state === "null") present.delete(client);
    changed = new Set();
    if (missed.size > 0) cancel = clock.after(limits.presenceMs, flush);
  };

  const set = (client: number, participant: Participant, heard: number, state: string): void => {
    const told = Math.max((present.get(client)?.told ?? 0) + 1, Math.floor((clock.now() - CLOCK_START) / 100));
    present.set(client, { participant, heard, told, state });
    changed.add(client);
    const wait = lastSent + limits.presenceMs - clock.now();
    if (wait <= 0) flush();
    else cancel ??= clock.after(wait, flush);
  };

  const mayUse = (user: UserId, client: number) => (users.get(client) ?? user) === user;

  const bind = (participant: Participant, client: number): boolean => {
    const { user } = participant.identity;
    if (!mayUse(user, client) || !room.owns(user, client)) return false;
    bound.set(participant, client);
    users.set(client, user);
    return true;
  };

  return {
    bind: (participant, client) => void bind(participant, client),
    mayUse,
    receive(participant, body) {
      const heard = readAwareness(body);
      const [only, ...more] = heard;
      // A session speaks of itself first, alone; a frame of several is a repetition of what others said.
      if (!bound.has(participant) && only !== undefined && more.length === 0) bind(participant, only.client);
      const own = heard.find((entry) => entry.client === bound.get(participant));
      if (own === undefined) return;
      const before = present.get(own.client);
      if (before?.participant === participant && own.clock <= before.heard && before.state !== "null") {
        if (own.clock < before.heard || !isNull(own.state)) return;
      }
      set(own.client, participant, own.clock, stamped(own.state, participant, limits.presenceBytes));
    },
    tell(participant) {
      const others = entries(present.keys(), bound.get(participant));
      if (others.length > 0) participant.send(awarenessFrame(others));
    },
    leave(participant) {
      const client = bound.get(participant);
      bound.delete(participant);
      missed.delete(participant);
      const last = client === undefined ? undefined : present.get(client);
      // The same person may be back on a new socket already: then the id is that socket's.
      if (client !== undefined && last?.participant === participant) set(client, participant, last.heard, "null");
    },
    close: () => cancel?.(),
  };
}

function isNull(state: Uint8Array): boolean {
  return state.length === 4 && Buffer.from(state).toString() === "null";
}

/** The JSON to tell others: what the session said where it is a Presence, and in any case who it really is. */
function stamped(state: Uint8Array, { identity }: Participant, limit: number): string {
  if (state.length > limit) throw new BadFrame(`presence larger than ${limit} bytes`);
  const said = parse(Buffer.from(state).toString("utf8"));
  if (said === null) return "null";
  const person = { id: identity.user, name: identity.name, colour: identity.colour };
  const presence = Presence.safeParse(typeof said === "object" ? { ...said, person } : said);
  return JSON.stringify(presence.success ? presence.data : { person, at: null, typing: false });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadFrame("presence is not JSON", { cause: error });
  }
}
