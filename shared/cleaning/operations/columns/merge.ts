/** Several columns become one: what they hold, one after the other, with a separator between. */
import { z } from "zod";
import type { Table } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { operation, type Target } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { changedOf, joinedTexts } from "./joined-texts.ts";
import { newColumns } from "./new-columns.ts";
import { idsOf, sourceColumns } from "./source-columns.ts";

export const MergeParams = z.object({
  columns: z.array(z.string()),
  separator: z.string().max(100),
  skipBlanks: z.boolean(),
  /** first: the first of the columns holds it then */
  into: z.enum(["new", "first"]),
  title: z.string().max(LIMITS.columnNameLength),
  /** the columns it was made of go; never while it is held to some rows, whose others would lose what they hold */
  drop: z.boolean(),
});
export type MergeParams = z.infer<typeof MergeParams>;

export const merge = operation<MergeParams>({
  id: "columns.merge",
  family: "columns",
  params: MergeParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "separator", kind: "text" },
    { name: "skipBlanks", kind: "switch" },
    { name: "into", kind: "choice", choices: ["new", "first"] },
    { name: "title", kind: "text", when: { field: "into", is: ["new"] } },
    { name: "drop", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns, table) => ({
    columns: columns.length > 1 ? [...columns] : withNext(columns, table),
    separator: " ",
    skipBlanks: true,
    into: "new",
    title: "",
    drop: false,
  }),
  *plan(target, { columns, separator, skipBlanks, into, title, drop }) {
    const { table } = target;
    const found = sourceColumns(table, columns);
    if ("refused" in found) return found;
    const [first, ...others] = found;
    if (first === undefined || others.length === 0) return { refused: "too-few-columns" };
    const from = idsOf(found);
    const joined = yield* joinedTexts(target, from, (texts) =>
      (skipBlanks ? texts.filter((text) => text.trim() !== "") : texts).join(separator),
    );
    const { left, leftCount } = joined;
    if (into === "first") {
      if (!target.mayWrite(first.id)) return { refused: "locked" };
      const cells = changedOf(joined, table, first.id);
      const hidden = first.isPrivate !== true && others.some(({ isPrivate }) => isPrivate);
      return makePlan(
        table,
        {
          cells: cells.rows.length === 0 ? [] : [{ column: first.id, ...cells }],
          deleteColumns: dropped(target, drop && leftCount === 0, idsOf(others)),
          hideColumns: hidden ? [first.id] : [],
        },
        left,
        leftCount,
      );
    }
    const cells = changedOf(joined, table, null);
    const changes = newColumns(table, {
      titles: [title.trim() === "" ? found.map(({ name }) => name).join(" ") : title],
      after: from.at(-1) ?? null,
      from,
      cells: cells.rows.length === 0 ? [] : [{ column: 0, ...cells }],
      deleted: dropped(target, drop && leftCount === 0, from),
    });
    return "refused" in changes ? changes : makePlan(table, changes, left, leftCount);
  },
});

/** The one that was chosen, and the one after it. */
function withNext(columns: readonly string[], { columns: all }: Table): string[] {
  const at = all.findIndex(({ id }) => id === columns[0]);
  return [...columns, ...all.slice(at + 1, at + 2).map(({ id }) => id)];
}

/** Columns that may go: all of their rows were taken up, and they are not closed. */
function dropped(target: Target, drop: boolean, columns: ReturnType<typeof idsOf>) {
  return drop && target.rows === null ? columns.filter((column) => target.mayWrite(column)) : [];
}
