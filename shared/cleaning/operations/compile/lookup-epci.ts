/** The group of communes (EPCI) that a commune is in, by its name, a postal code or its code of Insee, in new columns. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { HOLDS, likelyHeld, meantOne } from "./commune-meant.ts";
import { type LookedUp, planLookup } from "./looked-up.ts";

const KNOWN = [
  { name: "code", title: "code_epci" },
  { name: "epci", title: "nom_epci" },
] as const;

export const LookupEpciParams = z.object({
  column: z.string(),
  /** what is written there */
  holds: z.enum(HOLDS),
  /** a column that tells communes of one name apart; empty: none */
  narrow: z.object({ column: z.string() }),
  code: z.boolean(),
  epci: z.boolean(),
});
export type LookupEpciParams = z.infer<typeof LookupEpciParams>;

export const lookupEpci = operation<LookupEpciParams>({
  id: "compile.lookup-epci",
  family: "compile",
  params: LookupEpciParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "holds", kind: "choice", choices: HOLDS },
    { name: "narrow.column", kind: "column" },
    ...KNOWN.map(({ name }) => ({ name, kind: "switch" as const })),
  ],
  acts: "cells",
  initial: ([column = ""], table) => ({
    ...{ column, holds: likelyHeld(table, column), narrow: { column: "" } },
    ...{ code: true, epci: true },
  }),
  *plan(target, params) {
    const { communes, epcis = null } = target;
    if (communes === null) return { refused: "no-source" };
    if (epcis === null) return { refused: "no-epcis" };
    const wanted = KNOWN.filter(({ name }) => params[name]);
    return yield* planLookup(
      target,
      params.column,
      params.narrow.column,
      wanted.map(({ title }) => title),
      (text, help): LookedUp => {
        const found = meantOne(communes, params.holds, text, help);
        if ("left" in found) return found;
        const epci = epcis.ofCommune(found.partOf ?? found.code);
        if (epci === undefined) return { left: "no-match" };
        return wanted.map(({ name }) => (name === "code" ? epci.code : epci.name));
      },
    );
  },
});
