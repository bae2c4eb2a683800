/** What of a table was shared out among people, so that each knows what is theirs to complete. The last word on a row or a column counts. */
import { z } from "zod";
import { AssignmentId, ColumnId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { countPackedRows } from "#shared/model/packed-rows.ts";
import { Person } from "./http.ts";

/** standing at once in one dataset */
export const ASSIGNMENTS = 100;
/** characters of all the rows that are shared out in one dataset, packed */
export const ASSIGNED_LENGTH = 8 * 1024 * 1024;

/** rows that are shared out in one dataset, those shared out again counted again: each browser makes a list of them */
export const ASSIGNED_ROWS = 4 * LIMITS.rows;

const PackedRows = z
  .string()
  .max(2 * 1024 * 1024)
  .refine((packed) => {
    const count = countPackedRows(packed);
    return count !== null && count <= LIMITS.rows;
  });

export const AssignedPart = z.object({
  /** null: to nobody any more */
  to: UserId.nullable(),
  /** see `model/packed-rows.ts` */
  rows: PackedRows,
  columns: z.array(ColumnId).max(LIMITS.columns),
});
export type AssignedPart = z.infer<typeof AssignedPart>;

/** `POST /datasets/{dataset}/assignments` */
export const ShareOut = z.object({
  /** in equal blocks, by what a column holds, or chosen one by one */
  how: z.enum(["blocks", "values", "hand"]),
  /** the columns that are to be completed there */
  fill: z.array(ColumnId).max(LIMITS.columns),
  /** a short text may name millions of rows: all of them together are no more than a table has */
  parts: z
    .array(AssignedPart)
    .min(1)
    .max(200)
    .refine((parts) => namedRows(parts) <= LIMITS.rows),
});
export type ShareOut = z.infer<typeof ShareOut>;

/** One gesture of sharing out; of a person's own gestures by hand, those that nothing came in between of are one. */
export const Assignment = ShareOut.extend({
  id: AssignmentId,
  by: UserId,
  /** ISO 8601 */
  at: z.string(),
});
export type Assignment = z.infer<typeof Assignment>;

/** `GET /datasets/{dataset}/assignments`: oldest first; `people`: whoever is named in them, who shared out and left the space since too. */
export const AssignmentList = z.object({ assignments: z.array(Assignment), people: z.array(Person) });
export type AssignmentList = z.infer<typeof AssignmentList>;

/** How many rows these parts name, those named twice counted twice; none is made. */
export function namedRows(parts: readonly AssignedPart[]): number {
  return parts.reduce((sum, { rows }) => sum + (countPackedRows(rows) ?? 0), 0);
}
