/** Use cases of the people in a space: who is in, as what, since when; another role, ownership passed on, going and being removed. */
import type { Datasets } from "#server/storage/datasets.ts";
import type { MemberChange } from "#server/storage/spaces.ts";
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { MemberLine } from "#shared/wire/members.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { NoticeMessage } from "#shared/wire/sync-messages.ts";
import type { AuditEntry } from "./audit.ts";
import type { InvitationsParts } from "./invitations.ts";
import { personOf } from "./people.ts";
import { revokeSharedLinks } from "./space-links.ts";

export interface MembersParts extends InvitationsParts {
  readonly datasets: Datasets;
  /** the tables that are open, and the sockets in them */
  readonly live: {
    present(dataset: DatasetId): readonly UserId[];
    disconnect(user: UserId, dataset?: DatasetId): void;
    notify(dataset: DatasetId, notice: NoticeMessage): void;
  };
}

/** Everybody, in the order they joined. When they were last seen is for owners to know. */
export async function listMembers(parts: MembersParts, space: SpaceId, asked: Role): Promise<MemberLine[]> {
  const members = await parts.members.of(space);
  const users = new Map((await parts.people.findAll(members.map(({ user }) => user))).map((user) => [user.id, user]));
  const datasets = await parts.datasets.ofSpace(space);
  const here = new Set(datasets.flatMap(({ id }) => parts.live.present(id)));
  return members.flatMap(({ user: id, role, joinedAt, seenAt }) => {
    const user = users.get(id);
    if (user === undefined) return [];
    const seen = asked === "owner" && seenAt !== null ? new Date(seenAt).toISOString() : null;
    return [{ ...personOf(user), role, joinedAt: new Date(joinedAt).toISOString(), seenAt: seen, here: here.has(id) }];
  });
}

/** Throws "member-not-found", and "last-owner" when nobody would be left to manage the space. */
export async function changeRole(
  parts: MembersParts,
  space: SpaceId,
  by: UserId,
  member: UserId,
  role: Role,
): Promise<void> {
  const from = settled(await parts.members.changeRole(space, member, role, parts.now()));
  if (from === role) return;
  await disconnect(parts, space, member);
  await parts.audit.note(space, by, { action: "role-changed", member, from, to: role });
}

/** `by` becomes an editor. Throws "member-not-found". */
export async function passOwnership(parts: MembersParts, space: SpaceId, by: UserId, to: UserId): Promise<void> {
  if (to === by) return;
  settled(await parts.members.passOwnership(space, by, to, parts.now()));
  await disconnect(parts, space, by);
  await disconnect(parts, space, to);
  await parts.audit.note(space, by, { action: "ownership-passed", member: to });
}

/**
 * Puts someone out: their sockets close, their tokens and the invitations they made die. `renewLinks`: so do the links that were made
 * for nobody in particular, which they may still have. Throws "member-not-found" and "last-owner".
 */
export async function removeMember(
  parts: MembersParts,
  space: SpaceId,
  by: UserId,
  member: UserId,
  renewLinks: boolean,
): Promise<void> {
  await goOut(parts, space, by, member, { action: "member-removed", member });
  if (renewLinks) await revokeSharedLinks(parts, space, by);
}

/** Throws "last-owner". */
export async function leaveSpace(parts: MembersParts, space: SpaceId, user: UserId): Promise<void> {
  await goOut(parts, space, user, user, { action: "left" });
}

export async function renameSpace(parts: MembersParts, space: SpaceId, by: UserId, name: string): Promise<void> {
  const found = await parts.spaces.find(space);
  if (found === null || found.name === name) return;
  await parts.spaces.rename(space, name);
  await parts.audit.note(space, by, { action: "space-renamed", from: found.name, to: name });
}

async function goOut(
  parts: MembersParts,
  space: SpaceId,
  by: UserId,
  member: UserId,
  entry: AuditEntry,
): Promise<void> {
  settled(await parts.members.remove(space, member, parts.now()));
  await disconnect(parts, space, member);
  // what was theirs to complete is free
  for (const { id } of await parts.datasets.ofSpace(space)) {
    parts.live.notify(id, { kind: "assignments", dataset: id });
  }
  await parts.audit.note(space, by, entry);
}

/** Rights are read when a socket opens: those of the person, and of programs that act as them, have to come back, or may not. */
export async function disconnect(
  parts: Pick<MembersParts, "datasets" | "live">,
  space: SpaceId,
  user: UserId,
): Promise<void> {
  for (const { id } of await parts.datasets.ofSpace(space)) parts.live.disconnect(user, id);
}

function settled(change: MemberChange): Role {
  switch (change.is) {
    case "changed":
      return change.from;
    case "not-a-member":
      throw new ProblemError("member-not-found");
    case "last-owner":
      throw new ProblemError("last-owner");
  }
}
