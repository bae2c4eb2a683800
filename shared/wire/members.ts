/** Bodies about who is in a space and how they come in: members, invitations, lists of people, tokens of programs. */
import { z } from "zod";
import { ApiTokenId, InvitationId, SpaceId } from "#shared/model/ids.ts";
import { Role } from "#shared/model/roles.ts";
import { Name, Person } from "./http.ts";

const instant = z.iso.datetime({ offset: true });

/** An e-mail address as people type one. */
export const EmailAddress = z.string().trim().max(254).pipe(z.email());

export const MemberLine = Person.extend({
  role: Role,
  /** ISO 8601 */
  joinedAt: z.string(),
  /** to a few minutes, for owners; null for others, and for who was not seen since this is noted */
  seenAt: z.string().nullable(),
  /** in a table of the space now */
  here: z.boolean(),
});
export type MemberLine = z.infer<typeof MemberLine>;

export const MemberList = z.object({ members: z.array(MemberLine) });

export const ChangeMember = z.object({ role: Role });
export const PassOwnership = z.object({ to: Person.shape.id });
export const RenameSpace = z.object({ name: Name });

/** What a link leads to, told to who holds it. */
export const InvitationShown = z.object({
  space: z.string(),
  role: Role,
  /** who made it; null: it is one of the links of the space */
  invitedBy: z.string().nullable(),
  /** the person it was made for */
  forName: z.string().nullable(),
  /** whoever asks is in already, in a role as high: nothing is left to accept */
  already: SpaceId.nullable(),
});
export type InvitationShown = z.infer<typeof InvitationShown>;

export const InvitationLine = z.object({
  id: InvitationId,
  role: Role,
  /** path to hand out: `/join/<token>` */
  path: z.string(),
  /** null: one of the links every space has */
  by: Person.nullable(),
  forName: z.string().nullable(),
  forEmail: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  uses: z.number().int(),
  /** null: without limit */
  usesLeft: z.number().int().nullable(),
  state: z.enum(["works", "expired", "used", "revoked"]),
});
export type InvitationLine = z.infer<typeof InvitationLine>;

/** people one link may let in */
const MOST_USES = 1_000;
/** people of one list */
export const MOST_LISTED = 500;

export const MakeInvitation = z.object({
  role: Role,
  /** a day to come, at most a year ahead */
  expiresAt: instant,
  /** null: without limit. A link for owners lets in one. */
  uses: z.number().int().min(1).max(MOST_USES).nullable(),
  forName: Name.nullable(),
  forEmail: EmailAddress.nullable(),
});
export type MakeInvitation = z.infer<typeof MakeInvitation>;

export const InviteList = z.object({
  /** never owners: a list is for a class */
  role: Role.exclude(["owner"]),
  expiresAt: instant,
  people: z
    .array(z.object({ name: Name, email: EmailAddress.nullable() }))
    .min(1)
    .max(MOST_LISTED),
  /** send each link to the address beside it, where there is one */
  send: z.boolean(),
});
export type InviteList = z.infer<typeof InviteList>;

export const InvitedList = z.object({
  /** in the order of the list */
  invitations: z.array(InvitationLine),
  /** addresses that no letter went to: the mail server did not take them, or too many were sent */
  notSent: z.array(z.string()),
});
export type InvitedList = z.infer<typeof InvitedList>;

export const InvitationList = z.object({
  /** newest first */
  invitations: z.array(InvitationLine),
  /** letters can be sent from here */
  mail: z.boolean(),
});
export type InvitationList = z.infer<typeof InvitationList>;

/** Roles of the links every space has. */
export const QuickRole = Role.exclude(["owner"]);
export type QuickRole = z.infer<typeof QuickRole>;

export const ApiTokenLine = z.object({
  id: ApiTokenId,
  name: z.string(),
  role: Role,
  by: Person.nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  state: z.enum(["works", "expired", "revoked"]),
});
export type ApiTokenLine = z.infer<typeof ApiTokenLine>;

export const ApiTokenList = z.object({ tokens: z.array(ApiTokenLine) });

export const MakeApiToken = z.object({
  name: Name,
  /** a program manages nothing, so it is never an owner */
  role: Role.exclude(["owner"]),
  /** a day to come, at most a year ahead */
  expiresAt: instant,
});
export type MakeApiToken = z.infer<typeof MakeApiToken>;

export const MadeApiToken = z.object({
  line: ApiTokenLine,
  /** shown this once */
  token: z.string(),
});
export type MadeApiToken = z.infer<typeof MadeApiToken>;
