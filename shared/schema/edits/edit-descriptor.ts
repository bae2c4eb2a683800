/** Edits applied to a descriptor, one after the other, and the edits that take them back. Whether the result is a schema is not asked here. */
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { canonicalJson } from "../canonical-json.ts";
import { readField } from "../read-field.ts";
import { readKeys } from "../read-keys.ts";
import type { Field } from "../table-schema.ts";
import { textOfWritten } from "../written-value.ts";
import { editItems, type ItemsEdit } from "./edit-items.ts";
import { NAMING, withNamesOf, withoutNamesOf } from "./field-names.ts";
import { changesFor } from "./fit-to-type.ts";
import { isObject, type Json, type JsonObject, propertyOf, withProperty } from "./json-object.ts";

type EditOf<Kind extends SchemaEdit["kind"]> = Extract<SchemaEdit, { kind: Kind }>;

/** What one edit makes of a descriptor, and the edits, in order, that take it back; null: it is not done. */
type Done = { readonly descriptor: JsonObject; readonly undo: readonly SchemaEdit[] } | null;

export interface EditedDescriptor {
  readonly descriptor: JsonObject;
  readonly changed: boolean;
  readonly undo: SchemaEdit[];
  readonly skipped: number;
}

/** `descriptor` is left as it is. An edit that is only asked for "if it is now so" is skipped too where it no longer makes sense. */
export function editDescriptor(descriptor: JsonObject, edits: readonly SchemaEdit[]): EditedDescriptor {
  let edited = descriptor;
  let skipped = 0;
  const undo: SchemaEdit[] = [];
  for (const edit of edits) {
    const done = apply(edited, edit);
    if (done === null) skipped += 1;
    else {
      edited = done.descriptor;
      undo.unshift(...done.undo);
    }
  }
  return { descriptor: edited, changed: undo.length > 0, undo, skipped };
}

function apply(schema: JsonObject, edit: SchemaEdit): Done {
  switch (edit.kind) {
    case "set-field":
      return setField(schema, edit);
    case "set-schema":
      return setSchema(schema, edit);
    case "add-field":
      return addField(schema, edit);
    case "remove-field":
      return removeField(schema, edit);
    case "move-field":
      return moveField(schema, edit);
    case "add-items":
    case "remove-items":
      return changeItems(schema, edit);
  }
}

function setField(schema: JsonObject, { field: name, property, value, ifNow }: EditOf<"set-field">): Done {
  const fields = fieldsOf(schema);
  const at = placeOf(fields, name);
  const field = fields[at];
  if (!isObject(field)) return null;
  const now = propertyOf(field, property);
  if (ifNow !== undefined && !same(now, ifNow)) return null;
  if (same(now, value)) return { descriptor: schema, undo: [] };

  // what goes with a type, or comes back, an undo has edits of its own for
  const changes = ifNow === undefined ? changesFor(field, property, value) : [{ property, value }];
  let changed = field;
  const undo: SchemaEdit[] = [];
  const named = property === "name" && typeof value === "string" ? value : name;
  for (const change of changes) {
    const before = propertyOf(changed, change.property);
    const next = withProperty(changed, change.property, change.value);
    if (next === undefined) return null;
    changed = next;
    undo.unshift({
      kind: "set-field",
      field: named,
      property: change.property,
      value: before,
      ifNow: change.value,
    });
  }
  if (ifNow !== undefined && !makesSense(changed, property, fields, at)) return null;
  const renamed = named === name ? schema : withNamesOf(schema, name, named);
  return { descriptor: { ...renamed, fields: fields.with(at, changed) }, undo };
}

function setSchema(schema: JsonObject, { property, value, ifNow }: EditOf<"set-schema">): Done {
  const now = propertyOf(schema, property);
  if (ifNow !== undefined && !same(now, ifNow)) return null;
  if (same(now, value)) return { descriptor: schema, undo: [] };
  if (ifNow !== undefined && !areKeys(property, value, schema)) return null;
  const descriptor = withProperty(schema, property, value);
  if (descriptor === undefined) return null;
  return { descriptor, undo: [{ kind: "set-schema", property, value: now, ifNow: value }] };
}

function addField(schema: JsonObject, { descriptor: field, before }: EditOf<"add-field">): Done {
  const fields = fieldsOf(schema);
  const at = before === null ? -1 : placeOf(fields, before);
  const next = fields.toSpliced(at < 0 ? fields.length : at, 0, field);
  const undo: SchemaEdit[] = [{ kind: "remove-field", field: nameOf(field), ifNow: field }];
  return { descriptor: withFields(schema, next), undo };
}

function removeField(schema: JsonObject, { field: name, ifNow }: EditOf<"remove-field">): Done {
  const fields = fieldsOf(schema);
  const at = placeOf(fields, name);
  const field = fields[at];
  if (!isObject(field) || (ifNow !== undefined && !same(field, ifNow))) return null;
  const rest = withoutNamesOf(schema, name);
  const undo: SchemaEdit[] = [{ kind: "add-field", descriptor: field, before: nameAt(fields, at + 1) }];
  for (const property of NAMING) {
    const [before, after] = [propertyOf(schema, property), propertyOf(rest, property)];
    if (!same(before, after)) undo.push({ kind: "set-schema", property, value: before, ifNow: after });
  }
  return { descriptor: withFields(rest, fields.toSpliced(at, 1)), undo };
}

function moveField(schema: JsonObject, { field: name, before, ifNow }: EditOf<"move-field">): Done {
  const fields = fieldsOf(schema);
  const at = placeOf(fields, name);
  const field = fields[at];
  if (field === undefined) return null;
  const next = nameAt(fields, at + 1);
  if (ifNow !== undefined && next !== ifNow) return null;
  if (before === name || before === next) return { descriptor: schema, undo: [] };
  const others = fields.toSpliced(at, 1);
  const to = before === null ? others.length : placeOf(others, before);
  if (to < 0) return null;
  const undo: SchemaEdit[] = [{ kind: "move-field", field: name, before: next, ifNow: before }];
  return { descriptor: withFields(schema, others.toSpliced(to, 0, field)), undo };
}

function changeItems(schema: JsonObject, edit: ItemsEdit): Done {
  const { field: name, property } = edit;
  const fields = fieldsOf(schema);
  const at = name === null ? -1 : placeOf(fields, name);
  const owner = name === null ? schema : fields[at];
  if (!isObject(owner)) return null;
  const now = propertyOf(owner, property);
  const list = now === null ? impliedList(owner, name, property) : listOf(now, name, property);
  const condition = edit.kind === "add-items" ? edit.onlyIf : undefined;
  if (list === undefined || (list === null && condition !== undefined)) return null;
  const after = editItems(list, edit, keyOf(owner, name));
  if (after.undo?.length === 0) return { descriptor: schema, undo: [] };

  const value = after.list === null ? null : [...after.list];
  if (condition === "fits") {
    const changed = withProperty(owner, property, value) ?? owner;
    const sound = name === null ? areKeys(property, value, schema) : makesSense(changed, property, fields, at);
    if (!sound) return null;
  }
  const done =
    name === null
      ? setSchema(schema, { kind: "set-schema", property, value })
      : setField(schema, { kind: "set-field", field: name, property, value });
  // the list itself is taken back item by item; what went with it, as it went, and a list that was not written, whole
  const itemByItem = list === null || now !== null ? after.undo : null;
  const undo = done?.undo.flatMap((one): SchemaEdit[] => {
    if ((one.kind !== "set-field" && one.kind !== "set-schema") || one.property !== property) return [one];
    return itemByItem === null ? [{ ...one, ifNow: value }] : [...itemByItem];
  });
  return done === null ? null : { descriptor: done.descriptor, undo: undo ?? [] };
}

/** undefined: what is there is no list, and does not stand for one of a single item, as a key alone does. */
function listOf(written: Json, field: string | null, property: string): readonly Json[] | undefined {
  if (Array.isArray(written)) return written;
  return field === null && NAMING.some((one) => one === property) ? [written] : undefined;
}

/** The list that holds where none is written; null: none does. */
function impliedList(owner: JsonObject, field: string | null, property: string): readonly Json[] | null {
  if (field === null) return property === "missingValues" ? [""] : null;
  const read = readAlone(owner);
  if (property === "trueValues" || property === "falseValues") return read?.[property] ?? null;
  return property === "constraints.enum" ? (read?.constraints.enum ?? null) : null;
}

/** What a field lists is compared as the texts of cells, however it is written; a column alone is a key of one column. */
function keyOf(owner: JsonObject, field: string | null): (item: Json) => string {
  const read = field === null ? null : readAlone(owner);
  if (read !== null) return (item) => textOfWritten(item, read) ?? "null";
  return (item) => canonicalJson(Array.isArray(item) && item.length === 1 ? (item[0] ?? null) : item);
}

/** The field without what it asks of each value: that may be long. */
function readAlone(field: JsonObject): Field | null {
  return readField({ ...field, constraints: {}, example: null }, "", [""], () => undefined);
}

/** Whether what was said of a field still means something now that it may be of another type, or another has its name. */
function makesSense(field: JsonObject, property: string, fields: readonly Json[], at: number): boolean {
  if (property === "name") return placeOf(fields.toSpliced(at, 1), nameOf(field)) < 0;
  const constraint = /^constraints\.(.+)$/.exec(property)?.[1];
  const read = constraint === undefined ? field : alone(field, constraint);
  let sound = true;
  readField(read, "", [""], () => {
    sound = false;
  });
  return sound;
}

/** The field with that constraint and no other: the rest was judged before, and may be long. */
function alone(field: JsonObject, constraint: string): JsonObject {
  return { ...field, example: null, constraints: { [constraint]: propertyOf(field, `constraints.${constraint}`) } };
}

/** False for keys of fields that are not there; any other property means something. */
function areKeys(property: string, value: Json, schema: JsonObject): boolean {
  let sound = true;
  readKeys({ [property]: value }, new Set(fieldsOf(schema).map(nameOf)), () => {
    sound = false;
  });
  return sound;
}

function fieldsOf(schema: JsonObject): readonly Json[] {
  return Array.isArray(schema.fields) ? schema.fields : [];
}

function withFields(schema: JsonObject, fields: Json[]): JsonObject {
  return withProperty(schema, "fields", fields) ?? schema;
}

function placeOf(fields: readonly Json[], name: string): number {
  return fields.findIndex((field) => nameOf(field) === name);
}

function nameAt(fields: readonly Json[], at: number): string | null {
  const field = fields[at];
  return field === undefined ? null : nameOf(field);
}

function nameOf(field: Json): string {
  const name = isObject(field) ? field.name : undefined;
  return typeof name === "string" || typeof name === "number" ? String(name) : "";
}

function same(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
