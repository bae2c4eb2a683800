/** Bodies of the HTTP API under /api/v1. One schema per thing that crosses the wire, value and type under one name. */
import { z } from "zod";
import { Issue, IssueCode } from "#shared/checks/issue.ts";
import { WarningBody } from "#shared/checks/warnings.ts";
import { ColumnId, DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { Role } from "#shared/model/roles.ts";
import { DatasetState } from "./approval.ts";
import { LockList } from "./locks.ts";
import { PersonColour } from "./presence.ts";
import { Purged } from "./purge.ts";

/** A name people give: trimmed, one line, not empty. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.nameLength)
  .regex(/^[^\p{Cc}]*$/u);

/** `erased`: they had their data erased, and are called a former member; their name is empty on the wire. */
export const Person = z.object({
  id: UserId,
  name: z.string(),
  colour: PersonColour,
  erased: z.literal(true).optional(),
});
export type Person = z.infer<typeof Person>;

export const SpaceSummary = z.object({ id: SpaceId, name: z.string(), role: Role });
export type SpaceSummary = z.infer<typeof SpaceSummary>;

export const Me = z.object({ person: Person, spaces: z.array(SpaceSummary) });
export type Me = z.infer<typeof Me>;

export const CreateSpace = z.object({ name: Name, person: Name });
export type CreateSpace = z.infer<typeof CreateSpace>;

/** What was done in a dataset, and what waits. */
export const DatasetWork = z.object({
  /** rows that were marked valid and are there, all of them where the table is */
  validRows: z.number().int(),
  /** open questions that somebody waits for, and those of them that wait for who asks */
  questions: z.object({ open: z.number().int(), forMe: z.number().int() }),
  /** who made the last recorded edit; null where it is nobody's */
  lastBy: Person.nullable(),
});
export type DatasetWork = z.infer<typeof DatasetWork>;

export const DatasetSummary = z.object({
  id: DatasetId,
  name: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  /** failed checks; null when no schema is chosen */
  issues: z.number().int().nullable(),
  openThreads: z.number().int(),
  /** ISO 8601 instant of the last recorded edit */
  changedAt: z.string(),
  /** who made it */
  createdBy: UserId.optional(),
  present: z.array(Person),
  /** how far its review is; whether what was approved was changed since (null: not known now); whether a version of it is public */
  review: z.object({ state: DatasetState, modified: z.boolean().nullable(), isPublic: z.boolean() }).optional(),
  /** of a list of the space's datasets, to its members */
  work: DatasetWork.optional(),
});
export type DatasetSummary = z.infer<typeof DatasetSummary>;

/** Paths to hand out (`/join/<token>`), one for each role but that of owner. */
export const SpaceLinks = z.object({ editor: z.string(), reviewer: z.string(), viewer: z.string() });
export type SpaceLinks = z.infer<typeof SpaceLinks>;

export const Space = SpaceSummary.extend({
  datasets: z.array(DatasetSummary),
  members: z.array(Person.extend({ role: Role })),
  /** null for who may not invite */
  links: SpaceLinks.nullable(),
});
export type Space = z.infer<typeof Space>;

export const AcceptInvitation = z.object({ name: Name });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

export const Dataset = z.object({
  id: DatasetId,
  name: z.string(),
  space: SpaceSummary,
  role: Role,
  /** part of the name of every local copy; changes after a restore from backup */
  incarnation: z.number().int(),
  /** what is closed to editors */
  locks: LockList.optional(),
  /** it was imported from a file, which can be downloaded */
  original: z.boolean().optional(),
  /** what it was before was destroyed, the last time then; undefined: never */
  purged: Purged.optional(),
});
export type Dataset = z.infer<typeof Dataset>;

export const RenameDataset = z.object({ name: Name });

/** Encodings we read, by their WHATWG labels. */
export const Encoding = z.enum(["utf-8", "windows-1252", "iso-8859-15", "utf-16le", "utf-16be", "macintosh"]);
export type Encoding = z.infer<typeof Encoding>;

/** Something the reader did or saw that the person should know. `code` has a sentence in `words.importing.notes`. */
export const ReadingNote = z.object({
  code: z.enum([
    "bom-removed",
    "duplicate-titles",
    "empty-titles",
    "short-rows",
    "long-rows",
    "quote-not-closed",
    "quotes-in-text",
    "encoding-guessed",
    "mojibake-found",
    "mojibake-repaired",
    "headings-kept",
    "hidden-rows-kept",
    "hidden-columns-kept",
  ]),
  count: z.number().int(),
  /** first line of the file (1-based) where it happens, when that helps */
  line: z.number().int().nullable(),
  /** examples: titles, texts */
  examples: z.array(z.string()),
});
export type ReadingNote = z.infer<typeof ReadingNote>;

export const CatalogueEntry = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  versions: z.array(z.string()),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** Of a table, in its order. */
export const ColumnList = z.array(z.object({ id: ColumnId, name: z.string() }));
export type ColumnList = z.infer<typeof ColumnList>;

export const ChooseSchema = z.discriminatedUnion("from", [
  z.object({ from: z.literal("catalogue"), name: z.string().max(200), version: z.string().max(50).nullable() }),
  /** `version` and `made`: of a schema that was in use here and comes back as it was */
  z.object({
    from: z.literal("file"),
    name: z.string().max(200),
    text: z.string().max(LIMITS.schemaBytes),
    version: z.string().max(50).nullable().optional(),
    made: z.enum(["edited", "derived"]).optional(),
  }),
  /** one of the product's own */
  z.object({ from: z.literal("starting-point"), name: z.string().max(200) }),
  /** a public address; never one of a private network */
  z.object({ from: z.literal("address"), address: z.string().max(2_000) }),
  /** derived from what is in the table */
  z.object({ from: z.literal("data") }),
  z.object({ from: z.literal("none") }),
]);
export type ChooseSchema = z.infer<typeof ChooseSchema>;

export const IssueGroupBody = z.object({
  code: IssueCode,
  rule: z.string(),
  column: ColumnId.nullable(),
  field: z.string().nullable(),
  count: z.number().int(),
  example: Issue,
});

export const IssuePage = z.object({
  /** moves with each change of the list: apply 103 deltas of a later revision only */
  revision: z.number().int(),
  total: z.number().int(),
  groups: z.array(IssueGroupBody),
  issues: z.array(Issue),
  /** what the server alone can tell, for it lies in other tables; the other warnings are worked out from the table and its schema */
  warnings: z.array(WarningBody),
  /** cursor of the next page; null at the end */
  next: z.string().nullable(),
});
export type IssuePage = z.infer<typeof IssuePage>;
