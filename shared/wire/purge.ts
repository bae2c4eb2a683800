/** The purge of a dataset over HTTP: the table stays as it is now, all that it was before is destroyed. An owner's, and for good. */
import { z } from "zod";
import { ColumnId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";

const count = z.number().int();

/** `GET /datasets/{dataset}/purge?columns=c1,c2`: what would be destroyed with these columns (none: only what the table was before), and what stays. */
export const PurgePreview = z.object({
  /** public: it is refused while the table has a public address, take that back first; running: one is on its way */
  refused: z.enum(["public", "running"]).nullable(),
  /** entries of the history */
  changes: count,
  /** versions, named ones among them, and the names of those */
  versions: count,
  namedVersions: z.array(z.string()),
  /** files that were imported, newest first; each goes from the disk unless another table came from the same file, or another space was sent it too */
  originals: z.array(z.object({ fileName: z.string(), alsoUsed: z.boolean() })),
  /** columns and rows that were deleted and can be given back until then */
  deletedColumns: z.array(z.string()),
  deletedRows: count,
  /** conversations about columns or rows that are gone, or go: they go with them; and those that stay */
  threads: count,
  threadsKept: count,
  /** whether an approval, or a review on its way, goes: it begins anew */
  review: z.boolean(),
  /** why steps were taken: notes that go */
  stepNotes: count,
  /** recipes of the space, which stay: they may hold values of this table */
  recipes: count,
  /** copies that still hold everything until they are removed; those kept elsewhere by hand are not known here */
  backups: z.object({
    count,
    /** ISO 8601; null: there is none */
    newest: z.string().nullable(),
    /** ISO 8601: the last of them is removed by then at the latest; null: none is removed by itself */
    keptUntil: z.string().nullable(),
  }),
});
export type PurgePreview = z.infer<typeof PurgePreview>;

/** `POST /datasets/{dataset}/purge`. Problems: "name-differs", "dataset-public", "purge-runs", "column-not-found", "storage-refused". */
export const PurgeOrder = z.object({
  /** columns that are deleted by it; none: those that are already */
  columns: z.array(ColumnId).max(LIMITS.columns),
  /** the dataset's name, as it is */
  name: z.string().max(1_000),
});
export type PurgeOrder = z.infer<typeof PurgeOrder>;

/** Everyone in the table is closed out (4401) and opens it anew under that incarnation. */
export const PurgeDone = z.object({
  /** ISO 8601 */
  at: z.string(),
  incarnation: count,
  /** false: gone from every answer of the server, what it freed on the disk is overwritten, fragments of it may be left in a large file until the next start */
  overwritten: z.boolean(),
});
export type PurgeDone = z.infer<typeof PurgeDone>;

/** The last purge of a dataset, told to all its members (`Dataset.purged`): copies of older incarnations hold what it destroyed. */
export const Purged = z.object({
  /** that the dataset got by it */
  incarnation: count,
  /** ISO 8601 */
  at: z.string(),
  by: z.object({ id: UserId, name: z.string() }),
});
export type Purged = z.infer<typeof Purged>;
