/** Port: all that is held about one person, and its removal. What they did to tables and said about them stays, under nobody's name. */
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";

/** Rows of each kind, as plain values; moments are ISO 8601. */
export type HeldData = Record<string, Record<string, unknown>[]>;

interface LoneSpace {
  readonly id: SpaceId;
  readonly name: string;
  /** those that are not in the trash */
  readonly datasets: readonly DatasetId[];
}

/** Where a person's leaving matters to others, or to nobody but them. */
export interface Standing {
  /** every space they are in */
  readonly spaces: readonly SpaceId[];
  /** names of the spaces that others are in and that nobody else owns */
  readonly ownedAlone: readonly string[];
  /** the spaces where there is nobody else */
  readonly alone: readonly LoneSpace[];
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was changed. */
export interface PersonalDataStore {
  held(user: UserId): Promise<HeldData>;
  standing(user: UserId): Promise<Standing>;
  /**
   * In one transaction: the name goes, and with it the logins, sessions, tokens, memberships, notices, choices, visits, mentions, and the
   * names that invitations and the journal of the space kept for them. Datasets of spaces where there is nobody else go to the trash,
   * and no invitation leads there any more.
   * Changes nothing and resolves to false where a space that others are in would be without an owner, or when they are erased already.
   */
  erase(user: UserId, at: number): Promise<boolean>;
  /** As `erase`, of one who is still forgettable: the one before may have left them alone with datasets, or they came back. */
  forget(user: UserId, before: number, at: number): Promise<boolean>;
  /**
   * Guests (no login, not the operator) last seen before `at` who are in no space, or only in spaces where since then nobody was seen
   * and nothing changed; not those who are alone with datasets, or the last owner of others.
   */
  forgettable(at: number): Promise<readonly UserId[]>;
}
