/** Codes and identifiers as their registers write them: `1320` is the postal code `01320`, `7.50E+13` what it was. */
import { z } from "zod";
import { codes as read } from "#shared/checks/repairs/codes.ts";
import { LONGEST } from "#shared/checks/repairs/family.ts";
import { withoutStraySpaces } from "#shared/checks/repairs/spaces.ts";
import { operation } from "../operation.ts";
import { type Become, planTexts } from "../planning.ts";
import { expectedOf } from "./expected.ts";
import { remembered } from "./remembered.ts";

const CODES = ["postal-code", "commune-code", "siret", "siren", "uai", "departement-code", "region-code"] as const;

export const CodesParams = z.object({ columns: z.array(z.string()), code: z.enum(CODES) });
export type CodesParams = z.infer<typeof CodesParams>;

export const codes = operation<CodesParams>({
  id: "kinds.codes",
  family: "kinds",
  params: CodesParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "code", kind: "choice", choices: CODES },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], code: "postal-code" }),
  plan: (target, { columns, code }) => planTexts(target, columns, remembered(codeIn(code))),
});

function codeIn(code: CodesParams["code"]): Become {
  const expected = expectedOf("string", { kind: code });
  return (text) => {
    if (text.trim() === "") return null;
    const [reading] = text.length > LONGEST ? [] : read(withoutStraySpaces(text), expected, null);
    return reading === undefined ? { left: "not-understood" } : reading.text;
  };
}
