/** The same text put before or after what cells hold: `12` is `12 €`. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

export const AffixParams = z.object({
  columns: z.array(z.string()),
  before: z.string().max(1_000),
  after: z.string().max(1_000),
  /** texts that begin or end so already do not get it twice */
  once: z.boolean(),
});
export type AffixParams = z.infer<typeof AffixParams>;

export const affix = operation<AffixParams>({
  id: "texts.affix",
  family: "texts",
  params: AffixParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "before", kind: "text" },
    { name: "after", kind: "text" },
    { name: "once", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], before: "", after: "", once: true }),
  *plan(target, { columns, before, after, once }) {
    if (before === "" && after === "") return { refused: "nothing-asked" };
    return yield* planTexts(target, columns, (text) => {
      if (text.trim() === "") return null;
      const start = once && text.startsWith(before) ? "" : before;
      const end = once && text.endsWith(after) ? "" : after;
      return start + text + end;
    });
  },
});
