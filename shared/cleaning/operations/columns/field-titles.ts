/** The order of columns that a schema wants: its fields first, the others as they stand. */
import type { PlannedColumn } from "#shared/document/edits/change-table.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

export interface TitledColumn {
  readonly column: PlannedColumn;
  readonly title: string;
}

export function inOrderOf({ fields }: TableSchema, columns: readonly TitledColumn[]): PlannedColumn[] {
  const places = new Map<string, number>();
  for (const [place, { name }] of fields.entries()) if (!places.has(name.trim())) places.set(name.trim(), place);
  const placeOf = ({ title }: TitledColumn) => places.get(title.trim()) ?? fields.length;
  return columns
    .map((column, at) => ({ column, at }))
    .sort((a, b) => placeOf(a.column) - placeOf(b.column) || a.at - b.at)
    .map(({ column }) => column.column);
}
