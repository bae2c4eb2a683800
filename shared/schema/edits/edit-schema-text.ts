/** Edits applied to the text of a schema: a schema again, or what would be wrong with it. */
import { WORDS, type Words } from "#shared/i18n/words.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { readJson } from "../canonical-json.ts";
import { parseTableSchema, type SchemaRefusal } from "../parse-schema.ts";
import type { TableSchema } from "../table-schema.ts";
import { editDescriptor } from "./edit-descriptor.ts";
import { isObject, type Json } from "./json-object.ts";

export type EditedSchema =
  | {
      readonly ok: true;
      /** the descriptor after the edits, indented; what was given, letter for letter, when they change nothing */
      readonly text: string;
      readonly schema: TableSchema;
      readonly changed: boolean;
      /** edits that take back those that were done: never more, whatever others do meanwhile */
      readonly undo: SchemaEdit[];
      readonly skipped: number;
    }
  | SchemaRefusal;

/**
 * All of the edits, or none: what they make must be a valid schema, else its faults are told as `parseTableSchema` tells them. Whatever
 * the descriptor says besides (properties that nobody here knows, the order of its keys) is kept. Skipped, and counted: what is asked of
 * a field that is gone, and what is asked "if it is now so" when it is not, or when it no longer fits the type of its field.
 */
export function editSchemaText(
  text: string,
  edits: readonly SchemaEdit[],
  words: Words["checks"] = WORDS.fr.checks,
): EditedSchema {
  const written = readJson(text.replace(/^\ufeff/, "")) as Json | undefined;
  if (!isObject(written)) return refusalOf(text, words);
  const { descriptor, ...done } = editDescriptor(written, edits);
  const after = done.changed ? JSON.stringify(descriptor, null, 2) : text;
  const parsed = parseTableSchema(after, words);
  return parsed.ok ? { ok: true, text: after, schema: parsed.schema, ...done } : parsed;
}

function refusalOf(text: string, words: Words["checks"]): SchemaRefusal {
  const parsed = parseTableSchema(text, words);
  if (parsed.ok) throw new TypeError("A schema is always an object");
  return parsed;
}
