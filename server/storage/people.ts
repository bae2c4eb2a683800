/** Ports: people, and the sessions they are signed in with. */
import type { UserId } from "#shared/model/ids.ts";

export interface User {
  readonly id: UserId;
  readonly name: string;
  /** 0..7 */
  readonly colour: number;
  /** ms since 1970 */
  readonly createdAt: number;
  /** their data was erased: they have no name any more */
  readonly erased?: true;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface People {
  add(user: User): Promise<void>;
  find(id: UserId): Promise<User | null>;
  /** those that exist, in no particular order */
  findAll(ids: readonly UserId[]): Promise<readonly User[]>;
  rename(id: UserId, name: string): Promise<void>;
}

export interface StoredSession {
  /** SHA-256 of the token, hexadecimal */
  readonly tokenHash: string;
  readonly user: UserId;
  readonly createdAt: number;
  /** ms since 1970; the store returns expired sessions too: the caller judges */
  readonly expiresAt: number;
  /** the browser it began in, as it calls itself; null when it said nothing */
  readonly agent: string | null;
}

/** Contract: as for `People`. */
export interface Sessions {
  add(session: StoredSession): Promise<void>;
  find(tokenHash: string): Promise<StoredSession | null>;
  /** the latest begun first */
  ofUser(user: UserId): Promise<readonly StoredSession[]>;
  extend(tokenHash: string, expiresAt: number): Promise<void>;
  remove(tokenHash: string): Promise<void>;
  /** all of a user's but one */
  removeOthers(user: UserId, except: string | null): Promise<void>;
  /** forgets the sessions that ended before `now` */
  removeExpired(now: number): Promise<void>;
}
