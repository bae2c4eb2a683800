/** What a regular expression finds in texts, kept in their place or in a new column: the postal code of an address. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import { compileFinder, type FindParts } from "#shared/schema/constraints/pattern-finder.ts";
import { newColumns } from "../columns/new-columns.ts";
import { sourceColumns } from "../columns/source-columns.ts";
import { operation } from "../operation.ts";
import { type Become, makePlan, planTexts } from "../planning.ts";
import { madeTexts } from "./made-texts.ts";
import { patternRefusal } from "./pattern-refusal.ts";

export const ExtractParams = z.object({
  column: z.string(),
  /** what its parentheses find, the first that take part; without any, all that it finds */
  pattern: z.string().max(1_000),
  /** all: one after the other */
  which: z.enum(["first", "all"]),
  separator: z.string().max(100),
  into: z.enum(["new", "same"]),
  title: z.string().max(LIMITS.columnNameLength),
});
export type ExtractParams = z.infer<typeof ExtractParams>;

export const extract = operation<ExtractParams>({
  id: "texts.extract",
  family: "texts",
  params: ExtractParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "pattern", kind: "pattern" },
    { name: "which", kind: "choice", choices: ["first", "all"] },
    { name: "separator", kind: "text", when: { field: "which", is: ["all"] } },
    { name: "into", kind: "choice", choices: ["new", "same"] },
    { name: "title", kind: "text", when: { field: "into", is: ["new"] } },
  ],
  acts: "cells",
  initial: ([column = ""]) => ({ column, pattern: "", which: "first", separator: ", ", into: "new", title: "" }),
  *plan(target, { column, pattern, which, separator, into, title }) {
    const { table } = target;
    const found = sourceColumns(table, [column]);
    if ("refused" in found) return found;
    const [source] = found;
    if (source === undefined) return { refused: "column-gone" };
    if (pattern === "") return { refused: "nothing-asked" };
    const find = compileFinder(pattern, { ignoreCase: false, whole: false });
    if (find === null) return patternRefusal(pattern);
    const become = extracted(find, which === "all" ? separator : null);
    if (into === "same") return yield* planTexts(target, [source.id], become);
    const made = yield* madeTexts(target, source.id, 1, (text) => {
      const after = become(text);
      return typeof after === "string" ? [after] : after;
    });
    const [cells] = made.columns;
    const changes = newColumns(table, {
      titles: [title.trim() === "" ? source.name || "1" : title],
      after: source.id,
      from: [source.id],
      cells: cells === undefined || cells.rows.length === 0 ? [] : [{ column: 0, ...cells }],
    });
    return "refused" in changes ? changes : makePlan(table, changes, made.left, made.leftCount);
  },
});

/** `separator` null: the first thing found alone. */
function extracted(find: FindParts, separator: string | null): Become {
  return (text) => {
    if (text.trim() === "") return null;
    const parts = find(text);
    if (parts === null) return { left: "not-computed" };
    const texts = parts.map(({ start, end, groups }) =>
      groups.length === 0 ? text.slice(start, end) : (groups.find((group) => group !== null) ?? ""),
    );
    const found = texts.filter((one) => one !== "");
    const [first] = found;
    if (first === undefined) return { left: "no-match" };
    return separator === null ? first : found.join(separator);
  };
}
