/** What was found in a file, as it is told: each error with its place, its sentence, and the text that would mend it. */
import { ITEM_PREFIX } from "#shared/checks/array-items.ts";
import type { Issue } from "#shared/checks/issue.ts";
import { sentenceOf, titleOfGroup } from "#shared/checks/sentences.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { createFixes } from "./fixes.ts";
import type { Judgement, RowFault } from "./judge-rows.ts";

/** `code` and `constraint` are those of frictionless-py where it has them; `row` counts from 1, the titles included. */
export interface FileError {
  readonly code: string;
  /** the constraint that is broken, or the format of a register */
  readonly constraint?: string;
  readonly row: number | null;
  /** its title; null: the row or the table as a whole */
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
  /** what to write instead, where that is sure */
  readonly fix?: string;
}

/** An error and the few words that name its cause. */
export interface TitledError {
  readonly title: string;
  readonly error: FileError;
}

/** Errors of the columns first, then by row. */
export function fileErrors(judgement: Judgement, schema: TableSchema | null, words: Words): TitledError[] {
  const { faults, issues } = judgement;
  const tell = issueTeller(judgement, schema, words);
  const errors = [...issues.map(tell), ...faults.map((fault) => faultError(fault, judgement, words))];
  return errors.sort((a, b) => (a.error.row ?? 0) - (b.error.row ?? 0));
}

function faultError({ code, row, column, value }: RowFault, { table }: Judgement, words: Words): TitledError {
  const name = column === null ? null : (table.columns[column]?.name ?? null);
  const { faults, faultTitles } = words.fileCheck;
  const message = faults[code]({ name, value, position: (column ?? 0) + 1, columns: table.columns.length });
  return { title: faultTitles[code]({ name }), error: { code, row, column: name, value, message } };
}

function issueTeller(
  { table, headerRow }: Judgement,
  schema: TableSchema | null,
  words: Words,
): (issue: Issue) => TitledError {
  const names = new Map(table.columns.map(({ id, name }) => [id, name]));
  const fields = schema === null ? new Map<ColumnId, Field>() : matchColumns(schema, table.columns).fieldOf;
  const rowOf = (id: Issue["row"]) => {
    const handle = id === null ? undefined : table.handleOf(id);
    return handle === undefined ? null : table.positionOf(handle) + headerRow + 1;
  };
  const fixes = schema === null ? null : createFixes(table, schema, fields);
  return (issue) => {
    const { code, column } = issue;
    const rule = issue.rule.replace(ITEM_PREFIX, "");
    const handle = issue.row === null ? undefined : table.handleOf(issue.row);
    const value = handle === undefined || column === null ? null : table.text(handle, column);
    const first = typeof issue.args.first === "string" ? rowOf(issue.args.first as Issue["row"]) : null;
    const context = { ...(value === null ? {} : { text: value }), ...(first === null ? {} : { firstRow: first }) };
    const fix =
      fixes === null || handle === undefined || column === null || !isOfCell(issue) ? null : fixes(column, handle);
    // of what is about the columns, the sentence names the column
    const title = titleOfGroup({ ...issue, example: issue }, words.checks, { withColumn: issue.row !== null });
    return {
      title,
      error: {
        code,
        ...(code === "constraint-error" || code === "custom-check-error" ? { constraint: rule } : {}),
        row: rowOf(issue.row),
        column: column === null ? nameOfMissing(issue) : (names.get(column) ?? null),
        value,
        message: sentenceOf(issue, words.checks, context),
        ...(fix === null ? {} : { fix }),
      },
    };
  };
}

/** The name of a column that is not there. */
function nameOfMissing({ code, field }: Issue): string | null {
  return code === "missing-label" ? field : null;
}

function isOfCell({ code }: Issue): boolean {
  return !["unique-error", "primary-key", "foreign-key", "duplicate-label", "blank-label"].includes(code);
}
