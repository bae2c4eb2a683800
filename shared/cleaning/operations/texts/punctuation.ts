/** Texts without their signs of punctuation: words, and one space between two. */
import { z } from "zod";
import { withoutPunctuation } from "../../texts/plain-text.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

export const PunctuationParams = z.object({ columns: z.array(z.string()) });
export type PunctuationParams = z.infer<typeof PunctuationParams>;

/** `Laval ` has none, and stays as it is: spaces are another operation's affair. */
const ANY = /\p{P}/u;

export const punctuation = operation<PunctuationParams>({
  id: "texts.punctuation",
  family: "texts",
  params: PunctuationParams,
  fields: [{ name: "columns", kind: "columns" }],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns] }),
  plan: (target, { columns }) =>
    planTexts(target, columns, (text) => (ANY.test(text) ? withoutPunctuation(text) : null)),
});
