/** Port: who looks after this server, what they settled, and what they may know of its spaces. */
import type { SpaceId, UserId } from "#shared/model/ids.ts";
import type { Opening } from "#shared/wire/account.ts";

export interface SpaceFigures {
  readonly id: SpaceId;
  readonly name: string;
  readonly members: number;
  readonly datasets: number;
  /** ms since 1970 of the last recorded edit; null: none */
  readonly lastActivity: number | null;
}

export interface FoundPerson {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | null;
  readonly spaces: readonly string[];
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Operators {
  any(): Promise<boolean>;
  has(user: UserId): Promise<boolean>;
  /** false when there is one already: nothing changes then */
  becomeFirst(user: UserId, at: number): Promise<boolean>;
  opening(): Promise<Opening>;
  setOpening(opening: Opening): Promise<void>;
  /** by name; datasets in the trash are not counted */
  spaces(): Promise<readonly SpaceFigures[]>;
  /** people whose name or address has `text` in it, `most` at most, by name */
  findPeople(text: string, most: number): Promise<readonly FoundPerson[]>;
}
