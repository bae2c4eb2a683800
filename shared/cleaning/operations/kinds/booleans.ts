/** Yes and no in the same two words everywhere: `X`, `vrai`, `1` and `oui` as `OUI`. */
import { z } from "zod";
import { booleans as read } from "#shared/checks/repairs/booleans.ts";
import { LONGEST } from "#shared/checks/repairs/family.ts";
import { withoutStraySpaces } from "#shared/checks/repairs/spaces.ts";
import { operation } from "../operation.ts";
import { type Become, planTexts } from "../planning.ts";
import { expectedOf } from "./expected.ts";
import { remembered } from "./remembered.ts";

const WRITTEN = ["OUI-NON", "oui-non", "true-false", "1-0", "X-blank", "own"] as const;
/** UTF-16 code units of a word of one's own */
const WORD = 100;

export const BooleansParams = z.object({
  columns: z.array(z.string()),
  write: z.enum(WRITTEN),
  yes: z.string().max(WORD),
  no: z.string().max(WORD),
  /** what blank cells mean; nothing: they stay */
  blanks: z.enum(["nothing", "no", "yes"]),
});
export type BooleansParams = z.infer<typeof BooleansParams>;

export const booleans = operation<BooleansParams>({
  id: "kinds.booleans",
  family: "kinds",
  params: BooleansParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "write", kind: "choice", choices: WRITTEN },
    { name: "yes", kind: "text", when: { field: "write", is: ["own"] } },
    { name: "no", kind: "text", when: { field: "write", is: ["own"] } },
    { name: "blanks", kind: "choice", choices: ["nothing", "no", "yes"] },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], write: "OUI-NON", yes: "", no: "", blanks: "nothing" }),
  *plan(target, { columns, write, yes, no, blanks }) {
    if (write === "own" && yes.trim() === "") return { refused: "nothing-asked" };
    if (write === "own" && yes === no) return { refused: "bad-parameter", field: "no" };
    const pair = write === "own" ? ([yes, no] as const) : PAIRS[write];
    return yield* planTexts(target, columns, remembered(answer(pair, blanks)));
  },
});

const PAIRS: Readonly<Record<Exclude<BooleansParams["write"], "own">, readonly [yes: string, no: string]>> = {
  "OUI-NON": ["OUI", "NON"],
  "oui-non": ["oui", "non"],
  "true-false": ["true", "false"],
  "1-0": ["1", "0"],
  "X-blank": ["X", ""],
};

function answer([yes, no]: readonly [string, string], blanks: BooleansParams["blanks"]): Become {
  const expected = expectedOf("boolean", { trueValues: [yes], falseValues: [no] });
  return (text) => {
    const plain = text.length > LONGEST ? text : withoutStraySpaces(text);
    if (plain === "") return blanks === "nothing" ? null : blanks === "yes" ? yes : no;
    if (plain === yes || plain === no) return plain;
    const [reading] = plain.length > LONGEST ? [] : read(plain, expected, null);
    return reading === undefined ? { left: "not-understood" } : reading.text;
  };
}
