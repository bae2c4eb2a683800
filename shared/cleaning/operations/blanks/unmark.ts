/** Cells marked as not available become plain blank cells again. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { UnavailableReason } from "#shared/model/unavailable.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf, writableColumns } from "../planning.ts";

export const UnmarkParams = z.object({
  columns: z.array(z.string()),
  reason: z.enum(["any", ...UnavailableReason.options]),
});
export type UnmarkParams = z.infer<typeof UnmarkParams>;

export const unmark = operation<UnmarkParams>({
  id: "blanks.unmark",
  family: "blanks",
  params: UnmarkParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "reason", kind: "choice", choices: ["any", ...UnavailableReason.options] },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], reason: "any" }),
  *plan(target, { columns, reason }) {
    const writable = writableColumns(target, columns);
    if ("refused" in writable) return writable;
    const { table } = target;
    const chosen = target.rows === null ? null : new Set<RowHandle>(rowsOf(target));
    const cells: { column: (typeof writable)[number]; rows: RowHandle[]; texts: string }[] = [];
    for (const column of writable) {
      const marks = [...table.columnUnavailable(column)];
      const rows = marks.flatMap(([row, why]) =>
        (chosen === null || chosen.has(row)) && (reason === "any" || why === reason) ? [row] : [],
      );
      if (rows.length > 0) cells.push({ column, rows, texts: "" });
      yield;
    }
    return makePlan(table, { cells });
  },
});
