/** Who is who: a random token held by the browser, known to us by its hash alone. Every way in ends in the same sessions. */
import { createHash, randomBytes } from "node:crypto";
import type { People, Sessions, User } from "#server/storage/people.ts";
import type { UserId } from "#shared/model/ids.ts";

const DAY = 24 * 60 * 60 * 1000;
/** how long a session lasts after it was last used */
export const SESSION_LIFE = 30 * DAY;
/** an ended session is kept this long: a clock that was a year ahead for an hour must not throw everybody out for good */
const KEPT = 2 * 365 * DAY;
const AGENT_LENGTH = 300;
/** characters of a hash that tell a session apart, for who lists theirs: it opens nothing */
const SHORT = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A place where someone is signed in. */
export interface SignedInPlace {
  readonly id: string;
  /** what the browser calls itself */
  readonly agent: string | null;
  /** ms since 1970 */
  readonly since: number;
  /** ms since 1970, to the day */
  readonly lastUsed: number;
}

export interface SignIn {
  /** starts a session; returns its token, which is shown this once. `agent`: what the browser calls itself. */
  start(user: UserId, agent?: string | null): Promise<string>;
  /** Only looks. null when the token is unknown or its session ended. `due`: it is time for `extend`, once a day. */
  whoIs(token: string): Promise<{ readonly user: User; readonly due: boolean } | null>;
  /** Gives a session its full life again: for who can also give the browser its cookie anew, which ends as the session would have. */
  extend(token: string): Promise<void>;
  end(token: string): Promise<void>;
  /** ends all sessions of someone but the one with this token */
  endOthers(user: UserId, token: string | null): Promise<void>;
  /** where someone is signed in, the latest first */
  places(user: UserId): Promise<readonly SignedInPlace[]>;
  /** ends one of someone's sessions; false when they have none of that id */
  endPlace(user: UserId, id: string): Promise<boolean>;
  /** the `id` that `places` gives the session of a token */
  placeOf(token: string): string;
}

export function createSignIn(parts: { people: People; sessions: Sessions; now: () => number }): SignIn {
  const { people, sessions, now } = parts;
  const going = async (user: UserId) => (await sessions.ofUser(user)).filter(({ expiresAt }) => expiresAt > now());
  return {
    start: async (user, agent = null) => {
      const token = randomBytes(32).toString("base64url");
      await sessions.removeExpired(now() - KEPT);
      await sessions.add({
        tokenHash: hashOf(token),
        user,
        createdAt: now(),
        expiresAt: now() + SESSION_LIFE,
        agent: agent?.slice(0, AGENT_LENGTH) ?? null,
      });
      return token;
    },
    whoIs: async (token) => {
      if (!TOKEN.test(token)) return null;
      const session = await sessions.find(hashOf(token));
      if (session === null || session.expiresAt <= now()) return null;
      const user = await people.find(session.user);
      if (user === null) return null;
      // once a day, not at every request: a session in use is worth one write, not thousands
      const left = session.expiresAt - now();
      // more than a full life: given by a clock that was ahead
      return { user, due: left < SESSION_LIFE - DAY || left > SESSION_LIFE + DAY };
    },
    extend: (token) => sessions.extend(hashOf(token), now() + SESSION_LIFE),
    end: (token) => sessions.remove(hashOf(token)),
    endOthers: (user, token) => sessions.removeOthers(user, token === null ? null : hashOf(token)),
    places: async (user) =>
      (await going(user)).map(({ tokenHash, agent, createdAt, expiresAt }) => ({
        id: tokenHash.slice(0, SHORT),
        agent,
        since: createdAt,
        // a session in use is given its full life again each day
        lastUsed: Math.max(createdAt, expiresAt - SESSION_LIFE),
      })),
    endPlace: async (user, id) => {
      const found = (await going(user)).find(({ tokenHash }) => tokenHash.slice(0, SHORT) === id);
      if (found !== undefined) await sessions.remove(found.tokenHash);
      return found !== undefined;
    },
    placeOf: (token) => hashOf(token).slice(0, SHORT),
  };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
