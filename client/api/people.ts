/** Who I am, and how I come in. */
import type { SpaceSummary } from "#shared/wire/http.ts";
import { Me, Space } from "#shared/wire/http.ts";
import { InvitationShown } from "#shared/wire/members.ts";
import { codeOf, request } from "./request.ts";

/** null when this browser is not known to the server yet */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await request("GET", "/me", Me);
  } catch (error) {
    if (codeOf(error) === "not-signed-in") return null;
    throw error;
  }
}

export function createSpace(name: string, person: string): Promise<Space> {
  return request("POST", "/spaces", Space, { name, person });
}

export function fetchInvitation(token: string): Promise<InvitationShown> {
  return request("GET", `/invitations/${encodeURIComponent(token)}`, InvitationShown);
}

/** Brings the person in; answers with the space that is now theirs too. */
export function acceptInvitation(token: string, name: string): Promise<SpaceSummary> {
  return request("POST", `/invitations/${encodeURIComponent(token)}/accept`, Space, { name });
}
