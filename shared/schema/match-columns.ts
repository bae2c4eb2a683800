/** Which column of a table holds which field of a schema. */
import type { Column } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Field, TableSchema } from "./table-schema.ts";

export interface ColumnMatch {
  readonly fieldOf: ReadonlyMap<ColumnId, Field>;
  /** fields of the schema that no column holds, in the order of the schema */
  readonly missing: readonly Field[];
  /** columns with a name that is in no field */
  readonly extra: readonly ColumnId[];
  /** columns whose name an earlier column already has; they hold no field */
  readonly duplicates: readonly { readonly column: ColumnId; readonly first: ColumnId }[];
  /** columns without a name; they hold no field */
  readonly unnamed: readonly ColumnId[];
}

/** Matches by name whatever the order. Spaces around a column's name do not count; case does. */
export function matchColumns(schema: TableSchema, columns: readonly Column[]): ColumnMatch {
  const fields = new Map<string, Field>();
  for (const field of schema.fields) if (!fields.has(field.name.trim())) fields.set(field.name.trim(), field);

  const fieldOf = new Map<ColumnId, Field>();
  const extra: ColumnId[] = [];
  const duplicates: { column: ColumnId; first: ColumnId }[] = [];
  const unnamed: ColumnId[] = [];
  const firsts = new Map<string, ColumnId>();
  for (const { id, name } of columns) {
    const label = name.trim();
    const first = firsts.get(label);
    if (label === "") unnamed.push(id);
    else if (first !== undefined) duplicates.push({ column: id, first });
    else {
      firsts.set(label, id);
      const field = fields.get(label);
      if (field === undefined) extra.push(id);
      else fieldOf.set(id, field);
    }
  }
  const missing = schema.fields.filter((field) => !firsts.has(field.name.trim()));
  return { fieldOf, missing, extra, duplicates, unnamed };
}
