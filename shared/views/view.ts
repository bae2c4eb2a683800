/**
 * A way of looking at a table: which rows, in which order, which columns. It changes nothing of the table: it is one person's, until it
 * is saved under a name for the space. Rows and columns are named by their ids, so that a view holds when the table changes.
 */
import { z } from "zod";
import { FORMULA_LENGTH } from "#shared/cleaning/expressions/parse.ts";
import { ColumnId, RowId, UserId } from "#shared/model/ids.ts";

/** Conditions a row is kept by. `not` turns one around. */
export const RowFilter = z.discriminatedUnion("kind", [
  /** the cell holds one of these texts, exactly; "" is a blank one */
  z.object({
    kind: z.literal("values"),
    column: ColumnId,
    values: z.array(z.string()).max(1000),
    not: z.boolean().optional(),
  }),
  /** the cell (null: some cell of the row) contains a text, whatever its case and accents */
  z.object({
    kind: z.literal("contains"),
    column: ColumnId.nullable(),
    text: z.string().max(1000),
    not: z.boolean().optional(),
  }),
  /** the cell is one of a regular expression, whole or in part as the pattern says */
  z.object({
    kind: z.literal("matches"),
    column: ColumnId,
    pattern: z.string().max(1000),
    not: z.boolean().optional(),
  }),
  /** the cell, as a number, a date or else a text, stands so beside a value; cells that cannot be compared are left out */
  z.object({
    kind: z.literal("compares"),
    column: ColumnId,
    as: z.enum(["number", "date", "text"]),
    is: z.enum(["=", "<", "<=", ">", ">="]),
    value: z.string().max(1000),
  }),
  z.object({ kind: z.literal("blank"), column: ColumnId, not: z.boolean().optional() }),
  /** number of characters of the cell; both bounds inclusive */
  z.object({
    kind: z.literal("length"),
    column: ColumnId,
    least: z.number().int().min(0).nullable(),
    most: z.number().int().min(0).nullable(),
  }),
  /** the shape of the cell, as `shapeOf` writes it ("99 999", "Aaa-Aaa") */
  z.object({
    kind: z.literal("shapes"),
    column: ColumnId,
    shapes: z.array(z.string().max(300)).max(1000),
    not: z.boolean().optional(),
  }),
  /** a formula (shared/cleaning/expressions) gives yes; it names columns by their titles, in its text */
  z.object({ kind: z.literal("expression"), text: z.string().min(1).max(FORMULA_LENGTH) }),
  /** several rows hold the same in these columns */
  z.object({ kind: z.literal("duplicates"), columns: z.array(ColumnId).min(1).max(50) }),
  /** with a problem: in the row, or in that column */
  z.object({ kind: z.literal("issues"), column: ColumnId.nullable(), not: z.boolean().optional() }),
  z.object({ kind: z.literal("commented") }),
  /** shared out to that person; "nobody": to nobody yet */
  z.object({ kind: z.literal("assigned"), to: z.union([UserId, z.literal("nobody")]) }),
  /** written in since (ISO 8601), by anyone or by that person */
  z.object({ kind: z.literal("changed"), since: z.iso.datetime().nullable(), by: UserId.nullable() }),
  /** exactly these rows: what a panel shows for a while; never saved */
  z.object({ kind: z.literal("rows"), rows: z.array(RowId), about: z.string().max(300) }),
]);
export type RowFilter = z.infer<typeof RowFilter>;

export const SortKey = z.object({ column: ColumnId, descending: z.boolean() });
export type SortKey = z.infer<typeof SortKey>;

export const View = z.object({
  /** a row is seen when all of them hold */
  filters: z.array(RowFilter).max(50),
  /** the first one decides, the next ones among equals; none: the table's own order */
  sort: z.array(SortKey).max(20),
  hidden: z.array(ColumnId),
  /** the leftmost columns seen, down to and including this one, stay in sight; null: none does */
  frozenTo: ColumnId.nullable(),
  /** columns whose long texts go on over several lines; left out: none */
  wrapped: z.array(ColumnId).optional(),
});
export type View = z.infer<typeof View>;

export const WHOLE_VIEW: View = { filters: [], sort: [], hidden: [], frozenTo: null };

/** What of a view is kept: rows named one by one are what a panel shows for a while. */
export function storable(view: View): View {
  return { ...view, filters: view.filters.filter(({ kind }) => kind !== "rows") };
}
