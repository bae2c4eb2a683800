/** Capital and small letters: one way of writing for a whole column. */
import { z } from "zod";
import { inLetterCase } from "../../texts/letter-case.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

const CASES = ["upper", "lower", "sentence", "names"] as const;

export const LetterCaseParams = z.object({
  columns: z.array(z.string()),
  /** sentence: a capital at the beginning alone; names: as French writes proper names */
  letterCase: z.enum(CASES),
});
export type LetterCaseParams = z.infer<typeof LetterCaseParams>;

export const letterCase = operation<LetterCaseParams>({
  id: "texts.letter-case",
  family: "texts",
  params: LetterCaseParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "letterCase", kind: "choice", choices: CASES },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], letterCase: "upper" }),
  plan: (target, { columns, letterCase: wanted }) => planTexts(target, columns, (text) => inLetterCase(text, wanted)),
});
