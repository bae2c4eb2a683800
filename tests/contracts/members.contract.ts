/** What every adapter does of people who come and go: `Invitations`, `Members`, `ApiTokens`, `AuditLog`. */
import { expect, it } from "vitest";
import type { ApiTokens } from "#server/storage/api-tokens.ts";
import type { AuditLog } from "#server/storage/audit.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Invitations, Members, Spaces, StoredInvitation } from "#server/storage/spaces.ts";
import { ApiTokenId, InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

interface Parts {
  readonly people: People;
  readonly spaces: Spaces;
  readonly members: Members;
  readonly invitations: Invitations;
  readonly apiTokens: ApiTokens;
  readonly auditLog: AuditLog;
}

const NOW = 100;

export function describeMembers(open: () => Parts): void {
  const withSpace = async () => {
    const parts = open();
    const newcomer = (name: string) => ({ id: newId(UserId), name, colour: 0, createdAt: 0 });
    const ana = newcomer("Ana");
    await parts.people.add(ana);
    const space = { id: newId(SpaceId), name: "Lens", createdAt: 5 };
    await parts.spaces.add(space, { space: space.id, user: ana.id, role: "owner", joinedAt: 5 });
    const invite = async (given: Partial<StoredInvitation> = {}) => {
      const invitation: StoredInvitation = {
        id: newId(InvitationId),
        space: space.id,
        role: "editor",
        createdAt: 10,
        expiresAt: 1_000,
        createdBy: ana.id,
        forName: null,
        forEmail: null,
        usesLeft: null,
        uses: 0,
        revokedAt: null,
        ...given,
      };
      await parts.invitations.add([invitation]);
      return invitation;
    };
    const member = async (name: string, role: Role) => {
      const user = newcomer(name);
      const { id } = await invite({ role, createdBy: null });
      await parts.invitations.comeIn(id, user, 20);
      return user.id;
    };
    return { ...parts, space: space.id, owner: ana.id, newcomer, invite, member };
  };

  it("keeps invitations as they were made, newest first", async () => {
    const { invitations, invite, space } = await withSpace();
    const first = await invite({ forName: "Zoé", forEmail: "zoe@example.org", usesLeft: 1 });
    const second = await invite({ createdAt: 30, createdBy: null });
    expect(await invitations.find(first.id)).toEqual(first);
    expect(await invitations.find(newId(InvitationId))).toBeNull();
    expect((await invitations.of(space)).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await invitations.of(newId(SpaceId))).toEqual([]);
  });

  it("lets a newcomer in, as a person and a member, and counts the use", async () => {
    const { invitations, people, members, invite, newcomer, space } = await withSpace();
    const { id } = await invite({ usesLeft: 2 });
    const ben = newcomer("Ben");
    expect(await invitations.comeIn(id, ben, NOW)).toEqual({ is: "in", before: null, role: "editor" });
    expect(await people.find(ben.id)).toEqual(ben);
    expect((await members.of(space)).at(-1)).toMatchObject({ user: ben.id, role: "editor", seenAt: NOW });
    expect(await invitations.find(id)).toMatchObject({ uses: 1, usesLeft: 1 });
  });

  it("counts nothing for who is in already, in a role as high, whatever became of the link", async () => {
    const { invitations, people, invite, owner } = await withSpace();
    const { id, space } = await invite({ usesLeft: 1 });
    await invitations.revoke(space, [id], NOW);
    const ana = await people.find(owner);
    if (ana === null) throw new Error("nobody");
    expect(await invitations.comeIn(id, ana, NOW)).toEqual({ is: "in", before: "owner", role: "owner" });
    expect(await invitations.find(id)).toMatchObject({ uses: 0, usesLeft: 1 });
  });

  it("raises the role of a member, which is a use, and never lowers it", async () => {
    const { invitations, members, people, invite, member, space } = await withSpace();
    const dan = await people.find(await member("Dan", "viewer"));
    if (dan === null) throw new Error("nobody");
    const editors = await invite({ usesLeft: 1 });
    const viewers = await invite({ role: "viewer" });
    expect(await invitations.comeIn(editors.id, dan, NOW)).toEqual({ is: "in", before: "viewer", role: "editor" });
    expect(await invitations.comeIn(viewers.id, dan, NOW)).toEqual({ is: "in", before: "editor", role: "editor" });
    expect(await members.roleOf(space, dan.id)).toBe("editor");
    expect(await invitations.find(editors.id)).toMatchObject({ uses: 1, usesLeft: 0 });
  });

  it("gives the last use to one of two who come at once, and keeps nothing of the other", async () => {
    const { invitations, people, invite, newcomer } = await withSpace();
    const { id } = await invite({ usesLeft: 1 });
    const two = [newcomer("Ben"), newcomer("Chloé")];
    const came = await Promise.all(two.map((one) => invitations.comeIn(id, one, NOW)));
    expect(came.map(({ is }) => is).sort()).toEqual(["in", "refused"]);
    expect(came).toContainEqual({ is: "refused", because: "used" });
    expect((await people.findAll(two.map((one) => one.id))).length).toBe(1);
  });

  it.each([
    ["expired", { expiresAt: NOW }],
    ["used", { usesLeft: 0 }],
    ["revoked", { revokedAt: 50 }],
  ] as const)("refuses at a link that is %s", async (because, given) => {
    const { invitations, invite, newcomer } = await withSpace();
    const { id } = await invite(given);
    expect(await invitations.comeIn(id, newcomer("Ben"), NOW)).toEqual({ is: "refused", because });
  });

  it("revokes the invitations of its own space only, once", async () => {
    const { invitations, invite, space } = await withSpace();
    const { id } = await invite();
    await invitations.revoke(newId(SpaceId), [id], NOW);
    expect((await invitations.find(id))?.revokedAt).toBeNull();
    await invitations.revoke(space, [id], NOW);
    await invitations.revoke(space, [id], NOW + 1);
    expect((await invitations.find(id))?.revokedAt).toBe(NOW);
  });

  it("notes when a member was seen", async () => {
    const { members, space, owner } = await withSpace();
    await members.seen(space, owner, 77);
    expect((await members.of(space))[0]?.seenAt).toBe(77);
  });

  it("never leaves a space without an owner", async () => {
    const { members, member, space, owner } = await withSpace();
    expect(await members.changeRole(space, owner, "editor", NOW)).toEqual({ is: "last-owner" });
    expect(await members.remove(space, owner, NOW)).toEqual({ is: "last-owner" });
    const ben = await member("Ben", "editor");
    expect(await members.changeRole(space, ben, "owner", NOW)).toEqual({ is: "changed", from: "editor" });
    const both = await Promise.all([members.remove(space, owner, NOW), members.remove(space, ben, NOW)]);
    expect(both.map(({ is }) => is).sort()).toEqual(["changed", "last-owner"]);
  });

  it("says of who is no member that they are none", async () => {
    const { members, space, owner } = await withSpace();
    const stranger = newId(UserId);
    expect(await members.changeRole(space, stranger, "editor", NOW)).toEqual({ is: "not-a-member" });
    expect(await members.remove(space, stranger, NOW)).toEqual({ is: "not-a-member" });
    expect(await members.passOwnership(space, owner, stranger, NOW)).toEqual({ is: "not-a-member" });
    expect(await members.roleOf(space, owner)).toBe("owner");
  });

  it("passes ownership on, and takes back the invitations for owners of who was one", async () => {
    const { members, invitations, invite, member, space, owner } = await withSpace();
    const [forOwner, forEditor] = [await invite({ role: "owner", usesLeft: 1 }), await invite()];
    const ben = await member("Ben", "viewer");
    expect(await members.passOwnership(space, owner, ben, NOW)).toEqual({ is: "changed", from: "viewer" });
    expect(await members.roleOf(space, owner)).toBe("editor");
    expect(await members.roleOf(space, ben)).toBe("owner");
    expect((await invitations.find(forOwner.id))?.revokedAt).toBe(NOW);
    expect((await invitations.find(forEditor.id))?.revokedAt).toBeNull();
  });

  it("removes a member with their tokens and those of their invitations that still worked", async () => {
    const { members, invitations, apiTokens, invite, member, space } = await withSpace();
    const ben = await member("Ben", "owner");
    const [works, used] = [await invite({ createdBy: ben }), await invite({ createdBy: ben, usesLeft: 0, uses: 1 })];
    const others = await invite();
    const token = tokenOf(space, ben, "hash");
    await apiTokens.add(token);
    expect(await members.remove(space, ben, NOW)).toEqual({ is: "changed", from: "owner" });
    expect(await members.roleOf(space, ben)).toBeNull();
    const revoked = await Promise.all(
      [works, used, others].map(async ({ id }) => (await invitations.find(id))?.revokedAt),
    );
    expect(revoked).toEqual([NOW, null, null]);
    expect((await apiTokens.find("hash"))?.revokedAt).toBe(NOW);
  });

  it("keeps tokens by their hash, their last use, and revokes them once", async () => {
    const { apiTokens, space, owner } = await withSpace();
    const [first, second] = [tokenOf(space, owner, "a"), { ...tokenOf(space, owner, "b"), createdAt: 30 }];
    await apiTokens.add(first);
    await apiTokens.add(second);
    expect(await apiTokens.find("a")).toEqual(first);
    expect(await apiTokens.find("c")).toBeNull();
    expect((await apiTokens.of(space)).map(({ id }) => id)).toEqual([second.id, first.id]);
    await apiTokens.used(first.id, 60);
    expect((await apiTokens.find("a"))?.lastUsedAt).toBe(60);
    expect(await apiTokens.revoke(newId(SpaceId), first.id, NOW)).toBeNull();
    expect((await apiTokens.revoke(space, first.id, NOW))?.revokedAt).toBeNull();
    expect((await apiTokens.revoke(space, first.id, NOW + 1))?.revokedAt).toBe(NOW);
    expect((await apiTokens.find("a"))?.revokedAt).toBe(NOW);
  });

  it("keeps what was done to a space, in pages, by person and by action", async () => {
    const { auditLog, member, space, owner } = await withSpace();
    const ben = await member("Ben", "editor");
    for (const [at, actor, action] of [
      [1, owner, "invited"],
      [2, ben, "joined"],
      [3, null, "link-renewed"],
      [4, owner, "role-changed"],
    ] as const) {
      await auditLog.add({ space, at, actor, action, details: "{}" });
    }
    const all = { actor: null, actions: null, before: null, limit: 10 };
    const times = async (filter: typeof all | object) =>
      (await auditLog.page(space, { ...all, ...filter })).map(({ at }) => at);
    expect(await times({})).toEqual([4, 3, 2, 1]);
    const [, second] = await auditLog.page(space, { ...all, limit: 2 });
    expect(await times({ before: second?.id })).toEqual([2, 1]);
    expect(await times({ actor: owner })).toEqual([4, 1]);
    expect(await times({ actions: ["joined", "invited"] })).toEqual([2, 1]);
    expect(new Set(await auditLog.actors(space))).toEqual(new Set([owner, ben]));
    expect(await auditLog.page(newId(SpaceId), all)).toEqual([]);
  });
}

function tokenOf(space: SpaceId, createdBy: UserId, tokenHash: string) {
  return {
    id: newId(ApiTokenId),
    space,
    name: "carte",
    role: "editor" as const,
    tokenHash,
    createdBy,
    createdAt: 10,
    expiresAt: 1_000,
    lastUsedAt: null,
    revokedAt: null,
  };
}
