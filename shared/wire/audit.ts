/** What was done to a space itself, by whom: kept entries, and the pages its owners read. */
import { z } from "zod";
import { DatasetId, InvitationId, UserId } from "#shared/model/ids.ts";
import { Role } from "#shared/model/roles.ts";
import { Person } from "./http.ts";

/** One thing done, as it is kept. `words.members.audit` says it in a sentence. */
export const AuditEntry = z.discriminatedUnion("action", [
  z.object({ action: z.literal("space-renamed"), from: z.string(), to: z.string() }),
  z.object({
    action: z.literal("invited"),
    invitation: InvitationId,
    role: Role,
    forName: z.string().optional(),
  }),
  /** a whole list at once, one link for each person */
  z.object({ action: z.literal("list-invited"), role: Role, people: z.number().int() }),
  /** one of the links every space has gave way to a new one */
  z.object({ action: z.literal("link-renewed"), role: Role }),
  z.object({ action: z.literal("invitation-revoked"), invitation: InvitationId, forName: z.string().optional() }),
  z.object({ action: z.literal("joined"), role: Role, invitation: InvitationId.nullable() }),
  z.object({ action: z.literal("role-changed"), member: UserId, from: Role, to: Role }),
  z.object({ action: z.literal("ownership-passed"), member: UserId }),
  z.object({ action: z.literal("member-removed"), member: UserId }),
  z.object({ action: z.literal("left") }),
  z.object({ action: z.literal("token-made"), name: z.string(), role: Role }),
  z.object({ action: z.literal("token-revoked"), name: z.string() }),
  z.object({ action: z.enum(["locked", "unlocked"]), dataset: DatasetId, column: z.string().nullable() }),
  /** what its table was before was destroyed, with so many columns that were there until then */
  z.object({ action: z.literal("dataset-purged"), dataset: DatasetId, name: z.string(), columns: z.number().int() }),
  z.object({ action: z.enum(["dataset-deleted", "dataset-given-back"]), dataset: DatasetId, name: z.string() }),
  z.object({
    action: z.literal("published"),
    dataset: DatasetId,
    name: z.string(),
    reason: z.string().nullable(),
  }),
  /** ways of looking that were given names; `name`: as it was called then */
  z.object({ action: z.enum(["view-saved", "view-changed", "view-deleted"]), dataset: DatasetId, name: z.string() }),
  /** `name`: as it is called since; of several changes of one person that follow one another, the first */
  z.object({ action: z.enum(["recipe-saved", "recipe-changed", "recipe-deleted"]), name: z.string() }),
  /** so many sets of values, or rows, that were said not to be the same are proposed again */
  z.object({ action: z.literal("told-apart-forgotten"), dataset: DatasetId, sets: z.number().int() }),
  /** what was decided of a column about people, by its title then; open: again undecided */
  z.object({
    action: z.literal("privacy-decided"),
    dataset: DatasetId,
    column: z.string(),
    decision: z.enum(["remove", "keep", "open"]),
  }),
  /** of a person's gestures by hand that follow one another, the first */
  z.object({ action: z.enum(["shared-out", "sharing-cancelled"]), dataset: DatasetId }),
  z.object({ action: z.enum(["personal-data-exported", "person-erased"]), member: UserId }),
]);
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What one looks for in the journal. */
export const AuditKind = z.enum(["invitations", "members", "tokens", "datasets", "personal-data"]);
export type AuditKind = z.infer<typeof AuditKind>;

export const AuditLine = z.object({
  id: z.number().int(),
  /** ISO 8601 */
  at: z.string(),
  /** null: the server itself */
  actor: Person.nullable(),
  entry: AuditEntry,
  /** whom it was done to */
  member: Person.nullable(),
  /** the name of the dataset it was done to, as it is now; null when it is none, or gone */
  dataset: z.string().nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditQuery = z.object({
  person: UserId.optional(),
  kind: AuditKind.optional(),
  /** of the page before: older entries only */
  before: z.coerce.number().int().optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditPage = z.object({
  /** newest first */
  lines: z.array(AuditLine),
  /** `before` of the next page; null at the end */
  next: z.number().int().nullable(),
  /** everybody who did something here, by name */
  people: z.array(Person),
});
export type AuditPage = z.infer<typeof AuditPage>;
