/** Port: spaces, their members, and the invitations that let people in. */
import type { InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

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

export type InvitedRole = Role;

export interface StoredInvitation {
  readonly id: InvitationId;
  readonly space: SpaceId;
  readonly role: InvitedRole;
  readonly createdAt: number;
  /** ms since 1970; the store returns expired invitations too: the caller judges */
  readonly expiresAt: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Spaces {
  /** the space and its first member, both or neither */
  add(space: StoredSpace, owner: Member): Promise<void>;
  find(id: SpaceId): Promise<StoredSpace | null>;
  /** spaces this user is in, with their role, in the order they joined */
  ofUser(user: UserId): Promise<readonly (StoredSpace & { readonly role: Role })[]>;
}

/** Contract: as for `Spaces`. */
export interface Members {
  /** adds a member, or gives an existing one this role; the day they joined stays */
  put(member: Member): Promise<void>;
  roleOf(space: SpaceId, user: UserId): Promise<Role | null>;
  /** in the order they joined */
  of(space: SpaceId): Promise<readonly Member[]>;
}

/** Contract: as for `Spaces`. A space has at most one invitation for each role. */
export interface Invitations {
  /** replaces the space's invitation of that role: the former link stops working */
  put(invitation: StoredInvitation): Promise<void>;
  find(id: InvitationId): Promise<StoredInvitation | null>;
  of(space: SpaceId): Promise<readonly StoredInvitation[]>;
}
