/** What people say they expect in a column (« code postal », « une date »), and how a Table Schema says the same. */
import { customCheckNamed } from "#shared/checks/custom/table-of-custom-checks.ts";
import type { CustomCheck, Field, FieldType } from "#shared/schema/table-schema.ts";

export type Expectation =
  | "text"
  | "list"
  | "integer"
  | "number"
  | "number-comma"
  | "boolean"
  | "date"
  | "date-french"
  | "year"
  | "time"
  | "email"
  | "uri"
  | "phone"
  | "opening-hours"
  | "siret"
  | "siren"
  | "rna"
  | "uai"
  | "postal-code"
  | "commune-code"
  | "departement-code"
  | "region-code"
  | "point"
  /** what the list does not offer: it is said by its type */
  | "other";

export interface Way {
  readonly type: FieldType;
  /** `default` unless said otherwise */
  readonly format?: string;
  readonly decimalChar?: string;
  /** name of a custom check of that one column */
  readonly check?: string;
  readonly pattern?: string;
}

/** Seven digits and a letter: no check of that name is known to other programs. */
const UAI = "[0-9]{7}[A-Z]";

export const WAYS: Readonly<Record<Exclude<Expectation, "other">, Way>> = {
  text: { type: "string" },
  list: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  "number-comma": { type: "number", decimalChar: "," },
  boolean: { type: "boolean" },
  date: { type: "date" },
  "date-french": { type: "date", format: "%d/%m/%Y" },
  year: { type: "year" },
  time: { type: "time" },
  email: { type: "string", format: "email" },
  uri: { type: "string", format: "uri" },
  phone: { type: "string", check: "phone-number-value" },
  "opening-hours": { type: "string", check: "opening-hours-value" },
  siret: { type: "string", check: "siret" },
  siren: { type: "string", check: "siren" },
  rna: { type: "string", check: "code-rna" },
  uai: { type: "string", pattern: UAI },
  "postal-code": { type: "string", check: "code-postal" },
  "commune-code": { type: "string", check: "code-commune-insee" },
  "departement-code": { type: "string", check: "code-departement" },
  "region-code": { type: "string", check: "code-region" },
  point: { type: "geopoint", check: "coordonnees-gps-francaises" },
};

/** In the order people choose from. */
export const EXPECTATIONS = Object.keys(WAYS).filter((key) => isOffered(key));

function isOffered(key: string): key is Exclude<Expectation, "other"> {
  return Object.hasOwn(WAYS, key);
}

/** The name that a check has now, whatever it was called when the schema was written. */
export function checkNameNow(check: Pick<CustomCheck, "name">): string {
  return customCheckNamed(check.name)?.name ?? check.name;
}

/** The checks that say what one column holds. */
const OF_ONE_COLUMN = new Set(Object.values(WAYS).flatMap(({ check }) => check ?? []));

/** Whether it says what that column holds; null: what any one column holds. */
export function saysWhatHolds(check: CustomCheck, field: string | null): boolean {
  const { column } = check.params;
  return OF_ONE_COLUMN.has(checkNameNow(check)) && (field === null ? typeof column === "string" : column === field);
}

export function expectationOf(field: Field, checks: readonly CustomCheck[]): Expectation {
  const { type, format, decimalChar, constraints } = field;
  for (const check of checks) {
    if (!saysWhatHolds(check, field.name)) continue;
    const name = checkNameNow(check);
    const found = EXPECTATIONS.find((one) => WAYS[one].check === name);
    if (found !== undefined) return found;
  }
  if (type === "string" && format === "default") {
    if (constraints.pattern !== undefined && isUaiPattern(constraints.pattern)) return "uai";
    return constraints.enum === undefined ? "text" : "list";
  }
  const same = EXPECTATIONS.find((one) => {
    const way = WAYS[one];
    const wants = (way.decimalChar ?? ".") === decimalChar || type !== "number";
    return way.check === undefined && way.type === type && (way.format ?? "default") === format && wants;
  });
  return same ?? "other";
}

/** Authors anchor it or not, and write digits in two ways. */
function isUaiPattern(pattern: string): boolean {
  return pattern.replace(/^\^|\$$/g, "").replaceAll("\\d", "[0-9]") === UAI;
}
