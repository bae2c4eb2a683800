/** Use cases of invitations: links that let people in, in a role, until a day, as many as were meant. */
import { invitationState } from "#server/storage/invitation-state.ts";
import { newId } from "#server/storage/new-id.ts";
import type { Invitations, StoredInvitation } from "#server/storage/spaces.ts";
import { InvitationId, type SpaceId, type UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Person } from "#shared/wire/http.ts";
import type { InvitationLine, InviteList, MakeInvitation } from "#shared/wire/members.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Audit } from "./audit.ts";
import { expiryOf } from "./expiry.ts";
import type { InvitationTokens } from "./invitation-tokens.ts";
import { personOf } from "./people.ts";
import type { SpacesParts } from "./spaces.ts";

export interface InvitationsParts extends SpacesParts {
  readonly invitations: Invitations;
  readonly tokens: InvitationTokens;
  readonly audit: Audit;
  /** ms a link of the space lasts */
  readonly life: number;
}

/** Newest first, those that work no more included. */
export async function listInvitations(parts: InvitationsParts, space: SpaceId): Promise<InvitationLine[]> {
  return present(parts, await parts.invitations.of(space));
}

/** Throws "bad-request" for a day that will not do, and for a link that would make several owners. */
export async function makeInvitation(
  parts: InvitationsParts,
  space: SpaceId,
  by: UserId,
  made: MakeInvitation,
): Promise<InvitationLine> {
  if (made.role === "owner" && made.uses !== 1) throw new ProblemError("bad-request", { place: "body.uses" });
  const { role, forName, forEmail, uses } = made;
  const until = expiryOf(made.expiresAt, parts.now());
  const invitation = newInvitation(parts.now(), { space, role, until, by, forName, forEmail, uses });
  await parts.invitations.add([invitation]);
  const named = forName ?? forEmail;
  await parts.audit.note(space, by, {
    action: "invited",
    invitation: invitation.id,
    role,
    ...(named === null ? {} : { forName: named }),
  });
  return lineOf(parts, invitation, await makersOf(parts, [invitation]));
}

/** One link for each person of a list, each for one use; in the order of the list. */
export async function inviteList(
  parts: InvitationsParts,
  space: SpaceId,
  by: UserId,
  list: InviteList,
): Promise<InvitationLine[]> {
  const until = expiryOf(list.expiresAt, parts.now());
  const { role } = list;
  const at = parts.now();
  const added = list.people.map(({ name, email }) =>
    newInvitation(at, { space, role, until, by, forName: name, forEmail: email, uses: 1 }),
  );
  await parts.invitations.add(added);
  await parts.audit.note(space, by, { action: "list-invited", role, people: added.length });
  return present(parts, added);
}

/** Throws "not-found" when the space has no such invitation. One that was revoked before stays so. */
export async function revokeInvitation(
  parts: InvitationsParts,
  space: SpaceId,
  by: UserId,
  id: InvitationId,
): Promise<void> {
  const found = await parts.invitations.find(id);
  if (found === null || found.space !== space) throw new ProblemError("not-found");
  if (found.revokedAt !== null) return;
  await parts.invitations.revoke(space, [id], parts.now());
  const named = found.forName ?? found.forEmail;
  await parts.audit.note(space, by, {
    action: "invitation-revoked",
    invitation: id,
    ...(named === null ? {} : { forName: named }),
  });
}

/** One that nobody has used; it is for the caller to keep it. */
export function newInvitation(
  createdAt: number,
  made: {
    space: SpaceId;
    role: Role;
    until: number;
    by: UserId | null;
    forName: string | null;
    forEmail: string | null;
    uses: number | null;
  },
): StoredInvitation {
  const { space, role, until, by, forName, forEmail, uses } = made;
  const rest = { createdAt, expiresAt: until, uses: 0, revokedAt: null };
  return { id: newId(InvitationId), space, role, createdBy: by, forName, forEmail, usesLeft: uses, ...rest };
}

/** What is handed out: an address of the client, without its origin. */
export function pathOf(parts: InvitationsParts, { id }: StoredInvitation): string {
  return `/join/${parts.tokens.tokenOf(id)}`;
}

async function present(parts: InvitationsParts, found: readonly StoredInvitation[]): Promise<InvitationLine[]> {
  const makers = await makersOf(parts, found);
  return found.map((invitation) => lineOf(parts, invitation, makers));
}

async function makersOf(
  parts: InvitationsParts,
  found: readonly StoredInvitation[],
): Promise<ReadonlyMap<UserId, Person>> {
  const makers = [...new Set(found.map(({ createdBy }) => createdBy).filter((id) => id !== null))];
  return new Map((await parts.people.findAll(makers)).map((user) => [user.id, personOf(user)]));
}

function lineOf(
  parts: InvitationsParts,
  invitation: StoredInvitation,
  makers: ReadonlyMap<UserId, Person>,
): InvitationLine {
  const { id, role, createdBy, forName, forEmail, uses, usesLeft } = invitation;
  return {
    id,
    role,
    path: pathOf(parts, invitation),
    by: createdBy === null ? null : (makers.get(createdBy) ?? null),
    forName,
    forEmail,
    createdAt: new Date(invitation.createdAt).toISOString(),
    expiresAt: new Date(invitation.expiresAt).toISOString(),
    uses,
    usesLeft,
    state: invitationState(invitation, parts.now()),
  };
}
