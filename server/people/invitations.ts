/** Use cases of invitations: one link for editors and one for reviewers in each space; whoever opens one gives a name and is in. */
import { newId } from "#server/storage/new-id.ts";
import type { User } from "#server/storage/people.ts";
import type { Invitations, InvitedRole, StoredInvitation, StoredSpace } from "#server/storage/spaces.ts";
import { InvitationId, type SpaceId } from "#shared/model/ids.ts";
import { higherRole, type Role } from "#shared/model/roles.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { InvitationTokens } from "./invitation-tokens.ts";
import { addGuest } from "./people.ts";
import type { SpacesParts } from "./spaces.ts";

export interface InvitationsParts extends SpacesParts {
  readonly invitations: Invitations;
  readonly tokens: InvitationTokens;
  /** ms an invitation lasts */
  readonly life: number;
}

/** Paths of the two links of a space. One that has expired is replaced: what is shown always works. */
export async function linksOf(parts: InvitationsParts, space: SpaceId): Promise<{ editor: string; reviewer: string }> {
  const known = await parts.invitations.of(space);
  const link = async (role: InvitedRole) => {
    const usable = known.find((one) => one.role === role && one.expiresAt > parts.now());
    const { id } = usable ?? (await invite(parts, space, role));
    return `/join/${parts.tokens.tokenOf(id)}`;
  };
  return { editor: await link("editor"), reviewer: await link("reviewer") };
}

/** What a link invites to. Throws "invitation-not-valid". */
export async function invitationOf(
  parts: InvitationsParts,
  token: string,
): Promise<{ space: StoredSpace; role: InvitedRole }> {
  const id = parts.tokens.idOf(token);
  const invitation = id === null ? null : await parts.invitations.find(id);
  const space = invitation === null ? null : await parts.spaces.find(invitation.space);
  if (invitation === null || space === null || invitation.expiresAt <= parts.now()) {
    throw new ProblemError("invitation-not-valid");
  }
  return { space, role: invitation.role };
}

/**
 * Lets whoever is signed in, else a new person called `name`, into the space, with the higher of the role they have and the role
 * they are invited to. `roleChanged`: they were in already, as something else. Throws "invitation-not-valid".
 */
export async function acceptInvitation(
  parts: InvitationsParts,
  token: string,
  name: string,
  signedIn: User | null,
): Promise<{ user: User; space: StoredSpace; role: Role; roleChanged: boolean }> {
  const { space, role: invitedTo } = await invitationOf(parts, token);
  const members = await parts.members.of(space.id);
  const company = await parts.people.findAll(members.map(({ user }) => user));
  const user = signedIn ?? (await addGuest(parts.people, name, company, parts.now()));
  const before = members.find((member) => member.user === user.id)?.role ?? null;
  const role = before === null ? invitedTo : higherRole(before, invitedTo);
  if (role !== before) await parts.members.put({ space: space.id, user: user.id, role, joinedAt: parts.now() });
  return { user, space, role, roleChanged: before !== null && role !== before };
}

async function invite(parts: InvitationsParts, space: SpaceId, role: InvitedRole): Promise<StoredInvitation> {
  const createdAt = parts.now();
  const invitation = { id: newId(InvitationId), space, role, createdAt, expiresAt: createdAt + parts.life };
  await parts.invitations.put(invitation);
  return invitation;
}
