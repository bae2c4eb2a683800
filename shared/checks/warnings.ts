/** What deserves a word and makes no table invalid: columns that the schema leaves free, checks that it asks for in vain. */

import { z } from "zod";
import type { Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnMatch } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

export const WARNING_CODES = [
  "column-missing",
  "column-extra",
  "columns-unordered",
  "check-unnamed",
  "check-unknown",
  "check-parameter-missing",
  "check-parameter-wrong",
  "check-columns-not-numbers",
  "check-column-unknown",
  "check-unavailable",
  "structure-unchecked",
  "required-unavailable",
  "table-not-found",
  "table-in-trash",
  "table-ambiguous",
  "table-without-columns",
  "table-not-readable",
  "tables-too-many",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** As it comes over the wire, of the few that the server alone can tell. */
export const WarningBody = z.object({
  code: z.enum(WARNING_CODES),
  args: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
});

export interface Warning {
  readonly code: WarningCode;
  /** what its sentence needs: `name` of a column, `check` and `parameter`, `fields` in their order, `position` of a check from 1, `count` of cells, `table` that a key looks for */
  readonly args: WarningArguments;
}

export type WarningArguments = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong and what to do, in the language of `words`. */
export function sentenceOfWarning({ code, args }: Warning, words: Words["checks"]): string {
  return words.warnings[code](args);
}

/**
 * Same warnings as Validata about columns. A missing column that is required is an issue, and none of these; where the schema says how
 * its fields must match, what it does not forbid is as its author wants it.
 */
export function columnWarnings(table: Table, schema: TableSchema, match: ColumnMatch): Warning[] {
  if (schema.fieldsMatch !== null) return [];
  // a private column is in no file that anyone gets: it is not one too many
  const published = new Map(table.columns.flatMap(({ id, name, isPrivate }) => (isPrivate ? [] : [[id, name.trim()]])));
  const missing = match.missing.filter(
    ({ name, constraints }) => constraints.required !== true && !schema.primaryKey.includes(name),
  );
  const fields = schema.fields.map(({ name }) => name);
  const labels = table.columns.map(({ name }) => name.trim());
  const sameSet = match.missing.length === 0 && labels.length === fields.length && match.extra.length === 0;
  const unordered =
    sameSet && match.fieldOf.size === fields.length && labels.some((label, at) => label !== fields[at]?.trim());
  return [
    ...missing.map(({ name }): Warning => ({ code: "column-missing", args: { name } })),
    ...match.extra.flatMap((id): Warning[] => {
      const name = published.get(id);
      return name === undefined ? [] : [{ code: "column-extra", args: { name } }];
    }),
    ...(unordered ? [{ code: "columns-unordered", args: { fields } } as const] : []),
  ];
}
