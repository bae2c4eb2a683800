/** Who is in a space and how they come in and go: members, invitations, tokens, journal. */
import type { ApiTokenId, InvitationId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { AuditPage, type AuditQuery } from "#shared/wire/audit.ts";
import { SpaceLinks } from "#shared/wire/http.ts";
import {
  ApiTokenList,
  InvitationLine,
  InvitationList,
  InvitedList,
  type InviteList,
  MadeApiToken,
  type MakeApiToken,
  type MakeInvitation,
  MemberList,
  type QuickRole,
} from "#shared/wire/members.ts";
import { API, command, request } from "./request.ts";

export async function fetchMembers(space: SpaceId) {
  return (await request("GET", `/spaces/${space}/members`, MemberList)).members;
}

export function renameSpace(space: SpaceId, name: string): Promise<void> {
  return command("PATCH", `/spaces/${space}`, { name });
}

export function changeRole(space: SpaceId, member: UserId, role: Role): Promise<void> {
  return command("PATCH", `/spaces/${space}/members/${member}`, { role });
}

export function removeMember(space: SpaceId, member: UserId, renewLinks: boolean): Promise<void> {
  return command("DELETE", `/spaces/${space}/members/${member}?renewLinks=${renewLinks}`);
}

export function leaveSpace(space: SpaceId): Promise<void> {
  return command("POST", `/spaces/${space}/departure`);
}

export function passOwnership(space: SpaceId, to: UserId): Promise<void> {
  return command("POST", `/spaces/${space}/ownership`, { to });
}

export function fetchInvitations(space: SpaceId): Promise<InvitationList> {
  return request("GET", `/spaces/${space}/invitations`, InvitationList);
}

export function makeInvitation(space: SpaceId, made: MakeInvitation): Promise<InvitationLine> {
  return request("POST", `/spaces/${space}/invitations`, InvitationLine, made);
}

export function inviteList(space: SpaceId, list: InviteList): Promise<InvitedList> {
  return request("POST", `/spaces/${space}/invitations/list`, InvitedList, list);
}

export function revokeInvitation(space: SpaceId, invitation: InvitationId): Promise<void> {
  return command("DELETE", `/spaces/${space}/invitations/${invitation}`);
}

/** The links of the space as they are after the one of `role` was replaced. */
export function renewLink(space: SpaceId, role: QuickRole): Promise<SpaceLinks> {
  return request("POST", `/spaces/${space}/links/${role}/renewal`, SpaceLinks);
}

export async function fetchApiTokens(space: SpaceId) {
  return (await request("GET", `/spaces/${space}/tokens`, ApiTokenList)).tokens;
}

export function makeApiToken(space: SpaceId, made: MakeApiToken): Promise<MadeApiToken> {
  return request("POST", `/spaces/${space}/tokens`, MadeApiToken, made);
}

export function revokeApiToken(space: SpaceId, token: ApiTokenId): Promise<void> {
  return command("DELETE", `/spaces/${space}/tokens/${token}`);
}

export function fetchAudit(space: SpaceId, query: AuditQuery): Promise<AuditPage> {
  return request("GET", `/spaces/${space}/audit?${searchOf(query)}`, AuditPage);
}

/** Address of the journal as a file. */
export function auditCsvAddress(space: SpaceId, query: Omit<AuditQuery, "before">): string {
  return `${API}/spaces/${space}/audit.csv?${searchOf(query)}`;
}

function searchOf(query: AuditQuery): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
}
