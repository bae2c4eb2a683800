/** Zeros, or another sign, before or after texts that are too short: `1320` is `01320`. */
import { z } from "zod";
import { padded } from "../../texts/pad.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

/** signs that a text is brought to at most */
const LONGEST = 100;

export const PadParams = z.object({
  columns: z.array(z.string()),
  size: z.number().int().min(1).max(LONGEST),
  sign: z.string().max(10),
  at: z.enum(["start", "end"]),
});
export type PadParams = z.infer<typeof PadParams>;

export const pad = operation<PadParams>({
  id: "texts.pad",
  family: "texts",
  params: PadParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "size", kind: "number", least: 1, most: LONGEST },
    { name: "sign", kind: "text" },
    { name: "at", kind: "choice", choices: ["start", "end"] },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], size: 5, sign: "0", at: "start" }),
  *plan(target, { columns, size, sign, at }) {
    if (sign === "") return { refused: "bad-parameter", field: "sign" };
    return yield* planTexts(target, columns, (text) => (text.trim() === "" ? null : padded(text, size, sign, at)));
  },
});
