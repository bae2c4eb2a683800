/** A descriptor as JSON, and its properties by their paths (`constraints.enum`). Nothing here changes what it is given. */
import type { SchemaEdit } from "#shared/wire/schemas.ts";

export type Json = Extract<SchemaEdit, { kind: "set-field" }>["value"];
export type JsonObject = { [name: string]: Json };

/** As people write descriptors: a property that was not there is put where it is usual. */
const USUAL_ORDER: readonly string[] = [
  ...["$schema", "name", "title", "description", "homepage", "version"],
  ...["type", "format", "example", "decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues"],
  ...["delimiter", "itemType", "arrayItem", "categories", "constraints"],
  ...["required", "unique", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum"],
  ...["fields", "missingValues", "primaryKey", "uniqueKeys", "foreignKeys", "custom_checks"],
];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** null when it is not there */
export function propertyOf(object: JsonObject, path: string): Json {
  let value: Json = object;
  for (const name of path.split(".")) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return null;
    value = value[name] ?? null;
  }
  return value;
}

/** The object with that property; null takes it away. undefined when the path goes through something that has no properties. */
export function withProperty(object: JsonObject, path: string, value: Json): JsonObject | undefined {
  const [name = "", ...rest] = path.split(".");
  if (rest.length === 0) return value === null ? without(object, name) : placed(object, name, value);
  const inside = Object.hasOwn(object, name) ? object[name] : {};
  if (!isObject(inside)) return undefined;
  const changed = withProperty(inside, rest.join("."), value);
  if (changed === undefined) return undefined;
  return Object.keys(changed).length === 0 ? without(object, name) : placed(object, name, changed);
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== name));
}

function placed(object: JsonObject, name: string, value: Json): JsonObject {
  const entries = Object.entries(object);
  const at = entries.findIndex(([other]) => other === name);
  const rank = USUAL_ORDER.indexOf(name);
  const later = entries.findIndex(([other]) => rank >= 0 && USUAL_ORDER.indexOf(other) > rank);
  if (at >= 0) entries[at] = [name, value];
  else entries.splice(later < 0 ? entries.length : later, 0, [name, value]);
  return Object.fromEntries(entries);
}
