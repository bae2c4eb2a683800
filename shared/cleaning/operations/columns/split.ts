/** One column becomes several: `Laval (53000)` a name and a code. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { trimmed } from "../../texts/plain-text.ts";
import { type LeftCell, type LeftReason, operation } from "../operation.ts";
import { LEFT_NAMED, makePlan, rowsOf } from "../planning.ts";
import { type CutText, cutAt, cutAtPattern, cutAtWidths, cutByGroups, widthsOf } from "./cut-text.ts";
import { newColumns } from "./new-columns.ts";
import { sourceColumns } from "./source-columns.ts";

/** columns that one is split into at most */
const MOST_PARTS = 50;

export const SplitParams = z.object({
  column: z.string(),
  /** groups: what the parentheses of a pattern find */
  by: z.enum(["separator", "widths", "pattern", "groups"]),
  separator: z.string().max(100),
  widths: z.string().max(300),
  pattern: z.string().max(1_000),
  /** needed: as many columns as there are parts */
  count: z.enum(["needed", "given"]),
  most: z.number().int().min(2).max(MOST_PARTS),
  /** without the spaces around each part */
  trim: z.boolean(),
  /** the column stays; it always does while it is held to some rows */
  keep: z.boolean(),
});
export type SplitParams = z.infer<typeof SplitParams>;

export const split = operation<SplitParams>({
  id: "columns.split",
  family: "columns",
  params: SplitParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "by", kind: "choice", choices: ["separator", "widths", "pattern", "groups"] },
    { name: "separator", kind: "text", when: { field: "by", is: ["separator"] } },
    { name: "widths", kind: "text", when: { field: "by", is: ["widths"] } },
    { name: "pattern", kind: "pattern", when: { field: "by", is: ["pattern", "groups"] } },
    {
      name: "count",
      kind: "choice",
      choices: ["needed", "given"],
      when: { field: "by", is: ["separator", "pattern"] },
    },
    { name: "most", kind: "number", least: 2, most: MOST_PARTS, when: { field: "count", is: ["given"] } },
    { name: "trim", kind: "switch" },
    { name: "keep", kind: "switch" },
  ],
  acts: "cells",
  initial: ([column = ""]) => ({
    column,
    by: "separator",
    separator: ",",
    widths: "2, 3",
    pattern: "",
    count: "needed",
    most: 2,
    trim: true,
    keep: true,
  }),
  *plan(target, params) {
    const { table } = target;
    const found = sourceColumns(table, [params.column]);
    if ("refused" in found) return found;
    const [source] = found;
    if (source === undefined) return { refused: "column-gone" };
    const cut = cutOf(params);
    if (cut === "nothing-asked") return { refused: cut };
    if (cut === null) return { refused: "bad-parameter", field: fieldOf(params.by) };
    const chosen = target.rows === null ? null : new Set<number>(rowsOf(target));
    const goes = !params.keep && chosen === null && target.mayWrite(source.id);
    const columns: { rows: RowHandle[]; texts: string[] }[] = [];
    const left: LeftCell[] = [];
    let leftCount = 0;
    for (const part of table.columnParts(source.id)) {
      const known: (readonly string[] | LeftReason | undefined)[] = [];
      part.rows.forEach((row, at) => {
        if (chosen !== null && !chosen.has(row)) return;
        const place = part.places?.[at] ?? at;
        const content = part.texts[place] ?? "";
        if (content === "") return;
        const parts = known[place] ?? partsOf(content, cut, params);
        known[place] = parts;
        if (typeof parts === "string") {
          leftCount += 1;
          if (left.length < LEFT_NAMED)
            left.push({ row: row as RowHandle, column: source.id, text: content, why: parts });
        }
        // what could not be cut is not lost with the column
        const written = typeof parts !== "string" ? parts : goes ? [content] : [];
        written.slice(0, MOST_PARTS + 1).forEach((text, index) => {
          columns[index] ??= { rows: [], texts: [] };
          if (text === "") return;
          columns[index]?.rows.push(row as RowHandle);
          columns[index]?.texts.push(text);
        });
      });
      if (columns.length > MOST_PARTS) return { refused: "too-many-columns" };
      yield;
    }
    const count = params.count === "given" && params.by !== "groups" ? params.most : Math.max(1, columns.length);
    const changes = newColumns(table, {
      titles: Array.from({ length: Math.max(count, columns.length) }, (_, index) => `${source.name} ${index + 1}`),
      after: source.id,
      from: [source.id],
      cells: columns.flatMap(({ rows, texts }, column) => (rows.length === 0 ? [] : [{ column, rows, texts }])),
      deleted: goes ? [source.id] : [],
    });
    return "refused" in changes ? changes : makePlan(table, changes, left, leftCount);
  },
});

/** A mark stays one, in the first column. */
function partsOf(content: string, cut: CutText, { trim }: SplitParams): readonly string[] | LeftReason {
  if (isMark(content)) return [content];
  const parts = cut(content);
  return typeof parts === "string" || !trim ? parts : parts.map(trimmed);
}

function cutOf({ by, separator, widths, pattern, count, most }: SplitParams): CutText | "nothing-asked" | null {
  const limit = count === "given" ? most : null;
  switch (by) {
    case "separator":
      return separator === "" ? "nothing-asked" : cutAt(separator, limit);
    case "pattern":
      return pattern === "" ? "nothing-asked" : cutAtPattern(pattern, limit);
    case "groups":
      return pattern === "" ? "nothing-asked" : cutByGroups(pattern);
    case "widths": {
      const list = widthsOf(widths);
      return list === null ? null : cutAtWidths(list);
    }
  }
}

function fieldOf(by: SplitParams["by"]): string {
  return by === "groups" ? "pattern" : by;
}
