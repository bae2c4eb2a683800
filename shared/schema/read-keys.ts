/** Primary, unique and foreign keys of a descriptor; a bare text stands for a list of one. */
import { isRecord } from "./canonical-json.ts";
import type { ReportFault } from "./schema-fault.ts";
import type { ForeignKey } from "./table-schema.ts";

export interface Keys {
  readonly primaryKey: string[];
  readonly uniqueKeys: string[][];
  readonly foreignKeys: ForeignKey[];
}

const MOST_KEYS = 100;

/** The keys whose fields all exist; the others are reported. */
export function readKeys(
  descriptor: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
  report: ReportFault,
): Keys {
  const known = (key: readonly string[], place: string): boolean => {
    const unknown = key.find((name) => !names.has(name));
    if (unknown !== undefined) report(place, "key-of-unknown-field", { name: unknown });
    return unknown === undefined && key.length > 0;
  };
  const primaryKey = namesOf(descriptor.primaryKey);
  const uniqueKeys = Array.isArray(descriptor.uniqueKeys) ? descriptor.uniqueKeys.map(namesOf) : [];
  const foreignKeys: ForeignKey[] = [];
  for (const [index, written] of (Array.isArray(descriptor.foreignKeys) ? descriptor.foreignKeys : []).entries()) {
    const key = readForeignKey(written);
    const place = `foreignKeys[${index}]`;
    if (key === null) report(place, "foreign-key-not-readable");
    else if (known(key.fields, place) && (key.resource !== "" || known(key.referenceFields, place)))
      foreignKeys.push(key);
  }
  const count = uniqueKeys.length + foreignKeys.length;
  // each is looked after over the whole table
  if (count > MOST_KEYS) report("", "too-many-keys", { count, most: MOST_KEYS });
  return {
    primaryKey: known(primaryKey, "primaryKey") ? primaryKey : [],
    uniqueKeys: uniqueKeys.filter((key, index) => known(key, `uniqueKeys[${index}]`)),
    foreignKeys,
  };
}

function readForeignKey(written: unknown): ForeignKey | null {
  if (!isRecord(written) || !isRecord(written.reference)) return null;
  const fields = namesOf(written.fields);
  const referenceFields = namesOf(written.reference.fields);
  if (fields.length === 0 || fields.length !== referenceFields.length) return null;
  const { resource } = written.reference;
  return { fields, resource: typeof resource === "string" && resource !== "self" ? resource : "", referenceFields };
}

function namesOf(written: unknown): string[] {
  const list = Array.isArray(written) ? written : [written];
  return list.filter((name): name is string => typeof name === "string" && name !== "");
}
