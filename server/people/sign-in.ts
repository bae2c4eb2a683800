/** Who is who: a random token held by the browser, known to us by its hash alone. Accounts will end in the same sessions. */
import { createHash, randomBytes } from "node:crypto";
import type { People, Sessions, User } from "#server/storage/people.ts";
import type { UserId } from "#shared/model/ids.ts";

const DAY = 24 * 60 * 60 * 1000;
/** how long a session lasts after it was last used */
export const SESSION_LIFE = 30 * DAY;
/** an ended session is kept this long: a clock that was a year ahead for an hour must not throw everybody out for good */
const KEPT = 2 * 365 * DAY;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface SignIn {
  /** starts a session; returns its token, which is shown this once */
  start(user: UserId): Promise<string>;
  /** null when the token is unknown or its session ended. `renewed`: it was just given its full life again. */
  whoIs(token: string): Promise<{ readonly user: User; readonly renewed: boolean } | null>;
}

export function createSignIn(parts: { people: People; sessions: Sessions; now: () => number }): SignIn {
  const { people, sessions, now } = parts;
  return {
    start: async (user) => {
      const token = randomBytes(32).toString("base64url");
      await sessions.removeExpired(now() - KEPT);
      await sessions.add({ tokenHash: hashOf(token), user, createdAt: now(), expiresAt: now() + SESSION_LIFE });
      return token;
    },
    whoIs: async (token) => {
      if (!TOKEN.test(token)) return null;
      const tokenHash = hashOf(token);
      const session = await sessions.find(tokenHash);
      if (session === null || session.expiresAt <= now()) return null;
      const user = await people.find(session.user);
      if (user === null) return null;
      // once a day, not at every request: a session in use is worth one write, not thousands
      const left = session.expiresAt - now();
      // more than a full life: given by a clock that was ahead
      const renewed = left < SESSION_LIFE - DAY || left > SESSION_LIFE + DAY;
      if (renewed) await sessions.extend(tokenHash, now() + SESSION_LIFE);
      return { user, renewed };
    },
  };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
