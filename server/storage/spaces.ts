/** Port: spaces, their members, and the invitations that let people in. */
import type { InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { User } from "./people.ts";

export interface StoredSpace {
  readonly id: SpaceId;
  readonly name: string;
  /** ms since 1970 */
  readonly createdAt: number;
}

export interface Member {
  readonly space: SpaceId;
  readonly user: UserId;
  readonly role: Role;
  readonly joinedAt: number;
}

export interface KnownMember extends Member {
  /** when they last asked for something of this space, to a few minutes; null: not since this is noted */
  readonly seenAt: number | null;
}

export interface StoredInvitation {
  readonly id: InvitationId;
  readonly space: SpaceId;
  readonly role: Role;
  readonly createdAt: number;
  /** ms since 1970; the store returns invitations that work no more too: `invitationState` judges */
  readonly expiresAt: number;
  /** null: one of the links every space has, made by the server itself */
  readonly createdBy: UserId | null;
  /** of one person, by their name; null: of whoever has the link */
  readonly forName: string | null;
  readonly forEmail: string | null;
  /** people it still lets in; null: as many as come */
  readonly usesLeft: number | null;
  readonly uses: number;
  readonly revokedAt: number | null;
}

/** What came of someone at the door. `before` null: they were not in; equal to `role`: nothing changed, nothing was counted. */
export type ComingIn =
  | { readonly is: "in"; readonly before: Role | null; readonly role: Role }
  | { readonly is: "refused"; readonly because: "expired" | "used" | "revoked" };

/** `last-owner`: nothing was changed, a space is never without an owner. */
export type MemberChange =
  | { readonly is: "changed"; readonly from: Role }
  | { readonly is: "not-a-member" }
  | { readonly is: "last-owner" };

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Spaces {
  /** the space and its first member, both or neither */
  add(space: StoredSpace, owner: Member): Promise<void>;
  find(id: SpaceId): Promise<StoredSpace | null>;
  rename(id: SpaceId, name: string): Promise<void>;
  /** spaces this user is in, with their role, in the order they joined */
  ofUser(user: UserId): Promise<readonly (StoredSpace & { readonly role: Role })[]>;
}

/** Contract: as for `Spaces`. */
export interface Members {
  roleOf(space: SpaceId, user: UserId): Promise<Role | null>;
  /** in the order they joined */
  of(space: SpaceId): Promise<readonly KnownMember[]>;
  /** they asked for something of the space then */
  seen(space: SpaceId, user: UserId, at: number): Promise<void>;
  /** the day they joined stays; one transaction: an owner made something else has the invitations they made for owners revoked with it */
  changeRole(space: SpaceId, user: UserId, role: Role, at: number): Promise<MemberChange>;
  /** `from`, an owner, becomes an editor and `to` an owner, both or neither; as `changeRole` besides */
  passOwnership(space: SpaceId, from: UserId, to: UserId, at: number): Promise<MemberChange>;
  /** they are out, with the tokens they made and the invitations they made that still worked, in one transaction */
  remove(space: SpaceId, user: UserId, at: number): Promise<MemberChange>;
}

/** Contract: as for `Spaces`. */
export interface Invitations {
  /** all or none */
  add(invitations: readonly StoredInvitation[]): Promise<void>;
  find(id: InvitationId): Promise<StoredInvitation | null>;
  /** newest first */
  of(space: SpaceId): Promise<readonly StoredInvitation[]>;
  /** those of the space among `ids`; one that was revoked before stays as it was */
  revoke(space: SpaceId, ids: readonly InvitationId[], at: number): Promise<void>;
  /**
   * Lets `who` in, in one transaction: who is not known yet is added, becomes a member in the invitation's role unless theirs is as
   * high already, and a use is counted when something changed. Two at once on a last use: one is in, the other is refused.
   */
  comeIn(invitation: InvitationId, who: User, at: number): Promise<ComingIn>;
}
