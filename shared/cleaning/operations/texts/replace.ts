/** A text looked for in cells, and another one in its place: plainly, or by a regular expression and what its parentheses found. */
import { z } from "zod";
import { compileQuery } from "#shared/views/find/find-query.ts";
import { replaceInBulk } from "#shared/views/find/replace-in-bulk.ts";
import { replaceParts } from "#shared/views/find/replacement.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";
import { patternRefusal } from "./pattern-refusal.ts";
import { hasReasonableSize } from "./reasonable-size.ts";

export const ReplaceParams = z.object({
  columns: z.array(z.string()),
  as: z.enum(["text", "pattern"]),
  text: z.string().max(1_000),
  pattern: z.string().max(1_000),
  /** of a pattern, `$1` and the like stand for its groups (find/replacement.ts) */
  by: z.string().max(5_000),
  /** the cell holds this and nothing else; of a blank text: blank cells */
  whole: z.boolean(),
  /** case and accents as written; of a pattern, its case */
  exact: z.boolean(),
  /** written in capitals, or with one, where what it replaces is (find/replacement.ts): of what was replaced from the bar that finds */
  keepsCase: z.boolean().optional(),
});
export type ReplaceParams = z.infer<typeof ReplaceParams>;

export const replace = operation<ReplaceParams>({
  id: "texts.replace",
  family: "texts",
  params: ReplaceParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "as", kind: "choice", choices: ["text", "pattern"] },
    { name: "text", kind: "text", when: { field: "as", is: ["text"] } },
    { name: "pattern", kind: "pattern", when: { field: "as", is: ["pattern"] } },
    { name: "by", kind: "text" },
    { name: "whole", kind: "switch" },
    { name: "exact", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns) => ({
    columns: [...columns],
    as: "text",
    text: "",
    pattern: "",
    by: "",
    whole: false,
    exact: false,
  }),
  *plan(target, { columns, as, text, pattern, by, whole, exact, keepsCase = false }) {
    const query = compileQuery({ text: as === "text" ? text : pattern, as, whole, exact });
    if (query.is === "nothing") return { refused: "nothing-asked" };
    if (query.is === "fault") return patternRefusal(pattern);
    const { finder } = query;
    const isReasonable = hasReasonableSize(by);
    const replacement = { text: by, as, keepsCase };
    const become = (before: string) => {
      const parts = finder.parts(before);
      if (parts.length === 0) return finder.matches(before) === null ? { left: "not-computed" as const } : null;
      return isReasonable(before, parts) ? replaceParts(before, parts, replacement) : { left: "too-long" as const };
    };
    const inBulk = keepsCase ? null : replaceInBulk({ text, as, exact, whole }, by);
    return yield* planTexts(target, columns, become, inBulk);
  },
});
