/** Codes of French registers, which are texts: some begin with a zero. */
import { isCommuneCode } from "#shared/french/commune-code.ts";
import { isDepartementCode } from "#shared/french/departement.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { isPhone } from "#shared/french/phone.ts";
import { isPostalCode } from "#shared/french/postal-code.ts";
import { isRegionCode } from "#shared/french/region.ts";
import { isRna } from "#shared/french/rna.ts";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { isUai } from "#shared/french/uai.ts";
import type { ColumnKind } from "./column-kind.ts";

/** A few numbers keep the key of such a code by chance; of so many different ones nearly all do not. */
const NOT_BY_CHANCE = 5;

const siret: ColumnKind = {
  says: { type: "string" },
  pattern: "^[0-9]{14}$",
  mayBeWrittenOtherwise: true,
  check: { name: "siret" },
  fits: isSiret,
  mayBe: ({ words }, distinct) => words.includes("siret") || distinct >= NOT_BY_CHANCE,
  isCode: true,
};

const siren: ColumnKind = {
  says: { type: "string" },
  pattern: "^[0-9]{9}$",
  mayBeWrittenOtherwise: true,
  check: { name: "siren" },
  fits: isSiren,
  mayBe: ({ words }, distinct) => words.includes("siren") || distinct >= NOT_BY_CHANCE,
  isCode: true,
};

const uai: ColumnKind = {
  says: { type: "string" },
  pattern: "^[0-9]{7}[A-Z]$",
  fits: isUai,
  isCode: true,
};

const rna: ColumnKind = {
  says: { type: "string" },
  pattern: "^W[0-9]{9}$",
  check: { name: "code-rna" },
  fits: isRna,
  isCode: true,
};

const communeCode: ColumnKind = {
  says: { type: "string" },
  pattern: "^([013-9][0-9]|2[AB1-9])[0-9]{3}$",
  check: { name: "code-commune-insee", keeps: isInPlaces(isCommuneCode) },
  fits: (text) => isCommuneCode(text),
  mayBe: ({ words }) => /insee|codgeo|\bcog\b|\bdepcom\b|\bcode com(mune)?\b/.test(words),
  isCode: false,
};

const postalCode: ColumnKind = {
  says: { type: "string" },
  pattern: "^[0-9]{5}$",
  check: { name: "code-postal", keeps: isInPlaces(isPostalCode) },
  fits: (text) => isPostalCode(text),
  mayBe: ({ words }) => /postal|\bcp\b/.test(words),
  isCode: false,
};

const departement: ColumnKind = {
  says: { type: "string" },
  check: { name: "code-departement" },
  fits: isDepartementCode,
  mayBe: ({ words }) => /\bdep(t|ts|artements?)?\b/.test(words),
  isCode: false,
};

const region: ColumnKind = {
  says: { type: "string" },
  check: { name: "code-region" },
  fits: isRegionCode,
  mayBe: ({ words }) => /\breg(ions?)?\b/.test(words),
  isCode: false,
};

const phone: ColumnKind = {
  says: { type: "string" },
  check: { name: "phone-number-value" },
  fits: (text) => /^\s*[(+0]/.test(text) && isPhone(text),
  isCode: false,
  isPersonal: true,
};

export const REGISTER_KINDS: readonly ColumnKind[] = [
  siret,
  siren,
  uai,
  rna,
  communeCode,
  postalCode,
  departement,
  region,
  phone,
];

/** Where no list of places is at hand, nobody knows whether they are in use. */
function isInPlaces(is: typeof isPostalCode): (text: string, places: FrenchPlaces | undefined) => boolean {
  return (text, places) => places !== undefined && is(text, places);
}
