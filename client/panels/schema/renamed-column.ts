/** A column that was just renamed, and the field of the schema that still has the name it had. */
import type { Column, SchemaLayer } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";

export interface RenamedColumn {
  readonly column: ColumnId;
  /** the name it had */
  readonly was: string;
}

/** The one column that has another name; null when none has, or several: they were not renamed by hand. */
export function renamedColumn(before: readonly Column[], after: readonly Column[]): RenamedColumn | null {
  const names = new Map(before.map(({ id, name }) => [id, name]));
  const [first, ...others] = after.flatMap(({ id, name }): RenamedColumn[] => {
    const was = names.get(id);
    return was === undefined || was.trim() === name.trim() ? [] : [{ column: id, was: was.trim() }];
  });
  return first === undefined || others.length > 0 ? null : first;
}

/**
 * The name that the field of this column would have in the schema; null where there is nothing to rename there: no such field, another
 * column has it now, or the name is taken. Schemas that others publish keep their names: there the column is wrong.
 */
export function nameForField(
  { column, was }: RenamedColumn,
  columns: readonly Column[],
  layer: SchemaLayer | null,
): string | null {
  const now = columns.find(({ id }) => id === column)?.name.trim();
  if (now === undefined || now === "" || layer?.reference.made === undefined) return null;
  if (columns.some(({ name }) => name.trim() === was)) return null;
  const parsed = parseTableSchema(layer.descriptor);
  const names = parsed.ok ? parsed.schema.fields.map(({ name }) => name) : [];
  return names.includes(was) && !names.some((name) => name.trim() === now) ? now : null;
}
