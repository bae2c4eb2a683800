/** Blank cells, or some texts, become the mark that the value is not available, with its reason. */
import { z } from "zod";
import { markOf } from "#shared/model/cell-content.ts";
import { UnavailableReason } from "#shared/model/unavailable.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";
import { LISTED_LENGTH, listedTexts } from "./listed-texts.ts";

export const MarkUnavailableParams = z.object({
  columns: z.array(z.string()),
  which: z.enum(["blank", "texts", "both"]),
  /** one a line */
  texts: z.string().max(LISTED_LENGTH),
  reason: UnavailableReason,
});
export type MarkUnavailableParams = z.infer<typeof MarkUnavailableParams>;

export const markUnavailable = operation<MarkUnavailableParams>({
  id: "blanks.mark-unavailable",
  family: "blanks",
  params: MarkUnavailableParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "which", kind: "choice", choices: ["blank", "texts", "both"] },
    { name: "texts", kind: "long-text", when: { field: "which", is: ["texts", "both"] } },
    { name: "reason", kind: "choice", choices: UnavailableReason.options },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], which: "blank", texts: "NR\nNC", reason: "unknown" }),
  *plan(target, { columns, which, texts, reason }) {
    if (which === "texts" && texts.trim() === "") return { refused: "nothing-asked" };
    const isListed = listedTexts(texts);
    const mark = markOf(reason);
    return yield* planTexts(target, columns, (text) => {
      const isMeant = text.trim() === "" ? which !== "texts" : which !== "blank" && isListed(text);
      return isMeant ? mark : null;
    });
  },
});
