/** Blank cells of one column get what another column of their row holds. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { sourceColumns } from "../columns/source-columns.ts";
import { operation } from "../operation.ts";
import { makePlan, writableColumns } from "../planning.ts";
import { walkRows } from "./walk-rows.ts";

export const FillFromColumnParams = z.object({
  column: z.string(),
  from: z.object({ column: z.string() }),
});
export type FillFromColumnParams = z.infer<typeof FillFromColumnParams>;

export const fillFromColumn = operation<FillFromColumnParams>({
  id: "blanks.fill-from-column",
  family: "blanks",
  params: FillFromColumnParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "from.column", kind: "column" },
  ],
  acts: "cells",
  initial: ([column = "", other = ""]) => ({ column, from: { column: other } }),
  *plan(target, { column, from }) {
    const writable = writableColumns(target, column === "" ? [] : [column]);
    if ("refused" in writable) return writable;
    const source = sourceColumns(target.table, [from.column]);
    if ("refused" in source) return source;
    const [into] = writable;
    const [other] = source;
    if (into === undefined) return { refused: "locked" };
    if (other === undefined) return { refused: "column-gone" };
    const rows: RowHandle[] = [];
    const texts: string[] = [];
    yield* walkRows(target.table, target.rows, [into, other.id], (row, contentOf) => {
      const text = contentOf(1);
      if (contentOf(0).trim() !== "" || text.trim() === "" || isMark(text)) return;
      rows.push(row);
      texts.push(text);
    });
    // what a private column holds comes to stand here too
    const isShown = target.table.columns.some(({ id, isPrivate }) => id === into && isPrivate !== true);
    return makePlan(target.table, {
      cells: rows.length === 0 ? [] : [{ column: into, rows, texts }],
      hideColumns: rows.length > 0 && other.isPrivate === true && isShown ? [into] : [],
    });
  },
});
