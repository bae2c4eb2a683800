/** The history of a dataset over HTTP: who changed what, when, from what to what. */
import { z } from "zod";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";
import { SchemaDifference } from "./schemas.ts";

/** What a gesture did; one gesture may do several (a paste that goes past the end). */
export const HistoryKind = z.enum([
  "import",
  "cells",
  "rows-added",
  "rows-deleted",
  "rows-restored",
  "rows-moved",
  "column-added",
  "column-renamed",
  "column-moved",
  "column-deleted",
  "column-restored",
  /** from now on never to be published; and no longer so: titles are the same before and after */
  "column-private",
  "column-public",
  "schema",
  /** it was an operation of cleaning, or another that says what it is, or took such a gesture back: among the others of the same gesture */
  "step",
]);
export type HistoryKind = z.infer<typeof HistoryKind>;

export const HistoryCell = z.object({ row: RowId, column: ColumnId, before: z.string(), after: z.string() });
export type HistoryCell = z.infer<typeof HistoryCell>;

/** What a gesture did to the schema. */
export const HistorySchema = z.discriminatedUnion("did", [
  /** `version` null: it says none; `derived`: made from the data; `again`: as the one before it was */
  z.object({
    did: z.literal("chose"),
    name: z.string(),
    version: z.string().nullable(),
    derived: z.boolean(),
    again: z.literal(true).optional(),
  }),
  z.object({ did: z.literal("removed") }),
  /** the first differences, at most 3, long values cut; and how many there are */
  z.object({ did: z.literal("edited"), differences: z.array(SchemaDifference), count: z.number().int() }),
]);
export type HistorySchema = z.infer<typeof HistorySchema>;

/** An operation, as the document says it (docs/layout.md, entry `p`). */
export const HistoryStep = z.object({
  /** a family and a name: `text.trim`; one that this program does not know may come from a newer one */
  operation: z.string(),
  /** its parameters, JSON; columns by their ids */
  params: z.string(),
  /** tells it from all other gestures of the table */
  gesture: z.string(),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

export const HistoryEntry = z.object({
  /** `<number of the record>.<part>` */
  id: z.string().regex(/^\d+\.\d+$/),
  /** ISO 8601, when it was stored */
  at: z.string(),
  author: Person,
  /** who suggested what the author accepted; absent when nobody did */
  suggestedBy: Person.optional(),
  /** the name of the file that this put into the table; absent when none did */
  file: z.string().optional(),
  kinds: z.array(HistoryKind),
  /** cells changed */
  cells: z.number().int(),
  /** rows added, deleted and restored, together */
  rows: z.number().int(),
  /**
   * columns added, renamed, moved, deleted, restored: titles before and after, null where it was not there; `became`: it was made private or
   * public, which no other line of the same column says
   */
  columns: z.array(
    z.object({
      column: ColumnId,
      before: z.string().nullable(),
      after: z.string().nullable(),
      became: z.enum(["private", "public"]).optional(),
    }),
  ),
  /** columns of the changed cells, at most 20 */
  cellColumns: z.array(ColumnId),
  /** absent: the schema is the same, or the entry was written before this was kept */
  schema: HistorySchema.optional(),
  /** what its author's screen said it was; absent: an edit by hand */
  step: HistoryStep.optional(),
  /** gestures of steps that it took back, or made again; absent: none */
  undone: z.array(z.string()).optional(),
  redone: z.array(z.string()).optional(),
  /** the first changed cells, at most 3; of the row or cell asked for, when one was */
  sample: z.array(HistoryCell),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Query of `GET /datasets/{dataset}/history`. `row` and `column` together: one cell. */
export const HistoryQuery = z.object({
  row: RowId.optional(),
  column: ColumnId.optional(),
  person: z.string().max(20).optional(),
  kind: z.union([HistoryKind, z.array(HistoryKind)]).optional(),
  /** ISO 8601 */
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  cursor: z.string().max(100).optional(),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

export const HistoryPage = z.object({
  entries: z.array(HistoryEntry),
  /** cursor of the next (older) page; null at the end */
  next: z.string().nullable(),
});
export type HistoryPage = z.infer<typeof HistoryPage>;

/** `GET /datasets/{dataset}/history/{entry}`: everything one gesture changed, to show it or to take it back. */
export const HistoryDetail = z.object({
  entry: HistoryEntry,
  /** per column, three lists of the same length */
  cells: z.array(
    z.object({ column: ColumnId, rows: z.array(RowId), before: z.array(z.string()), after: z.array(z.string()) }),
  ),
  rowsAdded: z.array(RowId),
  rowsDeleted: z.array(RowId),
  rowsRestored: z.array(RowId),
});
export type HistoryDetail = z.infer<typeof HistoryDetail>;

/** `GET /datasets/{dataset}/history/hand-edits`: what hands wrote in cells, and stands, oldest first. */
export const HandEdits = z.object({
  edits: z.array(
    z.object({
      /** as of the history's entry */
      id: HistoryEntry.shape.id,
      /** it is among the steps; false: cells that were typed */
      isStep: z.boolean(),
      cells: HistoryDetail.shape.cells,
    }),
  ),
  /** those that write in more cells than fit in the answer with the newer ones: how many cells each */
  left: z.array(z.object({ id: HistoryEntry.shape.id, cells: z.number().int() })),
});
export type HandEdits = z.infer<typeof HandEdits>;

/** Query of `GET /datasets/{dataset}/history/rows`. */
export const ChangedRowsQuery = z.object({
  person: z.string().max(20).optional(),
  /** ISO 8601 */
  from: z.string().max(40).optional(),
});
export type ChangedRowsQuery = z.infer<typeof ChangedRowsQuery>;

/** `GET /datasets/{dataset}/history/rows`: the rows that were written in, each once. */
export const ChangedRows = z.object({
  /** by what stands before the dot in their ids: numbers (base 36 after the dot) that follow one another: the first, and how many */
  origins: z.array(z.object({ origin: z.string(), spans: z.array(z.tuple([z.number().int(), z.number().int()])) })),
});
export type ChangedRows = z.infer<typeof ChangedRows>;

/** `GET /datasets/{dataset}/history/people`: who may be chosen in the filter. */
export const HistoryPeople = z.object({ people: z.array(Person) });
export type HistoryPeople = z.infer<typeof HistoryPeople>;
