/** Phone numbers in one form: `02.43.00.00.00` and `+33 2 43 00 00 00` are one number. */
import { z } from "zod";
import { LONGEST } from "#shared/checks/repairs/family.ts";
import { phones as read } from "#shared/checks/repairs/phones.ts";
import { withoutStraySpaces } from "#shared/checks/repairs/spaces.ts";
import { readPhone } from "#shared/french/phone.ts";
import { operation } from "../operation.ts";
import { type Become, planTexts } from "../planning.ts";
import { expectedOf } from "./expected.ts";
import { remembered } from "./remembered.ts";

const WRITTEN = ["international", "spaces", "together", "points", "international-spaces"] as const;

export const PhonesParams = z.object({ columns: z.array(z.string()), write: z.enum(WRITTEN) });
export type PhonesParams = z.infer<typeof PhonesParams>;

export const phones = operation<PhonesParams>({
  id: "kinds.phones",
  family: "kinds",
  params: PhonesParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "write", kind: "choice", choices: WRITTEN },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], write: "international" }),
  plan: (target, { columns, write }) => planTexts(target, columns, remembered(phoneIn(write))),
});

/** a number so written, and the form of it */
const FORMS: Readonly<Record<PhonesParams["write"], readonly [example: string, form: RegExp]>> = {
  international: ["+33243000000", /^\+\d{6,15}$/],
  spaces: ["02 43 00 00 00", /^0\d(?: \d\d){4}$/],
  together: ["0243000000", /^0\d{9}$/],
  points: ["02.43.00.00.00", /^0\d(?:\.\d\d){4}$/],
  "international-spaces": ["+33 2 43 00 00 00", /^\+\d{2,3} \d(?: \d\d){4}$/],
};

/** What has no such form (abroad, three or four figures) is written in its own. */
function phoneIn(write: PhonesParams["write"]): Become {
  const [example, form] = FORMS[write];
  const expected = expectedOf("string", { kind: "phone", example });
  return (text) => {
    if (text.trim() === "") return null;
    const plain = text.length > LONGEST ? text : withoutStraySpaces(text);
    if (plain.length > LONGEST) return { left: "not-understood" };
    if (form.test(plain) && typeof readPhone(plain) !== "string") return plain;
    const [reading] = read(plain, expected, null);
    if (reading !== undefined) return reading.text;
    return typeof readPhone(plain) === "string" ? { left: "not-understood" } : plain;
  };
}
