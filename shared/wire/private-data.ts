/** What a team decided of the columns that are, or look as if they were, about people. */
import { z } from "zod";
import { ColumnId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";

/** remove: it is not published (private, or deleted); keep: it is, and why */
export const PrivacyDecision = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("remove") }),
  z.object({
    decision: z.literal("keep"),
    /**
     * directory: public officers in a directory or an organisation chart (CRPA, D. 312-1-3, 1°); agreement: the persons agreed; law: a law says
     * that it is public; not-personal: it is about nobody; other: as the note says
     */
    motive: z.enum(["directory", "agreement", "law", "not-personal", "other"]),
    note: z.string().trim().max(500),
  }),
]);
export type PrivacyDecision = z.infer<typeof PrivacyDecision>;

/** `PUT /datasets/{dataset}/private-data/{column}` */
export const DecideColumn = z.object({
  /** as it was proposed when one decided; null: nothing was */
  level: z.enum(["red", "orange", "green"]).nullable(),
  /** the column's title then: it may be gone when one reads this */
  title: z.string().max(500),
  said: PrivacyDecision,
});
export type DecideColumn = z.infer<typeof DecideColumn>;

export const DecidedColumn = DecideColumn.extend({
  column: ColumnId,
  by: Person,
  /** ISO 8601 */
  at: z.string(),
});
export type DecidedColumn = z.infer<typeof DecidedColumn>;

/** `GET /datasets/{dataset}/private-data`: each column once, the last decided last. */
export const DecidedColumns = z.object({ columns: z.array(DecidedColumn) });
export type DecidedColumns = z.infer<typeof DecidedColumns>;
