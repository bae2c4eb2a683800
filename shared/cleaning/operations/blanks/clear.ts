/** Cells that say that there is nothing to say (`-`, `n/a`, `NR`) become blank. */
import { z } from "zod";
import type { Expected } from "#shared/checks/repairs/family.ts";
import { noValue } from "#shared/checks/repairs/no-value.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";
import { LISTED_LENGTH, listedTexts } from "./listed-texts.ts";

export const ClearParams = z.object({
  columns: z.array(z.string()),
  /** those that everybody writes, spreadsheets among them */
  usual: z.boolean(),
  /** others, one a line */
  texts: z.string().max(LISTED_LENGTH),
  /** cells that hold spaces and nothing else, too */
  spaces: z.boolean(),
});
export type ClearParams = z.infer<typeof ClearParams>;

/** Of a field that nothing is known of. */
const ANY: Expected = {
  type: "string",
  format: "default",
  decimalChar: ".",
  trueValues: [],
  falseValues: [],
  example: null,
  constraints: {},
  kind: null,
};

export const clear = operation<ClearParams>({
  id: "blanks.clear",
  family: "blanks",
  params: ClearParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "usual", kind: "switch" },
    { name: "texts", kind: "long-text" },
    { name: "spaces", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], usual: true, texts: "", spaces: true }),
  *plan(target, { columns, usual, texts, spaces }) {
    if (!usual && !spaces && texts.trim() === "") return { refused: "nothing-asked" };
    const isListed = listedTexts(texts);
    return yield* planTexts(target, columns, (text) => {
      const plain = text.trim();
      if (plain === "") return spaces ? "" : null;
      return isListed(plain) || (usual && noValue(plain, ANY, null).length > 0) ? "" : null;
    });
  },
});
