/** Use cases of the links every space has: one for each role but that of owner, copied with one click, made anew when one leaked. */
import { invitationState } from "#server/storage/invitation-state.ts";
import type { StoredInvitation } from "#server/storage/spaces.ts";
import type { InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import { QuickRole } from "#shared/wire/members.ts";
import { type InvitationsParts, newInvitation, pathOf } from "./invitations.ts";

/** Paths of the links every space has. One that works no more is replaced: what is shown always works. */
export async function linksOf(parts: InvitationsParts, space: SpaceId): Promise<Record<QuickRole, string>> {
  const known = (await parts.invitations.of(space)).filter(isQuick);
  const link = async (role: QuickRole) => {
    const usable = known.find((one) => one.role === role && invitationState(one, parts.now()) === "works");
    return pathOf(parts, usable ?? (await addQuick(parts, space, role)));
  };
  return { editor: await link("editor"), reviewer: await link("reviewer"), viewer: await link("viewer") };
}

/** The link of that role gives way to a new one: who has the former cannot come in by it any more. */
export async function renewLink(parts: InvitationsParts, space: SpaceId, by: UserId, role: QuickRole): Promise<void> {
  const former = (await parts.invitations.of(space)).filter((one) => isQuick(one) && one.role === role);
  await parts.invitations.revoke(space, idsOf(former), parts.now());
  await addQuick(parts, space, role);
  await parts.audit.note(space, by, { action: "link-renewed", role });
}

/** Everything that someone who was in may still have: the links that were made for nobody in particular stop working. */
export async function revokeSharedLinks(parts: InvitationsParts, space: SpaceId, by: UserId): Promise<void> {
  const working = (await parts.invitations.of(space)).filter((one) => invitationState(one, parts.now()) === "works");
  const shared = working.filter(({ forName, forEmail }) => forName === null && forEmail === null);
  await parts.invitations.revoke(space, idsOf(shared), parts.now());
  for (const role of QuickRole.options) {
    if (shared.some((one) => isQuick(one) && one.role === role)) {
      await parts.audit.note(space, by, { action: "link-renewed", role });
    }
  }
  for (const { id } of shared.filter((one) => !isQuick(one))) {
    await parts.audit.note(space, by, { action: "invitation-revoked", invitation: id });
  }
}

/** Made by the server itself, for every space: with no limit but its day. */
function isQuick({ createdBy, forName, usesLeft }: StoredInvitation): boolean {
  return createdBy === null && forName === null && usesLeft === null;
}

async function addQuick(parts: InvitationsParts, space: SpaceId, role: QuickRole): Promise<StoredInvitation> {
  const until = parts.now() + parts.life;
  const quick = newInvitation(parts.now(), { space, role, until, by: null, forName: null, forEmail: null, uses: null });
  await parts.invitations.add([quick]);
  return quick;
}

function idsOf(invitations: readonly StoredInvitation[]): InvitationId[] {
  return invitations.map(({ id }) => id);
}
