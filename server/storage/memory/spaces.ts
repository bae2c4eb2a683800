/** Spaces, their members, invitations and tokens in memory. They refer to each other, so they are made together. */
import type { ApiTokenId, InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import { higherRole, type Role } from "#shared/model/roles.ts";
import type { ApiTokens, StoredApiToken } from "../api-tokens.ts";
import { invitationState } from "../invitation-state.ts";
import type { People } from "../people.ts";
import type { Invitations, KnownMember, Member, Members, Spaces, StoredInvitation, StoredSpace } from "../spaces.ts";

export function createMemorySpaces(people: People): {
  spaces: Spaces;
  members: Members;
  invitations: Invitations;
  apiTokens: ApiTokens;
} {
  const spaces = new Map<SpaceId, StoredSpace>();
  const members = new Map<string, KnownMember>();
  const invitations = new Map<InvitationId, StoredInvitation>();
  const tokens = new Map<ApiTokenId, StoredApiToken>();

  const key = (space: SpaceId, user: UserId) => `${space} ${user}`;
  const roleOf = (space: SpaceId, user: UserId) => members.get(key(space, user))?.role ?? null;
  const put = (member: Member, seenAt: number | null = null) => {
    const known = members.get(key(member.space, member.user));
    members.set(key(member.space, member.user), known ? { ...known, role: member.role } : { ...member, seenAt });
  };
  const membersOf = (space: SpaceId) =>
    [...members.values()]
      .filter((member) => member.space === space)
      .sort((a, b) => a.joinedAt - b.joinedAt || compare(a.user, b.user));
  const isLastOwner = (space: SpaceId, user: UserId) => {
    const owners = membersOf(space).filter(({ role }) => role === "owner");
    return owners.length === 1 && owners[0]?.user === user;
  };
  const revokeMadeBy = (space: SpaceId, user: UserId, role: Role | null, at: number) => {
    for (const one of invitations.values()) {
      const theirs = one.space === space && one.createdBy === user && (role === null || one.role === role);
      if (theirs && invitationState(one, at) === "works") invitations.set(one.id, { ...one, revokedAt: at });
    }
  };
  const setRole = (space: SpaceId, user: UserId, role: Role, at: number) => {
    put({ space, user, role, joinedAt: at });
    if (role !== "owner") revokeMadeBy(space, user, "owner", at);
  };

  return {
    spaces: {
      add: async (space, owner) => {
        spaces.set(space.id, space);
        put(owner);
      },
      find: async (id) => spaces.get(id) ?? null,
      rename: async (id, name) => {
        const space = spaces.get(id);
        if (space) spaces.set(id, { ...space, name });
      },
      ofUser: async (user) =>
        [...members.values()]
          .filter((member) => member.user === user)
          .sort((a, b) => a.joinedAt - b.joinedAt || compare(a.space, b.space))
          .flatMap((member) => {
            const space = spaces.get(member.space);
            return space ? [{ ...space, role: member.role }] : [];
          }),
    },
    members: {
      roleOf: async (space, user) => roleOf(space, user),
      of: async (space) => membersOf(space),
      seen: async (space, user, at) => {
        const member = members.get(key(space, user));
        if (member) members.set(key(space, user), { ...member, seenAt: at });
      },
      changeRole: async (space, user, role, at) => {
        const from = roleOf(space, user);
        if (from === null) return { is: "not-a-member" };
        if (role !== "owner" && isLastOwner(space, user)) return { is: "last-owner" };
        setRole(space, user, role, at);
        return { is: "changed", from };
      },
      passOwnership: async (space, from, to, at) => {
        const before = roleOf(space, to);
        if (before === null || roleOf(space, from) !== "owner") return { is: "not-a-member" };
        setRole(space, from, "editor", at);
        setRole(space, to, "owner", at);
        return { is: "changed", from: before };
      },
      remove: async (space, user, at) => {
        const from = roleOf(space, user);
        if (from === null) return { is: "not-a-member" };
        if (isLastOwner(space, user)) return { is: "last-owner" };
        members.delete(key(space, user));
        for (const one of tokens.values()) {
          const theirs = one.space === space && one.createdBy === user && one.revokedAt === null;
          if (theirs) tokens.set(one.id, { ...one, revokedAt: at });
        }
        revokeMadeBy(space, user, null, at);
        return { is: "changed", from };
      },
    },
    invitations: {
      add: async (added) => {
        for (const invitation of added) invitations.set(invitation.id, invitation);
      },
      find: async (id) => invitations.get(id) ?? null,
      of: async (space) => newestFirst([...invitations.values()].filter((one) => one.space === space)),
      revoke: async (space, ids, at) => {
        for (const id of ids) {
          const one = invitations.get(id);
          if (one?.space === space && one.revokedAt === null) invitations.set(id, { ...one, revokedAt: at });
        }
      },
      comeIn: async (id, who, at) => {
        const invitation = invitations.get(id);
        if (invitation === undefined) return { is: "refused", because: "revoked" };
        const before = roleOf(invitation.space, who.id);
        const role = before === null ? invitation.role : higherRole(before, invitation.role);
        if (role === before) return { is: "in", before, role };
        const state = invitationState(invitation, at);
        if (state !== "works") return { is: "refused", because: state };
        put({ space: invitation.space, user: who.id, role, joinedAt: at }, at);
        const usesLeft = invitation.usesLeft === null ? null : invitation.usesLeft - 1;
        invitations.set(id, { ...invitation, uses: invitation.uses + 1, usesLeft });
        if ((await people.find(who.id)) === null) await people.add(who);
        return { is: "in", before, role };
      },
    },
    apiTokens: {
      add: async (token) => void tokens.set(token.id, token),
      find: async (tokenHash) => [...tokens.values()].find((one) => one.tokenHash === tokenHash) ?? null,
      of: async (space) => newestFirst([...tokens.values()].filter((one) => one.space === space)),
      used: async (id, at) => {
        const one = tokens.get(id);
        if (one) tokens.set(id, { ...one, lastUsedAt: at });
      },
      revoke: async (space, id, at) => {
        const one = tokens.get(id);
        if (one?.space !== space) return null;
        tokens.set(id, { ...one, revokedAt: one.revokedAt ?? at });
        return one;
      },
    },
  };
}

function newestFirst<T extends { readonly createdAt: number; readonly id: string }>(found: T[]): T[] {
  return found.sort((a, b) => b.createdAt - a.createdAt || compare(b.id, a.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
