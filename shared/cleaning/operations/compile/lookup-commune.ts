/** The commune that a name, a postal code or a code of Insee means, and what it is a part of, in new columns. */
import { z } from "zod";
import type { Commune } from "#shared/french/commune.ts";
import { territoryOfCommune } from "#shared/french/territory.ts";
import { operation } from "../operation.ts";
import { HOLDS, likelyHeld, meantOne } from "./commune-meant.ts";
import { type LookedUp, planLookup } from "./looked-up.ts";

/** What is known of a commune, by the titles that open data gives it. */
const KNOWN = [
  { name: "code", title: "code_commune" },
  { name: "commune", title: "nom_commune" },
  { name: "postal", title: "code_postal" },
  { name: "departementCode", title: "code_departement" },
  { name: "departement", title: "nom_departement" },
  { name: "region", title: "nom_region" },
  { name: "academie", title: "nom_academie" },
] as const;
type Known = (typeof KNOWN)[number]["name"];

export const LookupCommuneParams = z.object({
  column: z.string(),
  /** what is written there: the same five figures may be a postal code and a code of Insee, of two communes */
  holds: z.enum(HOLDS),
  /** a column that tells communes of one name apart: a postal code, or a département; empty: none */
  narrow: z.object({ column: z.string() }),
  code: z.boolean(),
  commune: z.boolean(),
  postal: z.boolean(),
  departementCode: z.boolean(),
  departement: z.boolean(),
  region: z.boolean(),
  academie: z.boolean(),
});
export type LookupCommuneParams = z.infer<typeof LookupCommuneParams>;

export const lookupCommune = operation<LookupCommuneParams>({
  id: "compile.lookup-commune",
  family: "compile",
  params: LookupCommuneParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "holds", kind: "choice", choices: HOLDS },
    { name: "narrow.column", kind: "column" },
    ...KNOWN.map(({ name }) => ({ name, kind: "switch" as const })),
  ],
  acts: "cells",
  initial: ([column = ""], table) => ({
    column,
    holds: likelyHeld(table, column),
    narrow: { column: "" },
    code: true,
    commune: false,
    postal: false,
    departementCode: true,
    departement: false,
    region: false,
    academie: false,
  }),
  *plan(target, params) {
    const { communes } = target;
    if (communes === null) return { refused: "no-source" };
    const wanted = KNOWN.filter(({ name }) => params[name]);
    return yield* planLookup(
      target,
      params.column,
      params.narrow.column,
      wanted.map(({ title }) => title),
      (text, help): LookedUp => {
        const found = meantOne(communes, params.holds, text, help);
        return "left" in found ? found : wanted.map(({ name }) => knownOf(found, name));
      },
    );
  },
});

function knownOf(commune: Commune, known: Known): string {
  const territory = territoryOfCommune(commune.code);
  switch (known) {
    case "code":
      return commune.code;
    case "commune":
      return commune.name;
    case "postal":
      // one of several would be a guess
      return commune.postalCodes.length === 1 ? (commune.postalCodes[0] ?? "") : "";
    case "departementCode":
      return territory?.code ?? "";
    case "departement":
      return territory?.name ?? "";
    case "region":
      return territory?.region.name ?? "";
    case "academie":
      return territory?.academie ?? "";
  }
}
