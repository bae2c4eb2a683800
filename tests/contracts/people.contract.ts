/** What every adapter of the ports `People` and `Sessions` does. */
import { expect, it } from "vitest";
import { newId } from "#server/storage/new-id.ts";
import type { People, Sessions } from "#server/storage/people.ts";
import { UserId } from "#shared/model/ids.ts";

export function describePeople(open: () => { people: People; sessions: Sessions }): void {
  const someone = (name: string) => ({ id: newId(UserId), name, colour: 3, createdAt: 1_000 });

  it("finds the person who was added, and nobody else", async () => {
    const { people } = open();
    const ana = someone("Ana");
    await people.add(ana);
    expect(await people.find(ana.id)).toEqual(ana);
    expect(await people.find(newId(UserId))).toBeNull();
  });

  it("finds several people, passing over those it does not know", async () => {
    const { people } = open();
    const [ana, ben] = [someone("Ana"), someone("Ben")];
    await people.add(ana);
    await people.add(ben);
    const found = await people.findAll([ben.id, newId(UserId), ana.id, ana.id]);
    expect([...found].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([ana, ben]);
    expect(await people.findAll([])).toEqual([]);
  });

  it("renames a person", async () => {
    const { people } = open();
    const ana = someone("Ana");
    await people.add(ana);
    await people.rename(ana.id, "Ana Belén");
    expect((await people.find(ana.id))?.name).toBe("Ana Belén");
  });

  it("keeps a session, extends it, and forgets those that ended", async () => {
    const { people, sessions } = open();
    const ana = someone("Ana");
    await people.add(ana);
    await sessions.add({ tokenHash: "a", user: ana.id, createdAt: 0, expiresAt: 100, agent: null });
    await sessions.add({ tokenHash: "b", user: ana.id, createdAt: 0, expiresAt: 100, agent: "Firefox" });
    await sessions.extend("b", 300);
    expect((await sessions.find("b"))?.expiresAt).toBe(300);
    await sessions.removeExpired(200);
    expect(await sessions.find("a")).toBeNull();
    expect(await sessions.find("b")).toEqual({
      ...{ tokenHash: "b", user: ana.id, createdAt: 0, expiresAt: 300, agent: "Firefox" },
    });
  });

  it("lists a person's sessions, and ends one, or all but one", async () => {
    const { people, sessions } = open();
    const [ana, ben] = [someone("Ana"), someone("Ben")];
    await people.add(ana);
    await people.add(ben);
    const began = (tokenHash: string, user: UserId, createdAt: number) =>
      sessions.add({ tokenHash, user, createdAt, expiresAt: 100, agent: null });
    await began("a", ana.id, 1);
    await began("b", ana.id, 2);
    await began("c", ana.id, 3);
    await began("d", ben.id, 4);
    expect((await sessions.ofUser(ana.id)).map(({ tokenHash }) => tokenHash)).toEqual(["c", "b", "a"]);
    await sessions.remove("c");
    expect(await sessions.find("c")).toBeNull();
    await sessions.removeOthers(ana.id, "a");
    expect((await sessions.ofUser(ana.id)).map(({ tokenHash }) => tokenHash)).toEqual(["a"]);
    await sessions.removeOthers(ana.id, null);
    expect(await sessions.ofUser(ana.id)).toEqual([]);
    expect(await sessions.find("d")).not.toBeNull();
  });
}
