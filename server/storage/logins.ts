/** Ports: logins (what proves who someone is), what a guest brings into an account, and ways in for who lost everything. */
import type { SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

export interface Login {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** it was shown that letters to `email` reach them */
  readonly confirmed: boolean;
  /** whom it signs in; null until it first did */
  readonly person: UserId | null;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Logins {
  find(id: string): Promise<Login | null>;
  ofEmail(email: string): Promise<Login | null>;
  ofPerson(person: UserId): Promise<Login | null>;
  /** how it can be used: "credential" is a password, others are providers of identities */
  waysOf(id: string): Promise<readonly string[]>;
  /**
   * Makes it sign in that person, unless it has somebody already, or does not exist. What the person tried before and never confirmed
   * is forgotten.
   */
  attach(id: string, person: UserId): Promise<void>;
}

export interface HandedOver {
  readonly id: SpaceId;
  readonly name: string;
  /** null: they were not in it */
  readonly before: Role | null;
  readonly role: Role;
}

/** Contract: as for `Logins`. */
export interface GuestBelongings {
  /**
   * Hands a guest's memberships over, the higher of two roles winning, the tokens of programs they made there, and the care of the
   * server. What they wrote stays under their name. The spaces with the role there now, in no particular order.
   */
  handOver(guest: UserId, to: UserId): Promise<readonly HandedOver[]>;
}

/** Contract: as for `Logins`. Each way in lets one person in, once. */
export interface OneTimeWays {
  /** `hash`: of the token; `until` ms since 1970. A person's former ones stop working. */
  put(hash: string, person: UserId, until: number): Promise<void>;
  /** whose it was, if it is before its time; null from then on */
  take(hash: string, now: number): Promise<UserId | null>;
}
