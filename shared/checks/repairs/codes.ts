/** Codes and identifiers that a spreadsheet took for numbers, or that people wrote with spaces: zeros lost, `7.50E+13`, small letters. */
import { isDepartementCode } from "#shared/french/departement.ts";
import { isRegionCode } from "#shared/french/region.ts";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { isUai, uaiLetter } from "#shared/french/uai.ts";
import { type Family, NO_READING, type RepairKind } from "./family.ts";
import type { KindOfField } from "./kind-of-field.ts";

export const codes: Family = (text, { kind, type }) => {
  if (kind === null || type === "number" || type === "integer") return NO_READING;
  const compact = text.replace(/[\s.\-_/]+/g, "");
  const rest = compact.replace(/^(?:siret|siren|uai|rne|n°)[:n°]*/i, "");
  const digits = digitsOf(text) ?? (/^\d+$/.test(rest) ? rest : null);
  const meant = CODES[kind]?.(digits, rest) ?? null;
  if (meant === null) return NO_READING;
  // zeros came back, or only what stood between the figures went
  const how: RepairKind = digits !== null && meant.length > digits.length ? "zeros" : "identifier";
  return [{ kind: how, text: meant }];
};

/** `digits`: null when the text is not a number; `rest`: the text without what separates its parts. */
type ReadCode = (digits: string | null, rest: string) => string | null;

const CODES: Partial<Readonly<Record<KindOfField, ReadCode>>> = {
  siren: (digits) => ifRight(padded(digits, 8, 9), isSiren),
  // in a place of Insee's register the last five figures are never all zeros: such a number was rounded
  siret: (digits) => ifRight(padded(digits, 13, 14), (code) => isSiret(code) && !code.endsWith("00000")),
  uai(_digits, rest) {
    const parts = /^(\d{6,7})([a-z])?$/i.exec(rest);
    if (parts === null) return null;
    const number = (parts[1] ?? "").padStart(7, "0");
    // the letter follows from the number: one that is missing is known, one that differs shows a slip in either
    return ifRight(number + (parts[2]?.toUpperCase() ?? uaiLetter(number)), isUai);
  },
  "postal-code": (digits) => padded(digits, 4, 5),
  "commune-code": (digits, rest) => padded(digits, 4, 5) ?? (/^2[ab]\d{3}$/i.test(rest) ? rest.toUpperCase() : null),
  "departement-code": (digits, rest) =>
    ifRight(padded(digits, 1, 2), isDepartementCode) ?? (/^2[ab]$/i.test(rest) ? rest.toUpperCase() : null),
  "region-code": (digits) => ifRight(padded(digits, 1, 2), isRegionCode),
};

/** A whole number, or one that a spreadsheet wrote with a point or an exponent and all its figures. */
function digitsOf(text: string): string | null {
  const plain = /^(\d+)(?:[.,]0*)?$/.exec(text)?.[1];
  if (plain !== undefined) return plain;
  const scientific = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text.replace(/\s+/g, ""));
  if (scientific === null) return null;
  const [fraction, exponent] = [scientific[2] ?? "", Number(scientific[3])];
  return fraction.length > exponent ? null : (scientific[1] ?? "") + fraction.padEnd(exponent, "0");
}

/** The digits, with zeros before them up to the length of the code, where there are at least `fewest`. */
function padded(digits: string | null, fewest: number, length: number): string | null {
  return digits === null || digits.length < fewest || digits.length > length ? null : digits.padStart(length, "0");
}

function ifRight(code: string | null, isRight: (code: string) => boolean): string | null {
  return code !== null && isRight(code) ? code : null;
}
