/**
 * Reads a Table Schema, versions 1 and 2, with the liberties that published schemas take: a property that means nothing (`contraints`,
 * `nullable`, an `enum` outside of `constraints`) is ignored, a key may be a bare text, a type may be left out. What the reference
 * engine refuses (a constraint that its type cannot have, a bound that is not of its type, an example that is not valid) is refused
 * with its place.
 */
import { WORDS, type Words } from "#shared/i18n/words.ts";
import { isDeeperThan } from "#shared/model/json-depth.ts";
import { isRecord, readJson } from "./canonical-json.ts";
import { placeOfJsonFault } from "./json-fault.ts";
import { whatElse } from "./other-documents.ts";
import { readField, readTexts } from "./read-field.ts";
import { readKeys } from "./read-keys.ts";
import type { FaultArguments, FaultCode, ReportFault, SchemaFault } from "./schema-fault.ts";
import { type CustomCheck, type Field, FieldsMatch, TableSchema } from "./table-schema.ts";

/** Lists and objects inside of one another; published schemas stay under ten. */
const DEEPEST = 50;
/** Each is compiled at once, whenever the schema is read; no table has nearly as many columns. */
const MOST_FIELDS = 10_000;

export interface SchemaRefusal {
  readonly ok: false;
  readonly code: "schema-not-json" | "schema-not-valid";
  /** of the first fault: its own args, `place`, `reason` (a sentence); and how many faults there are (`count`) */
  readonly args: Record<string, string | number>;
  readonly errors: { place: string; message: string; code: FaultCode; args: FaultArguments }[];
}

export type ParsedSchema = { readonly ok: true; readonly schema: TableSchema } | SchemaRefusal;

/** The schema that a JSON text describes, or each thing that is wrong with it, in the language of `words` (French unless said). */
export function parseTableSchema(text: string, words: Words["checks"] = WORDS.fr.checks): ParsedSchema {
  const faults: SchemaFault[] = [];
  const report: ReportFault = (place, code, args = {}) => faults.push({ place, code, args });
  const json = text.replace(/^\ufeff/, "");
  const descriptor = readJson(json);
  if (descriptor === undefined && /^\s*</.test(json)) report("", "is-a-page");
  else if (descriptor === undefined) report("", "not-json", placeOfJsonFault(json));
  const deep = isDeeperThan(descriptor, DEEPEST);
  if (deep) report("", "too-deep", { levels: DEEPEST });
  const schema = descriptor === undefined || deep ? null : readSchema(descriptor, report);
  if (schema !== null && faults.length === 0) return { ok: true, schema };

  const errors = faults.map(({ place, code, args }) => ({
    place,
    code,
    args,
    message: words.schemaFaults[code](args),
  }));
  const first = errors[0];
  return {
    ok: false,
    code: first?.code === "not-json" ? "schema-not-json" : "schema-not-valid",
    args: { ...first?.args, place: first?.place ?? "", reason: first?.message ?? "", count: errors.length },
    errors,
  };
}

function readSchema(descriptor: unknown, report: ReportFault): TableSchema | null {
  if (!isRecord(descriptor) || !Array.isArray(descriptor.fields)) {
    const { code, args } = whatElse(descriptor);
    report(isRecord(descriptor) ? "fields" : "", code, args);
    return null;
  }
  const { length } = descriptor.fields;
  if (length === 0) report("fields", "fields-empty");
  if (length > MOST_FIELDS) {
    report("fields", "too-many-fields", { number: length, most: MOST_FIELDS });
    return null;
  }
  const missingValues = readTexts(descriptor.missingValues, "missingValues", [""], report);
  const fields: Field[] = [];
  const names = new Set<string>();
  for (const [index, written] of descriptor.fields.entries()) {
    const place = `fields[${index}]`;
    const field = readField(written, place, missingValues, report);
    if (field === null) continue;
    if (names.has(field.name)) report(place, "field-name-twice", { name: field.name });
    names.add(field.name);
    fields.push(field);
  }
  return TableSchema.parse({
    name: textOf(descriptor.name),
    title: textOf(descriptor.title),
    description: textOf(descriptor.description),
    version: textOf(descriptor.version),
    homepage: textOf(descriptor.homepage),
    fields,
    missingValues,
    fieldsMatch: readFieldsMatch(descriptor.fieldsMatch),
    ...readKeys(descriptor, names, report),
    customChecks: readCustomChecks(descriptor.custom_checks),
  });
}

/** A check alone stands for a list of one. What is no check with a name is kept without: it is told of where checks are made. */
function readCustomChecks(written: unknown): CustomCheck[] {
  if (written === undefined || written === null) return [];
  return (Array.isArray(written) ? written : [written]).map((check) => {
    if (!isRecord(check) || typeof check.name !== "string") return { name: "", params: {} };
    return { name: check.name.trim(), params: isRecord(check.params) ? check.params : {} };
  });
}

/** The standard has written it as a text, and as a list of one. */
function readFieldsMatch(written: unknown): FieldsMatch | null {
  const match = FieldsMatch.safeParse(Array.isArray(written) ? written[0] : written);
  return match.success ? match.data : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
