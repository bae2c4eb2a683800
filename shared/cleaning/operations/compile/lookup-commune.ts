/** The commune that a name, a postal code or a code of Insee means, and what it is a part of, in new columns. */
import { z } from "zod";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Commune } from "#shared/french/commune.ts";
import type { Communes } from "#shared/french/communes.ts";
import { territoryNamed, territoryOfCode, territoryOfCommune } from "#shared/french/territory.ts";
import { foldText } from "#shared/model/fold-text.ts";
import { operation } from "../operation.ts";
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

const HOLDS = ["name", "postal", "code"] as const;
type Holds = (typeof HOLDS)[number];

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
        const found = communesMeant(communes, params.holds, text, help);
        const [only] = found;
        if (only === undefined) return { left: "no-match" };
        if (found.length > 1) return { left: "ambiguous" };
        return wanted.map(({ name }) => knownOf(only, name));
      },
    );
  },
});

/** By the title and the first texts. */
function likelyHeld(table: Table, column: string): Holds {
  const found = table.columns.find(({ id }) => id === column);
  if (found === undefined) return "name";
  const title = foldText(found.name);
  if (title.includes("postal") || /\bcp\b/.test(title)) return "postal";
  const first = Array.from(table.order.subarray(0, 50), (row) => table.text(row as RowHandle, found.id));
  const codes = first.filter((text) => codeIn(text) !== null).length;
  if (codes * 2 <= first.filter((text) => text.trim() !== "").length) return "name";
  return /insee|commune|cog/.test(title) ? "code" : "postal";
}

/** Those that a text may mean: today’s communes; what was one is the one it is now a part of. */
function communesMeant(communes: Communes, holds: Holds, text: string, help: string): readonly Commune[] {
  const code = codeIn(text);
  if (holds === "code") {
    const found = code === null ? undefined : communes.ofCode(code);
    return found === undefined ? [] : whole(communes, [found]);
  }
  if (holds === "postal") return code === null ? [] : narrow(communes, communes.ofPostalCode(code), help);
  // « Laval (53000) », « 53000 Laval »
  const [, inside = ""] = /(?:^|[\s(])(\d{5}|2[AB]\d{3})\)?(?:$|\s)/i.exec(text) ?? [];
  const name = inside === "" ? text : text.replace(inside, " ").replace(/[()]/g, " ");
  const named = communes.named(name);
  const today = named.filter(({ kind }) => kind !== "former");
  return narrow(communes, today.length > 0 ? today : whole(communes, named), help === "" ? inside : help);
}

/** Five characters, the zero that a spreadsheet took away put back; null for what is no code. */
function codeIn(text: string): string | null {
  const code = text.replace(/\s/g, "").toUpperCase();
  return /^(?:\d{4,5}|2[AB]\d{3})$/.test(code) ? code.padStart(5, "0") : null;
}

/** Each once. */
function whole(communes: Communes, list: readonly Commune[]): readonly Commune[] {
  return [...new Set(list.map((one) => (one.partOf === null ? one : (communes.ofCode(one.partOf) ?? one))))];
}

/** By a postal code, a code of Insee, a name, or a département (code or name); all of them where it says nothing we know. */
function narrow(communes: Communes, list: readonly Commune[], help: string): readonly Commune[] {
  if (help === "") return list;
  const code = codeIn(help);
  if (code !== null) return list.filter((one) => one.code === code || one.postalCodes.includes(code));
  const territory = territoryOfCode(help) ?? territoryNamed(help);
  if (territory !== undefined) return list.filter((one) => territoryOfCommune(one.code)?.code === territory.code);
  const named = new Set(communes.named(help).map((one) => one.code));
  return named.size === 0 ? list : list.filter((one) => named.has(one.code));
}

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
