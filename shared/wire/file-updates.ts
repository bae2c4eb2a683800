/** A file that goes into a table which is there already: the client reads it as a table, updates the live one by a gesture, and says so. */
import { z } from "zod";
import { ColumnId, RowId, UploadId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { DoubtCode, ImportRecord, ReadingChoices } from "./imports.ts";

/** `POST /uploads/{upload}/table` */
export const TableRequest = z.object({ choices: ReadingChoices });

/** A doubtful value by its place in the table that was read: rows and columns from 0. */
export const PlacedDoubt = z.object({ code: DoubtCode, row: z.number().int(), column: z.number().int() });
export type PlacedDoubt = z.infer<typeof PlacedDoubt>;

/**
 * The answer: lines of JSON, each one of these. After a `table`, the last, come so many bytes: one Yjs update (V1) that makes the table
 * out of an empty document.
 */
export const UploadTableEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), done: z.number() }),
  z.object({ kind: z.literal("table"), bytes: z.number().int(), doubts: z.array(PlacedDoubt) }),
  z.object({ kind: z.literal("failed"), problem: z.unknown() }),
]);
export type UploadTableEvent = z.infer<typeof UploadTableEvent>;

/** Something that the gesture which put a file in did, and that tells it from the person's other gestures. */
export const GestureTrait = z.discriminatedUnion("did", [
  z.object({ did: z.literal("rows-added"), row: RowId }),
  z.object({ did: z.literal("rows-deleted"), row: RowId }),
  z.object({ did: z.literal("column-added"), column: ColumnId }),
  z.object({ did: z.literal("cells"), row: RowId, column: ColumnId, after: z.string().max(LIMITS.cellLength) }),
]);
export type GestureTrait = z.infer<typeof GestureTrait>;

/** `POST /datasets/{dataset}/imports`: what was put into the table, once it is there. */
export const RecordFileUpdate = z.object({
  upload: UploadId,
  choices: ReadingChoices,
  kind: ImportRecord.shape.kind.exclude(["created"]),
  /** doubtful values that were written: their place in the table that was read, and the cell that holds them now */
  doubtful: z
    .array(
      z.object({
        place: z.object({ row: z.number().int(), column: z.number().int() }),
        cell: z.object({ row: RowId, column: ColumnId }),
      }),
    )
    .max(10_000),
  /** names the file in the history; absent: nothing was written */
  gesture: GestureTrait.optional(),
});
export type RecordFileUpdate = z.infer<typeof RecordFileUpdate>;
