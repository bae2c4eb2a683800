/** Texts from the tests of other tools and from published files: same verdicts, but for the differences that are said here. */
import { describe, expect, it } from "vitest";
import { isCommuneCode } from "#shared/french/commune-code.ts";
import { isCommuneName } from "#shared/french/commune-name.ts";
import { isIso2CountryCode, isIso3CountryCode } from "#shared/french/country-code.ts";
import { isCountryName } from "#shared/french/country-name.ts";
import { isDepartementCode, isDepartementName } from "#shared/french/departement.ts";
import { isFantoirCode } from "#shared/french/fantoir-code.ts";
import { placeOfPoint } from "#shared/french/gps.ts";
import { isLambert93X, isLambert93Y } from "#shared/french/lambert-93.ts";
import { namedPlacesOf2026 } from "#shared/french/named-places-of-2026.ts";
import { isNir } from "#shared/french/nir.ts";
import { nomenclatureFault } from "#shared/french/nomenclature-acte.ts";
import { isOpeningHours } from "#shared/french/opening-hours.ts";
import { isPhone } from "#shared/french/phone.ts";
import { placesOf2026 } from "#shared/french/places-of-2026.ts";
import { isPostalCode } from "#shared/french/postal-code.ts";
import { isRegionCode, isRegionName } from "#shared/french/region.ts";
import { isRna } from "#shared/french/rna.ts";
import { isRnbId } from "#shared/french/rnb-id.ts";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { isUai } from "#shared/french/uai.ts";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";

const casesOf = <Case>(name: string): readonly Case[] =>
  realFilesHere ? (realJson(`cases/${name}.json`) as readonly Case[]) : [];

interface Identifier {
  readonly id: string;
  readonly kind: string;
  readonly value: unknown;
  readonly valid: boolean;
  /** how the other tool was set, its year among it */
  readonly ctor?: unknown;
}

const texts = (is: (text: string) => boolean) => (value: unknown) => typeof value === "string" && is(value);
const numbers = (is: (value: number) => boolean) => (value: unknown) => typeof value === "number" && is(value);

const JUDGES: Readonly<Record<string, (value: unknown) => boolean>> = {
  siren: texts(isSiren),
  siret: texts(isSiret),
  uai: texts(isUai),
  nir: texts(isNir),
  CodeRNA: texts(isRna),
  code_commune: texts((text) => isCommuneCode(text, placesOf2026())),
  CodeCommuneInsee: texts((text) => isCommuneCode(text, placesOf2026())),
  code_postal: texts((text) => isPostalCode(text, placesOf2026())),
  CodePostal: texts((text) => isPostalCode(text, placesOf2026())),
  CodeDepartement: texts(isDepartementCode),
  Departement: texts(isDepartementName),
  CodeRegion: texts(isRegionCode),
  code_region: texts(isRegionCode),
  Region: texts(isRegionName),
  id_rnb: texts(isRnbId),
  tel_fr: texts(isPhone),
  NomenclatureActe: texts((text) => nomenclatureFault(text) === null),
  LongitudeL93: numbers(isLambert93X),
  LatitudeL93: numbers(isLambert93Y),
  code_fantoir: texts(isFantoirCode),
  CodeFantoir: texts(isFantoirCode),
  code_rna: texts(isRna),
  CodePaysISO2: texts(isIso2CountryCode),
  CodePaysISO3: texts(isIso3CountryCode),
  iso_country_code_alpha3: texts(isIso3CountryCode),
  Pays: texts(isCountryName),
  Commune: texts((text) => isCommuneName(text, namedPlacesOf2026())),
  CoordonneesGPSFrancaises: (value) =>
    Array.isArray(value) && placeOfPoint({ longitude: value[0], latitude: value[1] }) === "in-france",
};

/** Names are those of today: regions of 2015 and 2016, and communes of 2023, are of another map, or of names that did not last. */
const ofToday = ({ kind, ctor }: Identifier) =>
  !(kind === "Commune" ? /M2023/ : /M201[56]/).test(JSON.stringify(ctor ?? ""));

/** Where the other tool says otherwise. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  "frid-0510": "Bouvet Island is a country of ISO 3166-1, which the other tool's list of 2024 leaves out",
};

describe.skipIf(!realFilesHere)(`identifiers${realFilesReason}`, () => {
  const cases = casesOf<Identifier>("french-identifiers").filter(
    (one) => JUDGES[one.kind] !== undefined && DIFFERENCES[one.id] === undefined,
  );
  it.skip.each(Object.entries(DIFFERENCES))("%s: %s", () => undefined);
  it.each(cases.filter(ofToday).map((one) => [one.id, one.kind, JSON.stringify(one.value), one] as const))(
    "%s %s %s",
    (_id, kind, _value, { value, valid }) => expect(JUDGES[kind]?.(value)).toBe(valid),
  );
  it.skip.each(cases.filter((one) => !ofToday(one)).map(({ id }) => id))(
    "%s: the map of another year",
    () => undefined,
  );
});

describe.skipIf(!realFilesHere)(`letters of schools${realFilesReason}`, () => {
  it("are right in published files", () => {
    const cases = casesOf<{ value: string; check_letter_ok: boolean }>("uai");
    expect(cases.filter(({ value, check_letter_ok }) => isUai(value) !== check_letter_ok)).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!realFilesHere)(`phone numbers${realFilesReason}`, () => {
  it("are those that Validata takes", () => {
    const cases = casesOf<{ value: string; valid_validata: boolean }>("phones");
    const different = cases.filter(({ value, valid_validata }) => isPhone(value) !== valid_validata);
    expect(different.map(({ value }) => value)).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
  });
});

interface Hours {
  readonly value: unknown;
  readonly verdict: string | null;
  readonly canonical: boolean;
  readonly names: readonly string[];
}

/** Refused by the specification and by Validata: a list of hours without commas. */
const HOURS_REFUSED = ["Mo 12:00-14:00 16:00-18:00 20:00-22:00"];
/** These fail in the other tool for want of a place, not for what is written. */
const aboutThePlace = ({ names }: Hours) => names.some((name) => /non-existing address|constructor call/.test(name));

describe.skipIf(!realFilesHere)(`opening hours${realFilesReason}`, () => {
  const cases = casesOf<Hours>("opening-hours").flatMap((one) =>
    typeof one.value === "string" && !aboutThePlace(one) ? [{ ...one, value: one.value }] : [],
  );

  it("in strict spelling are taken", () => {
    const strict = cases.filter(({ verdict, canonical }) => verdict === "valid" && canonical);
    expect(strict.filter(({ value }) => !isOpeningHours(value)).map(({ value }) => value)).toEqual(HOURS_REFUSED);
    expect(strict.length).toBeGreaterThan(50);
  });

  it("that the other tool refuses are refused", () => {
    const failing = cases.filter(({ verdict }) => verdict === "fail");
    expect(failing.filter(({ value }) => isOpeningHours(value)).map(({ value }) => value)).toEqual([]);
    expect(failing.length).toBeGreaterThan(50);
  });
});
