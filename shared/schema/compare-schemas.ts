/** What is not the same in two Table Schemas, as written: field by field, property by property. */
import { canonicalJson, isRecord, readJson } from "./canonical-json.ts";

export interface Difference {
  readonly kind: "added" | "removed" | "changed";
  /** name of the field; null: of the schema itself */
  readonly field: string | null;
  /** of a change: `type`, `constraints.pattern`; `fields` is the order of the fields that both have */
  readonly property: string | null;
  /** JSON texts; null: not there */
  readonly before: string | null;
  readonly after: string | null;
  /** of two lists of texts and numbers: what came and what went, the first few of them; `more`: how many are not named */
  readonly items?: { added: string[]; removed: string[]; more: number };
}

/** Items named of each list. */
const NAMED = 3;

type Properties = ReadonlyMap<string, unknown>;

/** What a property means where it is not written: writing it changes nothing. */
const MEANT: Readonly<Record<string, unknown>> = {
  type: "string",
  format: "default",
  "constraints.required": false,
  "constraints.unique": false,
};
const MEANT_BY_SCHEMA: Readonly<Record<string, unknown>> = { missingValues: [""] };

/**
 * From the schema in use to another, both as JSON texts; null, or what is no schema, has no field. First the schema itself, then
 * fields in the order of `after`, those that go last. A field whose name changed is one that goes and one that comes.
 */
export function compareSchemas(before: string | null, after: string | null): Difference[] {
  const [was, is] = [describe(before), describe(after)];
  const both = (order: Iterable<string>) => [...order].filter((name) => was.fields.has(name) && is.fields.has(name));
  const differences = changes(null, was.own, is.own, MEANT_BY_SCHEMA);
  const orders = [both(was.fields.keys()), both(is.fields.keys())].map(canonicalJson);
  if (orders[0] !== orders[1]) differences.push(...changed(null, "fields", orders[0] ?? null, orders[1] ?? null));
  for (const [field, properties] of is.fields) {
    const other = was.fields.get(field);
    if (other === undefined) differences.push({ kind: "added", field, property: null, before: null, after: null });
    else differences.push(...changes(field, other, properties, MEANT));
  }
  for (const field of was.fields.keys()) {
    if (!is.fields.has(field)) differences.push({ kind: "removed", field, property: null, before: null, after: null });
  }
  return differences;
}

function describe(text: string | null): { own: Properties; fields: ReadonlyMap<string, Properties> } {
  const descriptor = text === null ? null : readJson(text.replace(/^\ufeff/, ""));
  if (!isRecord(descriptor)) return { own: new Map(), fields: new Map() };
  const written = Array.isArray(descriptor.fields) ? descriptor.fields : [];
  const fields = new Map<string, Properties>();
  for (const field of written) {
    if (!isRecord(field)) continue;
    const name = typeof field.name === "number" ? String(field.name) : field.name;
    // of two fields of one name, the first holds the column
    if (typeof name === "string" && !fields.has(name)) fields.set(name, new Map(propertiesOf(field, ["name"])));
  }
  return { own: new Map(propertiesOf(descriptor, ["fields"])), fields };
}

/** Constraints one by one, everything else whole. */
function propertiesOf(record: Readonly<Record<string, unknown>>, without: readonly string[]): [string, unknown][] {
  return Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    if (without.includes(name) || value === null) return [];
    if (name !== "constraints" || !isRecord(value)) return [[name, value]];
    return Object.entries(value).map(([constraint, limit]) => [`constraints.${constraint}`, limit]);
  });
}

function changes(
  field: string | null,
  before: Properties,
  after: Properties,
  meant: Readonly<Record<string, unknown>>,
): Difference[] {
  const names = new Set([...after.keys(), ...before.keys()]);
  return [...names].flatMap((name) => {
    const [was, is] = [before, after].map((one) => {
      const value = one.get(name);
      const isMeant = Object.hasOwn(meant, name) && canonicalJson(value) === canonicalJson(meant[name]);
      return value === undefined || isMeant ? null : canonicalJson(value);
    });
    return was === is ? [] : changed(field, name, was ?? null, is ?? null);
  });
}

function changed(field: string | null, property: string, before: string | null, after: string | null): Difference[] {
  const items = before === null || after === null ? null : itemsBetween(readJson(before), readJson(after));
  return [{ kind: "changed", field, property, before, after, ...(items === null ? {} : { items }) }];
}

/** null: they are not two lists of plain values, or hold the same ones in another order. */
function itemsBetween(before: unknown, after: unknown): Difference["items"] | null {
  if (!isPlainList(before) || !isPlainList(after)) return null;
  const [was, is] = [new Set(before.map(String)), new Set(after.map(String))];
  const added = [...is].filter((item) => !was.has(item));
  const removed = [...was].filter((item) => !is.has(item));
  const more = Math.max(0, added.length - NAMED) + Math.max(0, removed.length - NAMED);
  if (added.length + removed.length === 0) return null;
  return { added: added.slice(0, NAMED), removed: removed.slice(0, NAMED), more };
}

function isPlainList(value: unknown): value is (string | number | boolean)[] {
  return Array.isArray(value) && value.every((item) => typeof item !== "object");
}
