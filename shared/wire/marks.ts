/** Bodies of marks: what rows, columns and the table were said to be. */
import { z } from "zod";
import { ColumnId, RowId, UserId } from "#shared/model/ids.ts";
import { Mark } from "#shared/model/marks.ts";
import { Person } from "./http.ts";

/** rows or columns marked by one request */
export const MARKS_AT_ONCE = 5_000;

const Seal = z.string().regex(/^[0-9a-f]{32}$/);

/** What was marked together: `ids` and `seals` have the same length; the table has the id "". */
export const MarkGroup = z.object({
  target: z.enum(["row", "column", "table"]),
  mark: Mark,
  by: UserId,
  /** ISO 8601 */
  at: z.string(),
  ids: z.array(z.string()),
  /** of the content that was marked (`shared/document/seals.ts`) */
  seals: z.array(z.string()),
});
export type MarkGroup = z.infer<typeof MarkGroup>;

/** marks told one by one to everyone in a table; of more, all are asked for again */
export const MARKS_TOLD = 200;

/** What one request changed: the marks that were given, or taken away. */
export const MarksChange = z.discriminatedUnion("what", [
  z.object({ what: z.literal("given"), group: MarkGroup, by: Person }),
  z.object({
    what: z.literal("taken-away"),
    target: z.enum(["row", "column", "table"]),
    ids: z.array(z.string()),
    /** only those of this person; null: whoever's */
    of: UserId.nullable(),
  }),
]);
export type MarksChange = z.infer<typeof MarksChange>;

/** `GET /datasets/{dataset}/marks` */
export const Marks = z.object({ groups: z.array(MarkGroup), people: z.array(Person) });
export type Marks = z.infer<typeof Marks>;

const WHAT = {
  /** null: no mark any more */
  mark: Mark.nullable(),
  /** of the contents that were on the screen of who marks, in the order of the ids; without them, of those that are recorded */
  seals: z.array(Seal).max(MARKS_AT_ONCE).optional(),
};

/** `POST /datasets/{dataset}/marks` */
export const SetMarks = z.discriminatedUnion("target", [
  z.object({ target: z.literal("row"), ids: z.array(RowId).min(1).max(MARKS_AT_ONCE), ...WHAT }),
  z.object({ target: z.literal("column"), ids: z.array(ColumnId).min(1).max(1_000), ...WHAT }),
  z.object({ target: z.literal("table"), ...WHAT }),
]);
export type SetMarks = z.infer<typeof SetMarks>;
