/** Accents that a program misread: `Ã‰vron` is `Évron`. */
import { z } from "zod";
import { withoutMojibake } from "#shared/checks/repairs/encoding.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

export const MojibakeParams = z.object({ columns: z.array(z.string()) });
export type MojibakeParams = z.infer<typeof MojibakeParams>;

/** put where a sign was lost: what it was cannot be told any more */
const LOST = "\ufffd";

export const mojibake = operation<MojibakeParams>({
  id: "texts.mojibake",
  family: "texts",
  params: MojibakeParams,
  fields: [{ name: "columns", kind: "columns" }],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns] }),
  plan: (target, { columns }) =>
    planTexts(target, columns, (text) => {
      const after = withoutMojibake(text);
      return after === text && text.includes(LOST) ? { left: "not-understood" } : after;
    }),
});
