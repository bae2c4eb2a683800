/** Where else a schema names its fields: keys, and the checks it asks for. They follow a field that is renamed, and go with one that goes. */
import { isObject, type Json, type JsonObject, propertyOf, withProperty } from "./json-object.ts";

/** The properties of a schema that name fields. */
export const NAMING = ["primaryKey", "uniqueKeys", "foreignKeys", "custom_checks"] as const;

/** Parameters of custom checks that name fields: `column`, `column2`, `columns`, `othercolumns`. */
const COLUMN_PARAMETER = /^(other)?columns?\d*$/;

/** `schema`, a descriptor, with the field of that name called otherwise wherever it is named outside of `fields`. */
export function withNamesOf(schema: JsonObject, before: string, after: string): JsonObject {
  const rename = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(rename);
    return typeof value === "string" && value.trim() === before.trim() ? after : value;
  };
  return changeEach(schema, {
    primaryKey: rename,
    uniqueKeys: rename,
    foreignKeys: (keys) => eachOf(keys, (key) => renameInKey(key, rename)),
    custom_checks: (checks) => eachOf(checks, (check) => renameInCheck(check, rename)),
  });
}

/** `schema`, a descriptor, without the keys and checks that name that field: a key of fewer fields would ask for more. */
export function withoutNamesOf(schema: JsonObject, name: string): JsonObject {
  const names = (value: Json): boolean =>
    Array.isArray(value) ? value.some(names) : typeof value === "string" && value.trim() === name.trim();
  const keep = (list: Json, isOf: (item: Json) => boolean): Json => {
    if (!Array.isArray(list)) return isOf(list) ? null : list;
    const kept = list.filter((item) => !isOf(item));
    return kept.length === 0 && list.length > 0 ? null : kept;
  };
  return changeEach(schema, {
    primaryKey: (key) => (names(key) ? null : key),
    uniqueKeys: (keys) => keep(keys, names),
    foreignKeys: (keys) => keep(keys, (key) => isObject(key) && namesOfKey(key).some(names)),
    custom_checks: (checks) => keep(checks, (check) => parametersOf(check).some(([, value]) => names(value))),
  });
}

function changeEach(
  schema: JsonObject,
  change: Readonly<Record<(typeof NAMING)[number], (value: Json) => Json>>,
): JsonObject {
  let changed = schema;
  for (const property of NAMING) {
    const value = propertyOf(schema, property);
    if (value !== null) changed = withProperty(changed, property, change[property](value)) ?? changed;
  }
  return changed;
}

function eachOf(list: Json, change: (item: Json) => Json): Json {
  return Array.isArray(list) ? list.map(change) : change(list);
}

function renameInKey(key: Json, rename: (value: Json) => Json): Json {
  if (!isObject(key)) return key;
  const own = { ...key, ...(key.fields === undefined ? {} : { fields: rename(key.fields) }) };
  const { reference } = key;
  if (!isObject(reference) || !isSelf(reference) || reference.fields === undefined) return own;
  return { ...own, reference: { ...reference, fields: rename(reference.fields) } };
}

function namesOfKey(key: JsonObject): Json[] {
  const { reference } = key;
  const own = key.fields ?? null;
  return isObject(reference) && isSelf(reference) ? [own, reference.fields ?? null] : [own];
}

/** A reference into this same table. */
function isSelf({ resource }: JsonObject): boolean {
  return resource === undefined || resource === "" || resource === "self";
}

function renameInCheck(check: Json, rename: (value: Json) => Json): Json {
  const renamed = parametersOf(check).map(([parameter, value]) => [parameter, rename(value)] as const);
  if (!isObject(check) || !isObject(check.params) || renamed.length === 0) return check;
  return { ...check, params: { ...check.params, ...Object.fromEntries(renamed) } };
}

function parametersOf(check: Json): [name: string, value: Json][] {
  if (!isObject(check) || !isObject(check.params)) return [];
  return Object.entries(check.params).filter(([parameter]) => COLUMN_PARAMETER.test(parameter));
}
