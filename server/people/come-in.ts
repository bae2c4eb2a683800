/** Use cases of who holds a link: seeing what it leads to, and coming in by it. */
import { type InvitationState, invitationState } from "#server/storage/invitation-state.ts";
import type { User } from "#server/storage/people.ts";
import type { StoredInvitation, StoredSpace } from "#server/storage/spaces.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import { higherRole, type Role } from "#shared/model/roles.ts";
import type { InvitationShown } from "#shared/wire/members.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { InvitationsParts } from "./invitations.ts";
import { newGuest } from "./people.ts";

/**
 * What a link invites to, for who holds it. Throws "invitation-not-valid", and "invitation-expired", "invitation-used" or
 * "invitation-revoked" unless they are in already.
 */
export async function invitationOf(
  parts: InvitationsParts,
  token: string,
  signedIn: User | null,
): Promise<InvitationShown> {
  const { invitation, space } = await findInvitation(parts, token);
  const before = signedIn === null ? null : await parts.members.roleOf(space.id, signedIn.id);
  const already = before !== null && higherRole(before, invitation.role) === before ? space.id : null;
  const state = invitationState(invitation, parts.now());
  if (already === null && state !== "works") throw await refusal(parts, invitation, state);
  const maker = invitation.createdBy === null ? null : await parts.people.find(invitation.createdBy);
  const { role, forName } = invitation;
  return { space: space.name, role, invitedBy: maker?.name ?? null, forName, already };
}

/**
 * Lets whoever is signed in, else a new person called `name`, into the space, with the higher of the role they have and the role
 * they are invited to. `roleChanged`: they were in already, as something else. Throws as `invitationOf`.
 */
export async function acceptInvitation(
  parts: InvitationsParts,
  token: string,
  name: string,
  signedIn: User | null,
): Promise<{ user: User; space: StoredSpace; role: Role; roleChanged: boolean }> {
  const { invitation, space } = await findInvitation(parts, token);
  const user = signedIn ?? newGuest(name, await companyIn(parts, space.id), parts.now());
  const came = await parts.invitations.comeIn(invitation.id, user, parts.now());
  if (came.is === "refused") throw await refusal(parts, invitation, came.because);
  const { before, role } = came;
  if (role !== before) {
    await parts.audit.note(space.id, user.id, { action: "joined", role, invitation: invitation.id });
  }
  return { user, space, role, roleChanged: before !== null && role !== before };
}

async function findInvitation(
  parts: InvitationsParts,
  token: string,
): Promise<{ invitation: StoredInvitation; space: StoredSpace }> {
  const id = parts.tokens.idOf(token);
  const invitation = id === null ? null : await parts.invitations.find(id);
  const space = invitation === null ? null : await parts.spaces.find(invitation.space);
  if (invitation === null || space === null) throw new ProblemError("invitation-not-valid");
  return { invitation, space };
}

const REFUSALS = {
  expired: "invitation-expired",
  used: "invitation-used",
  revoked: "invitation-revoked",
} as const;

/** Names whom to ask for another: who made it while they may still invite, else the owners. */
async function refusal(
  parts: InvitationsParts,
  { space, createdBy }: StoredInvitation,
  state: Exclude<InvitationState, "works">,
): Promise<ProblemError> {
  const owners = (await parts.members.of(space)).filter(({ role }) => role === "owner").map(({ user }) => user);
  const asked = owners.filter((user) => user === createdBy);
  const people = await parts.people.findAll(asked.length > 0 ? asked : owners.slice(0, 3));
  return new ProblemError(REFUSALS[state], { args: { ask: people.map(({ name }) => name).join(", ") } });
}

async function companyIn(parts: InvitationsParts, space: SpaceId): Promise<readonly User[]> {
  return parts.people.findAll((await parts.members.of(space)).map(({ user }) => user));
}
