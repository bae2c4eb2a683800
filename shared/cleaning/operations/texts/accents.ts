/** Letters without their accents: for codes, file names, and programs that know none. */
import { z } from "zod";
import { withoutAccents } from "../../texts/plain-text.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

export const AccentsParams = z.object({ columns: z.array(z.string()) });
export type AccentsParams = z.infer<typeof AccentsParams>;

export const accents = operation<AccentsParams>({
  id: "texts.accents",
  family: "texts",
  params: AccentsParams,
  fields: [{ name: "columns", kind: "columns" }],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns] }),
  plan: (target, { columns }) => planTexts(target, columns, withoutAccents),
});
