/** Rows in which nothing is written, or nothing in some columns. */
import { z } from "zod";
import { isMark } from "#shared/model/cell-content.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { deletionOf } from "./deletion.ts";

export const DeleteEmptyParams = z.object({
  /** those that are to be blank; none: all of them */
  columns: z.array(z.string()).default([]),
});
export type DeleteEmptyParams = z.infer<typeof DeleteEmptyParams>;

export const deleteEmpty = operation<DeleteEmptyParams>({
  id: "rows.delete-empty",
  family: "rows",
  params: DeleteEmptyParams,
  fields: [{ name: "columns", kind: "columns" }],
  acts: "rows",
  initial: () => ({ columns: [] }),
  *plan(target, { columns }) {
    const { table } = target;
    const asked = columns.length === 0 ? table.columns : table.columns.filter(({ id }) => columns.includes(id));
    // a column that is gone says nothing of its rows
    if (asked.length < columns.length) return { refused: "column-gone" };
    const written = new Set<number>();
    for (const { id } of asked) {
      for (const { rows, texts, places } of table.columnParts(id)) {
        // a mark says something of its row
        const says = texts.map((text) => isMark(text) || text.trim() !== "");
        rows.forEach((row, i) => {
          if (says[places === null ? i : (places[i] ?? 0)]) written.add(row);
        });
        yield;
      }
    }
    const { deleteRows, left, leftCount } = yield* deletionOf(
      target,
      rowsOf(target).filter((row) => !written.has(row)),
    );
    return makePlan(table, { deleteRows }, left, leftCount);
  },
});
