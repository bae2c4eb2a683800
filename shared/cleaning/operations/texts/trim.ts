/** Spaces that nobody sees: around a text, and several between two words. */
import { z } from "zod";
import { trimmed, withSingleSpaces } from "../../texts/plain-text.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

export const TrimParams = z.object({
  columns: z.array(z.string()),
  /** also several spaces, or odd ones, between two words */
  inside: z.boolean(),
});
export type TrimParams = z.infer<typeof TrimParams>;

export const trim = operation<TrimParams>({
  id: "texts.trim",
  family: "texts",
  params: TrimParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "inside", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], inside: true }),
  plan: (target, { columns, inside }) =>
    planTexts(target, columns, (text) => (inside ? withSingleSpaces(trimmed(text)) : trimmed(text))),
});
