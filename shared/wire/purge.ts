/** What a purge destroys of a dataset, the asking for it, and that it was done: the table as it is stays, all that it was before goes. */
import { z } from "zod";
import { ColumnId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";

/** Why none can be asked for now. public: a version of it is published, to be withdrawn first; busy: another one is being made */
export const PurgeRefusal = z.enum(["public", "busy"]);
export type PurgeRefusal = z.infer<typeof PurgeRefusal>;

/** `GET /datasets/{dataset}/purge`: what would be destroyed, for owners. */
export const PurgePreview = z.object({
  /** null: it may be asked for */
  refused: PurgeRefusal.nullable(),
  /** versions kept of it */
  versions: z.number().int(),
  /** changes told in its history */
  changes: z.number().int(),
  /** names of the files it was imported from, or updated with */
  originals: z.array(z.string()),
  /** conversations about columns and rows that are gone */
  threads: z.number().int(),
  /** backups that hold what it was: how many, the day of the newest, the day after which none of them is kept (ISO 8601); null: there are none */
  backups: z.object({ count: z.number().int(), newest: z.string(), keptUntil: z.string().nullable() }).nullable(),
});
export type PurgePreview = z.infer<typeof PurgePreview>;

/** `POST /datasets/{dataset}/purge` */
export const AskPurge = z.object({
  /** the dataset's, as it is called: who asks has read what they destroy */
  name: z.string(),
  /** living columns that go with it */
  columns: z.array(ColumnId).max(LIMITS.columns),
});
export type AskPurge = z.infer<typeof AskPurge>;

/** The last purge of a dataset: copies of older incarnations hold what it destroyed. */
export const Purged = z.object({
  /** that the dataset got by it */
  incarnation: z.number().int(),
  /** ISO 8601 */
  at: z.string(),
  by: z.object({ id: UserId, name: z.string() }),
});
export type Purged = z.infer<typeof Purged>;
