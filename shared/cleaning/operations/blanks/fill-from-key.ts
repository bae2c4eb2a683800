/** Blank cells get what other rows of the same key hold: the postal code that another row of the commune has. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { type LeftCell, type LeftReason, operation } from "../operation.ts";
import { LEFT_NAMED, makePlan, writableColumns } from "../planning.ts";
import { keyColumns, rowKey } from "./row-key.ts";
import { walkRows } from "./walk-rows.ts";

export const FillFromKeyParams = z.object({
  columns: z.array(z.string()),
  key: z.object({ columns: z.array(z.string()) }),
});
export type FillFromKeyParams = z.infer<typeof FillFromKeyParams>;

/** rows of one key hold several texts */
const AMBIGUOUS = Symbol();

export const fillFromKey = operation<FillFromKeyParams>({
  id: "blanks.fill-from-key",
  family: "blanks",
  params: FillFromKeyParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "key.columns", kind: "columns" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], key: { columns: [] } }),
  *plan(target, { columns, key }) {
    const writable = writableColumns(target, columns);
    if ("refused" in writable) return writable;
    if (key.columns.length === 0) return { refused: "no-column" };
    const keys = keyColumns(target, key.columns);
    if (keys === "gone") return { refused: "column-gone" };
    const { table } = target;
    const asked = [...writable, ...keys];
    const known = writable.map(() => new Map<string, string | typeof AMBIGUOUS>());
    // what is known is known of the whole table, whatever rows are filled
    yield* walkRows(table, null, asked, (_row, contentOf) => {
      const here = rowKey(contentOf, writable.length, keys.length);
      if (here === "") return;
      known.forEach((texts, at) => {
        const content = contentOf(at);
        if (content.trim() === "" || isMark(content)) return;
        const before = texts.get(here);
        if (before === undefined) texts.set(here, content);
        else if (before !== content) texts.set(here, AMBIGUOUS);
      });
    });
    const cells = writable.map((column) => ({ column, rows: [] as RowHandle[], texts: [] as string[] }));
    const left: LeftCell[] = [];
    let leftCount = 0;
    yield* walkRows(table, target.rows, asked, (row, contentOf) => {
      const here = rowKey(contentOf, writable.length, keys.length);
      cells.forEach(({ column, rows, texts }, at) => {
        if (contentOf(at).trim() !== "") return;
        const found = known[at]?.get(here);
        if (typeof found === "string") {
          rows.push(row);
          texts.push(found);
          return;
        }
        const why: LeftReason = here === "" ? "blank-key" : found === AMBIGUOUS ? "ambiguous" : "no-match";
        leftCount += 1;
        if (left.length < LEFT_NAMED) left.push({ row, column, text: "", why });
      });
    });
    return makePlan(table, { cells: cells.filter(({ rows }) => rows.length > 0) }, left, leftCount);
  },
});
