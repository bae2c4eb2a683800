/** Spaces, members and invitations in memory. */
import type { SpaceId, UserId } from "#shared/model/ids.ts";
import type { Invitations, Member, Members, Spaces, StoredInvitation, StoredSpace } from "../spaces.ts";

/** Spaces and members refer to each other, so they are made together. */
export function createMemorySpaces(): { spaces: Spaces; members: Members } {
  const spaces = new Map<SpaceId, StoredSpace>();
  const members = new Map<string, Member>();
  const key = (space: SpaceId, user: UserId) => `${space} ${user}`;
  const put = (member: Member) => {
    const known = members.get(key(member.space, member.user));
    members.set(key(member.space, member.user), known ? { ...known, role: member.role } : member);
  };
  return {
    spaces: {
      add: async (space, owner) => {
        spaces.set(space.id, space);
        put(owner);
      },
      find: async (id) => spaces.get(id) ?? null,
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
      put: async (member) => put(member),
      roleOf: async (space, user) => members.get(key(space, user))?.role ?? null,
      of: async (space) =>
        [...members.values()]
          .filter((member) => member.space === space)
          .sort((a, b) => a.joinedAt - b.joinedAt || compare(a.user, b.user)),
    },
  };
}

export function createMemoryInvitations(): Invitations {
  const invitations = new Map<string, StoredInvitation>();
  return {
    put: async (invitation) => void invitations.set(`${invitation.space} ${invitation.role}`, invitation),
    find: async (id) => [...invitations.values()].find((invitation) => invitation.id === id) ?? null,
    of: async (space) => [...invitations.values()].filter((invitation) => invitation.space === space),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
