/** What the schema of a table says of it to the public: of the columns that leave, and of no other. */
import type { Column, Table } from "#shared/document/table.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { FieldType } from "#shared/schema/table-schema.ts";

/** A column that has a field in the schema. */
interface PublicField {
  readonly type: FieldType;
  readonly required: boolean;
  readonly description: string | null;
}

export interface PublicSchema {
  /** as it calls itself, and whether the team changed it */
  readonly title: string;
  readonly version: string | null;
  readonly edited: boolean;
  readonly description: string | null;
  /** for each column that leaves, in their order; null where the schema does not know it */
  readonly fields: readonly (PublicField | null)[];
}

/** null without a schema. `shown`: the columns that leave. */
export function publicSchema({ schema, columns }: Table, shown: readonly Column[]): PublicSchema | null {
  if (schema === null) return null;
  const { name, made } = schema.reference;
  // one edited here, or made here, is no version of the one it is named after
  const version = made === undefined ? schema.reference.version : null;
  const parsed = parseTableSchema(schema.descriptor);
  const edited = made === "edited";
  if (!parsed.ok) return { title: name, version, edited, description: null, fields: shown.map(() => null) };
  const { fieldOf } = matchColumns(parsed.schema, columns);
  return {
    edited,
    title: parsed.schema.title ?? name,
    version: made === undefined ? (parsed.schema.version ?? version) : null,
    description: parsed.schema.description,
    fields: shown.map(({ id }) => {
      const field = fieldOf.get(id);
      if (field === undefined) return null;
      const { type, constraints, description, title } = field;
      return { type, required: constraints.required === true, description: description ?? title };
    }),
  };
}
