/** Rows that are headings of those below them, « Collèges publics », become a column: each row says whose it is, and the headings go. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { walkRows } from "../blanks/walk-rows.ts";
import { newColumns } from "../columns/new-columns.ts";
import { type LeftCell, operation } from "../operation.ts";
import { LEFT_NAMED, makePlan, writableColumns } from "../planning.ts";

export const HeadingsToColumnParams = z.object({
  /** where the headings stand: nothing else is filled in their rows */
  column: z.string(),
  /** of the new column */
  title: z.string().max(LIMITS.columnNameLength),
});
export type HeadingsToColumnParams = z.infer<typeof HeadingsToColumnParams>;

export const headingsToColumn = operation<HeadingsToColumnParams>({
  id: "rows.headings-to-column",
  family: "rows",
  params: HeadingsToColumnParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "title", kind: "text" },
  ],
  acts: "table",
  initial: ([column], { columns }) => ({ column: column ?? columns[0]?.id ?? "", title: "rubrique" }),
  *plan(target, { column, title }) {
    const { table } = target;
    const writable = writableColumns(target, [column]);
    if ("refused" in writable) return writable;
    const [source] = writable;
    if (source === undefined) return { refused: "locked" };
    const others = table.columns.flatMap(({ id }) => (id === source ? [] : [id]));
    if (others.length === 0) return { refused: "too-few-columns" };
    const deleteRows: RowHandle[] = [];
    const rows: RowHandle[] = [];
    const texts: string[] = [];
    const left: LeftCell[] = [];
    let leftCount = 0;
    let heading: { readonly row: RowHandle; readonly text: string; isUsed: boolean } | null = null;
    const leave = () => {
      if (heading === null || heading.isUsed) return;
      leftCount += 1;
      if (left.length < LEFT_NAMED) left.push({ row: heading.row, column: source, text: heading.text, why: "lost" });
    };
    yield* walkRows(table, null, [source, ...others], (row, contentOf) => {
      const isAlone = others.every((_, at) => contentOf(at + 1).trim() === "");
      const text = contentOf(0);
      if (isAlone && text.trim() === "") return;
      if (isAlone && !isMark(text)) {
        leave();
        heading = { row, text: text.trim(), isUsed: false };
        deleteRows.push(row);
      } else if (heading !== null) {
        heading.isUsed = true;
        rows.push(row);
        texts.push(heading.text);
      }
    });
    leave();
    if (deleteRows.length === 0) return makePlan(table, {});
    const cells = [{ column: 0, rows, texts }];
    const changes = newColumns(table, { titles: [title], after: source, from: [source], cells });
    return "refused" in changes ? changes : makePlan(table, { ...changes, deleteRows }, left, leftCount);
  },
});
