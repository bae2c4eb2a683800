/** Edits the schema of a dataset, as several do at once: each says what property it changes, and they are done one after the other. */
import type { LiveDataset } from "#server/sync/live-datasets.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import type { SchemaLayer } from "#shared/document/table.ts";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { Role } from "#shared/model/roles.ts";
import { type EditedSchema, editSchemaText } from "#shared/schema/edits/edit-schema-text.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { SchemaEdit, SchemaEdited } from "#shared/wire/schemas.ts";
import { requireOpenFields } from "./closed-fields.ts";
import type { DatasetsParts } from "./parts.ts";

/** of the faults of one schema; their number is told */
const ERRORS_SHOWN = 50;
/** Bytes gone through for all edits of one request, each of which may go through the whole schema: nobody else has a turn meanwhile. */
const MOST_WORK = 50_000_000;

/**
 * All of the edits, or none; resolves when they are on disk. A schema from elsewhere becomes one of their own, after it. Throws
 * "schema-not-found" where none is chosen; "schema-not-valid", worded in `language`, when they would make none; "locked" when they change
 * the field of a column that is closed to `author`; "too-many-columns" and "schema-too-large"; "bad-request" for too many edits of a large schema.
 */
export async function editSchema(
  parts: Pick<DatasetsParts, "live">,
  dataset: DatasetId,
  author: { readonly id: UserId; readonly role: Role },
  edits: readonly SchemaEdit[],
  language: Language,
): Promise<SchemaEdited> {
  const answer: SchemaEdited = { undo: [], skipped: 0 };
  await parts.live.edit(dataset, author.id, (live, origin) => {
    const { layer, edited } = apply(live, edits, language);
    answer.undo = edited.undo;
    answer.skipped = edited.skipped;
    requireOpenFields(live, author.role, layer);
    if (edited.changed) setSchema(live.table, layer, origin);
  });
  return answer;
}

function apply(
  { table: { schema } }: LiveDataset,
  edits: readonly SchemaEdit[],
  language: Language,
): { layer: SchemaLayer; edited: Extract<EditedSchema, { ok: true }> } {
  if (schema === null) throw new ProblemError("schema-not-found");
  const work = edits.length * (schema.descriptor.length + JSON.stringify(edits).length);
  if (edits.length > 1 && work > MOST_WORK) throw new ProblemError("bad-request", { place: "body.edits" });
  const edited = editSchemaText(schema.descriptor, edits, WORDS[language].checks);
  if (!edited.ok) {
    throw new ProblemError(edited.code, { args: edited.args, errors: edited.errors.slice(0, ERRORS_SHOWN) });
  }
  const [fields, bytes] = [edited.schema.fields.length, Buffer.byteLength(edited.text)];
  if (edited.changed && fields > LIMITS.columns) {
    throw new ProblemError("too-many-columns", { args: { count: fields, limit: LIMITS.columns } });
  }
  if (edited.changed && bytes > LIMITS.schemaBytes) {
    throw new ProblemError("schema-too-large", { args: { limit: LIMITS.schemaBytes } });
  }
  const { reference } = schema;
  const layer = edited.changed
    ? { descriptor: edited.text, reference: { ...reference, made: reference.made ?? ("edited" as const) } }
    : schema;
  return { layer, edited };
}
