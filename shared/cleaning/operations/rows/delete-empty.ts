/** Rows in which nothing is written. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";

export const DeleteEmptyParams = z.object({});
export type DeleteEmptyParams = z.infer<typeof DeleteEmptyParams>;

export const deleteEmpty = operation<DeleteEmptyParams>({
  id: "rows.delete-empty",
  family: "rows",
  params: DeleteEmptyParams,
  fields: [],
  acts: "rows",
  initial: () => ({}),
  *plan(target) {
    const { table } = target;
    const written = new Set<number>();
    for (const { id } of table.columns) {
      for (const { rows, texts, places } of table.columnParts(id)) {
        // a mark says something of its row
        const says = texts.map((text) => isMark(text) || text.trim() !== "");
        rows.forEach((row, i) => {
          if (says[places === null ? i : (places[i] ?? 0)]) written.add(row);
        });
        yield;
      }
    }
    const deleteRows = rowsOf(target).filter((row: RowHandle) => !written.has(row));
    return makePlan(table, { deleteRows });
  },
});
