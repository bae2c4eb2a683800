/**
 * Counts of so few people that one may know them by it: `3` becomes `<5`, or the mark of a value that a secret covers. Sources of official
 * statistics hide what is under 5 or under 11 (« secret statistique »). 0 says nothing of anyone, and stays.
 */
import { z } from "zod";
import { markOf } from "#shared/model/cell-content.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

const BECOME = ["less-than", "secret", "text"] as const;

export const SmallCountsParams = z.object({
  columns: z.array(z.string()),
  /** the least that may be read */
  least: z.number().int().min(2).max(100),
  /** less-than: `<5`; secret: the mark; text: the one given */
  become: z.enum(BECOME),
  text: z.string().max(100),
});
export type SmallCountsParams = z.infer<typeof SmallCountsParams>;

export const smallCounts = operation<SmallCountsParams>({
  id: "columns.small-counts",
  family: "columns",
  params: SmallCountsParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "least", kind: "number", least: 2, most: 100 },
    { name: "become", kind: "choice", choices: BECOME },
    { name: "text", kind: "text", when: { field: "become", is: ["text"] } },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], least: 5, become: "secret", text: "s" }),
  plan(target, { columns, least, become, text: given }) {
    const hidden = { "less-than": `<${least}`, secret: markOf("secret"), text: given }[become];
    return planTexts(target, columns, (text) => {
      const count = countIn(text);
      if (count === null) return ALREADY.test(text.trim()) || text.trim() === given ? null : { left: "not-understood" };
      return count > 0 && count < least ? hidden : null;
    });
  },
});

/** blank, or hidden before: `<5`, `< 11`, `s` for secret, `nd`, `-` */
const ALREADY = /^(?:|[<≤]\s*\d+|s|ns|nd|nc|-)$/i;
const COUNT = /^\d{1,3}(?:[\s\u00a0\u202f]?\d{3})*(?:[.,]0+)?$|^\d+(?:[.,]0+)?$/;

/** `1 204`, `3`, `3,0`; null for what is no count. */
function countIn(text: string): number | null {
  const plain = text.trim();
  if (plain.length > 20 || !COUNT.test(plain)) return null;
  return Number(plain.replace(/[.,]0+$/, "").replace(/[\s\u00a0\u202f]/g, ""));
}
