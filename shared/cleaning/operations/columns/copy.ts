/** A second column that holds what one holds, so that one of them can be worked on. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { newColumns } from "./new-columns.ts";
import { sourceColumns } from "./source-columns.ts";

export const CopyParams = z.object({
  column: z.string(),
  /** blank: as the one it is made of, and a number */
  title: z.string().max(LIMITS.columnNameLength),
});
export type CopyParams = z.infer<typeof CopyParams>;

export const copy = operation<CopyParams>({
  id: "columns.copy",
  family: "columns",
  params: CopyParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "title", kind: "text" },
  ],
  acts: "cells",
  initial: ([column = ""]) => ({ column, title: "" }),
  *plan(target, { column, title }) {
    const { table } = target;
    const found = sourceColumns(table, [column]);
    if ("refused" in found) return found;
    const [source] = found;
    if (source === undefined) return { refused: "column-gone" };
    const chosen = target.rows === null ? null : new Set<number>(rowsOf(target));
    const rows: RowHandle[] = [];
    const texts: string[] = [];
    for (const part of table.columnParts(source.id)) {
      part.rows.forEach((row, at) => {
        if (chosen !== null && !chosen.has(row)) return;
        const content = part.texts[part.places?.[at] ?? at] ?? "";
        if (content === "") return;
        rows.push(row as RowHandle);
        texts.push(content);
      });
      yield;
    }
    const changes = newColumns(table, {
      titles: [title.trim() === "" ? source.name || "1" : title],
      after: source.id,
      from: [source.id],
      cells: rows.length === 0 ? [] : [{ column: 0, rows, texts }],
    });
    return "refused" in changes ? changes : makePlan(table, changes);
  },
});
