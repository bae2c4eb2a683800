/** One file against one schema, or against none: everything that is told of it. */
import { sentenceOfWarning, type Warning } from "#shared/checks/warnings.ts";
import type { Words } from "#shared/i18n/words.ts";
import { type FileError, fileErrors } from "./file-errors.ts";
import type { FoundSchema } from "./find-schema.ts";
import { type Judgement, judgeRows } from "./judge-rows.ts";
import type { Written } from "./read-written.ts";

/** What `--json` writes. */
export interface FileReport {
  readonly file: string;
  /** these two of text; null: a sheet has none */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** of a workbook or an archive; null: the file is one table */
  readonly sheet: string | null;
  /** row of the titles, from 1 */
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: number;
  readonly valid: boolean;
  readonly errorCount: number;
  readonly errors: readonly FileError[];
  readonly warnings: readonly FileWarning[];
}

export interface FileWarning {
  readonly code: string;
  readonly column?: string;
  readonly message: string;
}

/** Errors of one cause in one column. */
export interface CauseOfErrors {
  readonly title: string;
  readonly errors: readonly FileError[];
}

export interface CheckedFile {
  readonly report: FileReport;
  /** the most frequent first */
  readonly causes: readonly CauseOfErrors[];
}

export function checkFile(file: string, written: Written, found: FoundSchema | null, words: Words): CheckedFile {
  const judgement = judgeRows(written, found?.schema ?? null);
  const titled = fileErrors(judgement, found?.schema ?? null, words);
  const causes = new Map<string, { title: string; errors: FileError[] }>();
  for (const { title, error } of titled) {
    const key = JSON.stringify([error.code, title]);
    const known = causes.get(key);
    if (known === undefined) causes.set(key, { title, errors: [error] });
    else known.errors.push(error);
  }
  const errors = titled.map(({ error }) => error);
  return {
    report: {
      file,
      encoding: written.dialect?.encoding ?? null,
      delimiter: written.dialect?.delimiter ?? null,
      sheet: written.sheet,
      headerRow: judgement.headerRow,
      rows: judgement.table.rowCount,
      columns: judgement.table.columns.length,
      valid: errors.length === 0,
      errorCount: errors.length,
      errors,
      warnings: warningsOfFile(written, judgement, found, words),
    },
    causes: [...causes.values()].sort((a, b) => b.errors.length - a.errors.length),
  };
}

function warningsOfFile(
  { guessed, dialect, openQuote, sheet, sheetsLeft }: Written,
  judgement: Judgement,
  found: FoundSchema | null,
  words: Words,
): FileWarning[] {
  const told = words.fileCheck.warnings;
  const encoding = dialect?.encoding ?? "";
  return [
    ...(found === null ? [{ code: "no-schema", message: told["no-schema"]() }] : []),
    ...(sheet === null || sheetsLeft === 0
      ? []
      : [{ code: "other-sheets", message: told["other-sheets"]({ sheet, others: sheetsLeft }) }]),
    ...(guessed ? [{ code: "encoding-guessed", message: told["encoding-guessed"]({ encoding }) }] : []),
    ...(openQuote === null
      ? []
      : [{ code: "quote-not-closed", message: told["quote-not-closed"]({ line: openQuote }) }]),
    ...(judgement.withoutTitles ? [{ code: "no-titles", message: told["no-titles"]() }] : []),
    ...(judgement.skipsAbove
      ? [{ code: "rows-above-header", message: told["rows-above-header"]({ rows: judgement.headerRow - 1 }) }]
      : []),
    ...judgement.warnings.map((warning) => ofColumns(warning, words)),
    ...(found?.schema.foreignKeys ?? []).flatMap(({ fields, resource }) =>
      resource === "" ? [] : [{ code: "key-elsewhere", message: told["key-elsewhere"]({ fields, table: resource }) }],
    ),
  ];
}

function ofColumns(warning: Warning, words: Words): FileWarning {
  const { code, args } = warning;
  const message = sentenceOfWarning(warning, words.checks);
  return typeof args.name === "string" ? { code, column: args.name, message } : { code, message };
}
