/** What every adapter of the ports `Spaces` and `Members` does, but for those who come and go. */
import { expect, it } from "vitest";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Members, Spaces } from "#server/storage/spaces.ts";
import { SpaceId, UserId } from "#shared/model/ids.ts";

export function describeSpaces(open: () => { people: People; spaces: Spaces; members: Members }): void {
  const withSpace = async () => {
    const parts = open();
    const person = async (name: string) => {
      const user = { id: newId(UserId), name, colour: 0, createdAt: 0 };
      await parts.people.add(user);
      return user.id;
    };
    const owner = await person("Ana");
    const space = { id: newId(SpaceId), name: "Lens", createdAt: 5 };
    await parts.spaces.add(space, { space: space.id, user: owner, role: "owner", joinedAt: 5 });
    return { ...parts, space, owner, person };
  };

  it("adds a space together with its owner", async () => {
    const { spaces, members, space, owner } = await withSpace();
    expect(await spaces.find(space.id)).toEqual(space);
    expect(await spaces.find(newId(SpaceId))).toBeNull();
    expect(await members.roleOf(space.id, owner)).toBe("owner");
    expect(await spaces.ofUser(owner)).toEqual([{ ...space, role: "owner" }]);
  });

  it("lists members and spaces in the order people joined", async () => {
    const { members, spaces, space, owner, person } = await withSpace();
    const [late, soon] = [await person("Late"), await person("Soon")];
    await members.put({ space: space.id, user: late, role: "editor", joinedAt: 30 });
    await members.put({ space: space.id, user: soon, role: "reviewer", joinedAt: 20 });
    expect((await members.of(space.id)).map(({ user }) => user)).toEqual([owner, soon, late]);
    const second = { id: newId(SpaceId), name: "Second", createdAt: 1 };
    await spaces.add(second, { space: second.id, user: soon, role: "owner", joinedAt: 1 });
    expect((await spaces.ofUser(soon)).map(({ name, role }) => [name, role])).toEqual([
      ["Second", "owner"],
      ["Lens", "reviewer"],
    ]);
  });

  it("changes a member's role without changing the day they joined", async () => {
    const { members, space, owner } = await withSpace();
    await members.put({ space: space.id, user: owner, role: "viewer", joinedAt: 99 });
    expect(await members.of(space.id)).toEqual([
      { space: space.id, user: owner, role: "viewer", joinedAt: 5, seenAt: null },
    ]);
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
