/** Does a link still let people in? */
import type { StoredInvitation } from "./spaces.ts";

export type InvitationState = "works" | "expired" | "used" | "revoked";

/** `now` in ms since 1970. What someone decided comes first, then what happened, then time. */
export function invitationState(invitation: StoredInvitation, now: number): InvitationState {
  if (invitation.revokedAt !== null) return "revoked";
  if (invitation.usesLeft !== null && invitation.usesLeft < 1) return "used";
  return invitation.expiresAt <= now ? "expired" : "works";
}
