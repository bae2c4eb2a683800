/** Issues about the columns as a whole: required ones that are not there, names that are empty or twice there. */
import type { Table } from "#shared/document/table.ts";
import type { ColumnMatch } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { Issue } from "./issue.ts";

/** One issue per missing column, not one per row. A missing column that nothing requires is no issue. */
export function labelIssues(table: Table, schema: TableSchema, match: ColumnMatch): Issue[] {
  const nameOf = (column: string) => table.columns.find(({ id }) => id === column)?.name ?? "";
  const positionOf = (column: string) => table.columns.findIndex(({ id }) => id === column) + 1;
  const about = { row: null, column: null, field: null };
  return [
    ...match.missing.flatMap((field): Issue[] => {
      const required = field.constraints.required === true;
      if (!required && !schema.primaryKey.includes(field.name)) return [];
      const rule = required ? "required" : "primaryKey";
      return [{ ...about, code: "missing-label", rule, field: field.name, args: { name: field.name } }];
    }),
    ...match.unnamed.map((column): Issue => {
      return { ...about, code: "blank-label", rule: "blank-label", column, args: { position: positionOf(column) } };
    }),
    ...match.duplicates.map(({ column, first }): Issue => {
      const args = { name: nameOf(column).trim(), position: positionOf(column), firstPosition: positionOf(first) };
      return { ...about, code: "duplicate-label", rule: "duplicate-label", column, args };
    }),
  ];
}
