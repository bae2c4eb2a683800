/** Texts that are the same as the one above them are deleted: the inverse of filling down, for tables that are printed. */
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { operation } from "../operation.ts";
import { makePlan, writableColumns } from "../planning.ts";
import { CarryParams } from "./carry.ts";
import { keyColumns, rowKey } from "./row-key.ts";
import { walkRows } from "./walk-rows.ts";

export const blankDown = operation<CarryParams>({
  id: "blanks.blank-down",
  family: "blanks",
  params: CarryParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "within.columns", kind: "columns" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], within: { columns: [] } }),
  *plan(target, { columns, within }) {
    const writable = writableColumns(target, columns);
    if ("refused" in writable) return writable;
    const keys = keyColumns(target, within.columns);
    if (keys === "gone") return { refused: "column-gone" };
    const found = writable.map((column) => ({ column, rows: [] as RowHandle[] }));
    // a blank ends it: below, the text says something again
    const above = writable.map(() => "");
    let key = "";
    yield* walkRows(target.table, target.rows, [...writable, ...keys], (row, contentOf) => {
      const here = rowKey(contentOf, writable.length, keys.length);
      if (here !== "" && here !== key) {
        key = here;
        above.fill("");
      }
      above.forEach((before, at) => {
        const content = contentOf(at);
        if (content.trim() !== "" && content === before && !isMark(content)) found[at]?.rows.push(row);
        above[at] = content;
      });
    });
    const cells = found.filter(({ rows }) => rows.length > 0).map((one) => ({ ...one, texts: "" }));
    return makePlan(target.table, { cells });
  },
});
