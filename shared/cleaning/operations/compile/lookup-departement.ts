/** The département, the region and the académie of a code: of a département, a commune or a school; or of the name of a département. */
import { z } from "zod";
import type { Communes } from "#shared/french/communes.ts";
import {
  type Territory,
  territories,
  territoryNamed,
  territoryOfCode,
  territoryOfCommune,
  territoryOfUai,
} from "#shared/french/territory.ts";
import { operation } from "../operation.ts";
import { type LookedUp, planLookup } from "./looked-up.ts";

const HOLDS = ["departement", "uai", "commune", "postal"] as const;
type Holds = (typeof HOLDS)[number];

const KNOWN = [
  { name: "code", title: "code_departement" },
  { name: "departement", title: "nom_departement" },
  { name: "regionCode", title: "code_region" },
  { name: "region", title: "nom_region" },
  { name: "academie", title: "nom_academie" },
] as const;

export const LookupDepartementParams = z.object({
  column: z.string(),
  /** what is written there */
  holds: z.enum(HOLDS),
  code: z.boolean(),
  departement: z.boolean(),
  regionCode: z.boolean(),
  region: z.boolean(),
  academie: z.boolean(),
});
export type LookupDepartementParams = z.infer<typeof LookupDepartementParams>;

export const lookupDepartement = operation<LookupDepartementParams>({
  id: "compile.lookup-departement",
  family: "compile",
  params: LookupDepartementParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "holds", kind: "choice", choices: HOLDS },
    ...KNOWN.map(({ name }) => ({ name, kind: "switch" as const })),
  ],
  acts: "cells",
  initial: ([column = ""], table) => ({
    column,
    holds: /uai|rne/i.test(table.columns.find(({ id }) => id === column)?.name ?? "") ? "uai" : "departement",
    code: true,
    departement: true,
    regionCode: false,
    region: false,
    academie: false,
  }),
  *plan(target, params) {
    const { communes } = target;
    const wanted = KNOWN.filter(({ name }) => params[name]);
    if (params.holds === "postal" && communes === null) return { refused: "no-source" };
    return yield* planLookup(
      target,
      params.column,
      null,
      wanted.map(({ title }) => title),
      (text): LookedUp => {
        const [only, second] = meant(text, params.holds, communes);
        if (only === undefined) return { left: "no-match" };
        if (second !== undefined) return { left: "ambiguous" };
        const values = {
          code: only.code,
          departement: only.name,
          regionCode: only.region.code,
          region: only.region.name,
          academie: only.academie,
        };
        return wanted.map(({ name }) => values[name]);
      },
    );
  },
});

function meant(text: string, holds: Holds, communes: Communes | null): readonly Territory[] {
  const code = text.replace(/\s/g, "").toUpperCase();
  switch (holds) {
    case "departement":
      return listed(territoryOfCode(text) ?? territoryNamed(text));
    case "uai":
      return /^\d{7}[A-Z]?$/.test(code) ? listed(territoryOfUai(code)) : [];
    case "commune":
      return FIVE.test(code) ? listed(territoryOfCommune(code.padStart(5, "0"))) : [];
    case "postal": {
      // a postal code may serve communes of two départements
      const served = FIVE.test(code) ? (communes?.ofPostalCode(code.padStart(5, "0")) ?? []) : [];
      const codes = new Set(served.map((commune) => territoryOfCommune(commune.code)?.code));
      return territories().filter((one) => codes.has(one.code));
    }
  }
}

const FIVE = /^(?:\d{4,5}|2[AB]\d{3})$/;

function listed(territory: Territory | undefined): readonly Territory[] {
  return territory === undefined ? [] : [territory];
}
