/** The formats of French registers, each a check of one column under the name that Validata gives it (`siret`, `code-postal` …). */
import { z } from "zod";
import { isCommuneCode } from "#shared/french/commune-code.ts";
import { isCommuneName } from "#shared/french/commune-name.ts";
import { isIso2CountryCode, isIso3CountryCode } from "#shared/french/country-code.ts";
import { isCountryName } from "#shared/french/country-name.ts";
import { isDepartementCode, isDepartementName } from "#shared/french/departement.ts";
import { isFantoirCode } from "#shared/french/fantoir-code.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { isLambert93X, isLambert93Y } from "#shared/french/lambert-93.ts";
import { nomenclatureFault } from "#shared/french/nomenclature-acte.ts";
import { isPostalCode } from "#shared/french/postal-code.ts";
import { isRegionCode, isRegionName } from "#shared/french/region.ts";
import { isRna } from "#shared/french/rna.ts";
import { isRnbId } from "#shared/french/rnb-id.ts";
import { sirenFault } from "#shared/french/siren.ts";
import { siretFault } from "#shared/french/siret.ts";
import { readFloat } from "#shared/schema/numerals.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { CellVerdict } from "../cell-judge.ts";
import { ColumnName, type CustomCheckDefinition, cellCheck, defineCheck } from "./custom-check.ts";
import type { FormatName } from "./format-names.ts";

/** `places` only when they are those of the year that the schema asks for. */
type FaultOf = (text: string, places: FrenchPlaces | undefined) => CellVerdict["args"] | null;

const Params = z.object({
  column: ColumnName,
  /** year of the list of places: `latest`, or `2023` */
  version: z.union([z.string(), z.number()]).optional(),
});

/** A schema that asks for the list of an older year is not told that its communes are gone: only how they are written is checked. */
const LATEST: ReadonlySet<unknown> = new Set([undefined, "latest", "2026", 2026]);

export const FRENCH_FORMATS: readonly CustomCheckDefinition[] = [
  format(["siret", "french-siret-value"], (text) => reason(siretFault(text))),
  format(["siren", "french-siren-value"], (text) => reason(sirenFault(text))),
  format(["nomenclature-acte", "nomenclature-actes-value"], (text) => reason(nomenclatureFault(text))),
  format(["code-rna"], unless(isRna)),
  format(["code-postal"], unless(isPostalCode)),
  format(["code-commune-insee"], unless(isCommuneCode)),
  format(["code-departement"], unless(isDepartementCode)),
  format(["departement"], unless(isDepartementName)),
  ofLatest(["code-region"], unless(isRegionCode)),
  ofLatest(["region"], unless(isRegionName)),
  format(["code-pays-iso2"], unless(isIso2CountryCode)),
  format(["code-pays-iso3"], unless(isIso3CountryCode)),
  format(["code-fantoir"], unless(isFantoirCode)),
  format(["id-rnb"], unless(isRnbId)),
  format(["longitude-l93"], unless(asNumber(isLambert93X))),
  format(["latitude-l93"], unless(asNumber(isLambert93Y))),
  format(["commune"], unless(isCommuneName)),
  format(["pays"], unless(isCountryName)),
  unavailable("canton"),
];

const OF_PLACES: readonly string[] = ["code-postal", "code-commune-insee", "commune"] satisfies FormatName[];

/** Whether a schema asks for a check that looks places up, where they are at hand. */
export function wantsPlaces({ customChecks }: Pick<TableSchema, "customChecks">): boolean {
  return customChecks.some(({ name }) => OF_PLACES.includes(name));
}

/** Whether these are to come with the names of communes. */
export function wantsCommuneNames({ customChecks }: Pick<TableSchema, "customChecks">): boolean {
  return customChecks.some(({ name }) => name === "commune");
}

function format(names: readonly [FormatName, ...string[]], faultOf: FaultOf): CustomCheckDefinition {
  const failing = { code: "custom-check-error", rule: names[0] } as const;
  return defineCheck(names, Params, ({ column, version }, { places }) => {
    const ofYear = LATEST.has(version) ? places : undefined;
    return cellCheck(column, failing, (text) => faultOf(text, ofYear?.()));
  });
}

/** Regions were others before 2016: of an older year nothing is known. */
function ofLatest(names: readonly [FormatName], faultOf: FaultOf): CustomCheckDefinition {
  const known = format(names, faultOf);
  return {
    ...known,
    compile: (params, context) =>
      LATEST.has(params.version) ? known.compile(params, context) : { fault: "check-unavailable" },
  };
}

/** Known to Validata, whose list is not here. */
function unavailable(name: string): CustomCheckDefinition {
  return { name, aliases: [], compile: () => ({ fault: "check-unavailable" }) };
}

function unless(is: (text: string, places?: FrenchPlaces) => boolean): FaultOf {
  return (text, places) => {
    if (is(text, places)) return null;
    return places !== undefined && is(text) ? reason("not-in-use") : {};
  };
}

function asNumber(is: (value: number) => boolean): (text: string) => boolean {
  return (text) => {
    const value = readFloat(text);
    return value !== undefined && is(value);
  };
}

function reason(fault: string | null): CellVerdict["args"] | null {
  return fault === null ? null : { reason: fault };
}
