/** What every adapter of the ports `Spaces` and `Members` does, but for those who come and go. */
import { expect, it } from "vitest";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Invitations, Members, Spaces } from "#server/storage/spaces.ts";
import { InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

interface Parts {
  readonly people: People;
  readonly spaces: Spaces;
  readonly members: Members;
  readonly invitations: Invitations;
}

export function describeSpaces(open: () => Parts): void {
  const withSpace = async () => {
    const parts = open();
    const ana = { id: newId(UserId), name: "Ana", colour: 0, createdAt: 0 };
    await parts.people.add(ana);
    const owner = ana.id;
    const space = { id: newId(SpaceId), name: "Lens", createdAt: 5 };
    await parts.spaces.add(space, { space: space.id, user: owner, role: "owner", joinedAt: 5 });
    const comesIn = async (name: string, role: Role, at: number) => {
      const user = { id: newId(UserId), name, colour: 0, createdAt: 0 };
      const id = newId(InvitationId);
      const named = { createdBy: owner, forName: null, forEmail: null };
      const counted = { usesLeft: null, uses: 0, createdAt: 0, expiresAt: 1_000, revokedAt: null };
      await parts.invitations.add([{ id, space: space.id, role, ...named, ...counted }]);
      await parts.invitations.comeIn(id, user, at);
      return user.id;
    };
    return { ...parts, space, owner, comesIn };
  };

  it("adds a space together with its owner", async () => {
    const { spaces, members, space, owner } = await withSpace();
    expect(await spaces.find(space.id)).toEqual(space);
    expect(await spaces.find(newId(SpaceId))).toBeNull();
    expect(await members.roleOf(space.id, owner)).toBe("owner");
    expect(await spaces.ofUser(owner)).toEqual([{ ...space, role: "owner" }]);
  });

  it("lists members and spaces in the order people joined", async () => {
    const { members, spaces, space, owner, comesIn } = await withSpace();
    const [late, soon] = [await comesIn("Late", "editor", 30), await comesIn("Soon", "reviewer", 20)];
    expect((await members.of(space.id)).map(({ user }) => user)).toEqual([owner, soon, late]);
    const second = { id: newId(SpaceId), name: "Second", createdAt: 1 };
    await spaces.add(second, { space: second.id, user: soon, role: "owner", joinedAt: 1 });
    expect((await spaces.ofUser(soon)).map(({ name, role }) => [name, role])).toEqual([
      ["Second", "owner"],
      ["Lens", "reviewer"],
    ]);
  });

  it("changes a member's role without changing the day they joined", async () => {
    const { members, space, comesIn } = await withSpace();
    const user = await comesIn("Ben", "editor", 20);
    await members.changeRole(space.id, user, "viewer", 99);
    expect((await members.of(space.id)).at(-1)).toEqual({
      space: space.id,
      user,
      role: "viewer",
      joinedAt: 20,
      seenAt: 20,
    });
  });

  it("says of a stranger that they have no role", async () => {
    const { members, space } = await withSpace();
    expect(await members.roleOf(space.id, newId(UserId))).toBeNull();
  });

  it("renames a space, for everybody who is in it", async () => {
    const { spaces, space, owner } = await withSpace();
    await spaces.rename(space.id, "Lens-Liévin");
    expect((await spaces.find(space.id))?.name).toBe("Lens-Liévin");
    expect((await spaces.ofUser(owner)).map(({ name }) => name)).toEqual(["Lens-Liévin"]);
  });
}
