/** One text in every blank cell. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

export const FillParams = z.object({
  columns: z.array(z.string()),
  text: z.string().max(LIMITS.cellLength),
});
export type FillParams = z.infer<typeof FillParams>;

export const fill = operation<FillParams>({
  id: "blanks.fill",
  family: "blanks",
  params: FillParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "text", kind: "text" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], text: "" }),
  *plan(target, { columns, text }) {
    if (text.trim() === "") return { refused: "nothing-asked" };
    return yield* planTexts(target, columns, (before) => (before.trim() === "" ? text : null));
  },
});
