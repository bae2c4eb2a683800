/** A postal code or a commune's code becomes the département it is of: exact enough for a map, too wide to find anyone by. */
import { z } from "zod";
import {
  type DepartementOfCode,
  departementOfCommuneCode,
  departementOfPostalCode,
  departements,
} from "#shared/french/departement-of-code.ts";
import { operation } from "../operation.ts";
import { INTO, planGeneral } from "./generalised.ts";

const HOLDS = ["postal", "commune"] as const;
const WRITTEN = ["code", "name", "both"] as const;

export const GeneralisePostalCodeParams = z.object({
  column: z.string(),
  /** what is written there: postal codes, or codes of communes of Insee */
  holds: z.enum(HOLDS),
  /** both: two new columns, or `Mayenne (53)` in the column itself */
  write: z.enum(WRITTEN),
  into: z.enum(INTO),
});
export type GeneralisePostalCodeParams = z.infer<typeof GeneralisePostalCodeParams>;

export const generalisePostalCode = operation<GeneralisePostalCodeParams>({
  id: "columns.generalise-postal-code",
  family: "columns",
  params: GeneralisePostalCodeParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "holds", kind: "choice", choices: HOLDS },
    { name: "write", kind: "choice", choices: WRITTEN },
    { name: "into", kind: "choice", choices: INTO },
  ],
  acts: "cells",
  initial: ([column = ""], table) => ({
    column,
    holds: /insee|commune|codgeo|depcom/i.test(table.columns.find(({ id }) => id === column)?.name ?? "")
      ? "commune"
      : "postal",
    write: "code",
    into: "same",
  }),
  plan(target, { column, holds, write, into }) {
    const inPlace = ([first = "", second]: readonly string[]) =>
      second === undefined ? first : `${second} (${first})`;
    // what was generalised before
    const written = new Set(into === "new" ? [] : departements().map((one) => inPlace(said(one, write))));
    const find = holds === "postal" ? departementOfPostalCode : departementOfCommuneCode;
    return planGeneral(
      target,
      {
        column,
        into,
        titles: () => TITLES[write],
        inPlace,
      },
      (text) => {
        if (written.has(text)) return [text];
        const found = find(text);
        return found === null ? { left: "not-understood" } : said(found, write);
      },
    );
  },
});

const TITLES: Readonly<Record<(typeof WRITTEN)[number], readonly string[]>> = {
  code: ["code_departement"],
  name: ["nom_departement"],
  both: ["code_departement", "nom_departement"],
};

function said({ code, name }: DepartementOfCode, write: (typeof WRITTEN)[number]): readonly string[] {
  return write === "both" ? [code, name] : [write === "code" ? code : name];
}
