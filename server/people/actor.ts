/** Who acts, and as what: a person themselves, or a program that holds one of their tokens. */
import type { ApiTokenId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

/** What holds back a program: it acts in one space only, with at most this role, and manages nothing. */
export interface TokenLimit {
  readonly token: ApiTokenId;
  readonly space: SpaceId;
  readonly role: Role;
  /** ms since 1970: it is nobody's from then on, on an open socket too */
  readonly until: number;
}

export interface Actor {
  readonly id: UserId;
  /** null: the person themselves, with all their rights */
  readonly limit: TokenLimit | null;
}
