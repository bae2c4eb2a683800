/** What is left of texts when only their figures stay, or only their letters: `n° 12 bis` is `12`. */
import { z } from "zod";
import { trimmed, withSingleSpaces } from "../../texts/plain-text.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

const KEPT = ["digits", "letters", "letters-digits"] as const;

export const KeepOnlyParams = z.object({
  columns: z.array(z.string()),
  /** letters: and one space between two words */
  keep: z.enum(KEPT),
});
export type KeepOnlyParams = z.infer<typeof KeepOnlyParams>;

export const keepOnly = operation<KeepOnlyParams>({
  id: "texts.keep-only",
  family: "texts",
  params: KeepOnlyParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "keep", kind: "choice", choices: KEPT },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], keep: "digits" }),
  plan: (target, { columns, keep }) =>
    planTexts(target, columns, (text) => {
      if (text.trim() === "") return null;
      const after = keptOf(text, keep);
      // nothing would be left of it
      return after === "" ? { left: "no-match" } : after;
    }),
});

function keptOf(text: string, keep: KeepOnlyParams["keep"]): string {
  switch (keep) {
    case "digits":
      return text.replace(/\D/g, "");
    case "letters":
      return trimmed(withSingleSpaces(text.replace(/[^\p{L}\p{M}]/gu, " ")));
    case "letters-digits":
      return trimmed(withSingleSpaces(text.replace(/[^\p{L}\p{M}\p{Nd}]/gu, " ")));
  }
}
