/** What people and spreadsheets write where there is nothing to say: the cell is left blank, where the field allows it. */
import { isIso2CountryCode, isIso3CountryCode } from "#shared/french/country-code.ts";
import { foldText } from "#shared/model/fold-text.ts";
import { type Expected, type Family, NO_READING } from "./family.ts";

const NOTHING =
  /^(?:n\.?[acdr]\.?|n\/[acdr]|nsp|neant|aucune?|inconnue?|sans objet|non (?:renseigne|communique|connu|disponible|applicable)e?|null|none|nan|[-–—_./?]{1,5}|#(?:n\/a|ref|valeur|value|div\/0|nom|name|null|nombre|num)[!?]?)$/;

/** Of a list of countries, as many allowed values at least are codes of countries. */
const CODES_AMONG_VALUES = 3;

/** `NC` is New Caledonia, `NA` Namibia and `NR` Nauru where countries are written. */
function isCountry(text: string, { kind, constraints }: Expected): boolean {
  if (!isIso2CountryCode(text.toUpperCase())) return false;
  const codes = (constraints.enum ?? []).filter((value) => isIso2CountryCode(value) || isIso3CountryCode(value));
  return (
    kind === "country" || (codes.length >= CODES_AMONG_VALUES && codes.length * 2 > (constraints.enum?.length ?? 0))
  );
}

/** Only what the field accepts is kept: a required cell is never emptied. */
export const noValue: Family = (text, expected) =>
  NOTHING.test(foldText(text)) && !isCountry(text, expected) ? [{ kind: "no-value", text: "" }] : NO_READING;
