/** Issues about the columns as a whole: required ones that are not there, names that are empty or twice there. */
import type { Table } from "#shared/document/table.ts";
import type { ColumnMatch } from "#shared/schema/match-columns.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { Issue } from "./issue.ts";

/** A sentence names at most so many fields. */
const NAMED_FIELDS = 12;

/**
 * One issue per missing column, not one per row. A missing column that nothing requires is no issue, unless the schema says how its
 * fields must match (`fieldsMatch` of version 2): then columns too few, too many, or in another order may be issues too.
 */
export function labelIssues(table: Table, schema: TableSchema, match: ColumnMatch): Issue[] {
  const nameOf = (column: string) => table.columns.find(({ id }) => id === column)?.name ?? "";
  const positionOf = (column: string) => table.columns.findIndex(({ id }) => id === column) + 1;
  const about = { row: null, column: null, field: null };
  return [
    ...match.missing.flatMap((field): Issue[] => {
      const rule = ruleOfMissing(field, schema);
      if (rule === null) return [];
      return [{ ...about, code: "missing-label", rule, field: field.name, args: { name: field.name } }];
    }),
    ...matchIssues(table, schema, match),
    ...match.unnamed.map((column): Issue => {
      return { ...about, code: "blank-label", rule: "blank-label", column, args: { position: positionOf(column) } };
    }),
    ...match.duplicates.map(({ column, first }): Issue => {
      const args = { name: nameOf(column).trim(), position: positionOf(column), firstPosition: positionOf(first) };
      return { ...about, code: "duplicate-label", rule: "duplicate-label", column, args };
    }),
  ];
}

function ruleOfMissing(field: Field, { primaryKey, fieldsMatch }: TableSchema): string | null {
  if (field.constraints.required === true) return "required";
  if (primaryKey.includes(field.name)) return "primaryKey";
  const allThere = fieldsMatch === "exact" || fieldsMatch === "equal" || fieldsMatch === "subset";
  return allThere ? "fieldsMatch" : null;
}

/** What `fieldsMatch` forbids beyond missing columns. */
function matchIssues(table: Table, { fields, fieldsMatch }: TableSchema, match: ColumnMatch): Issue[] {
  const names = fields.map(({ name }) => name.trim());
  const wrong = (rule: string): Issue[] => [
    {
      code: "incorrect-label",
      rule,
      row: null,
      column: null,
      field: null,
      args: { fields: names.slice(0, NAMED_FIELDS) },
    },
  ];
  if (fieldsMatch === null || fieldsMatch === "subset") return [];
  if (fieldsMatch === "partial") return match.fieldOf.size === 0 ? wrong("partial") : [];
  if (match.extra.length > 0) {
    return match.extra.map((column): Issue => {
      const name = table.columns.find(({ id }) => id === column)?.name.trim() ?? "";
      return { code: "extra-label", rule: fieldsMatch, row: null, column, field: null, args: { name } };
    });
  }
  const labels = table.columns.map(({ name }) => name.trim());
  const disordered = match.missing.length === 0 && labels.some((label, at) => label !== names[at]);
  return fieldsMatch === "exact" && disordered && match.duplicates.length === 0 ? wrong("exact") : [];
}
