/** The report of a file for people at a terminal: errors by cause, the most frequent first, with their first rows. */
import type { Words } from "#shared/i18n/words.ts";
import type { CauseOfErrors, CheckedFile } from "./check-file.ts";
import type { FoundSchema } from "./find-schema.ts";

/** Rows named of each cause, and columns of what is about columns. */
const NAMED_ROWS = 5;
const NAMED_COLUMNS = 30;

export function tellReport({ report, causes }: CheckedFile, found: FoundSchema | null, words: Words): string {
  const told = words.fileCheck.report;
  return [
    told.file(report),
    ...(found === null ? [] : [told.schema(found.title)]),
    "",
    ...(report.valid
      ? [told.valid(report, found === null ? null : found.schema.fields.length)]
      : [told.notValid(report.errorCount, causes.length), ...causes.flatMap((cause) => tellCause(cause, words))]),
    ...(report.warnings.length === 0
      ? []
      : ["", told.warnings(report.warnings.length), ...report.warnings.map(({ message }) => `  - ${message}`)]),
  ].join("\n");
}

function tellCause({ title, errors }: CauseOfErrors, words: Words): string[] {
  const told = words.fileCheck.report;
  const rows = [...new Set(errors.flatMap(({ row }) => row ?? []))];
  const shown = errors.slice(0, rows.length === 0 ? NAMED_COLUMNS : 1);
  const fixed = errors.find(({ fix }) => fix !== undefined);
  return [
    "",
    `  ${title} (${errors.length})${rows.length === 0 ? "" : ` – ${told.rows(rows.slice(0, NAMED_ROWS), rows.length > NAMED_ROWS)}`}`,
    ...shown.map(({ message }) => `    ${message}`),
    ...(fixed?.fix === undefined ? [] : [`    ${told.fix(fixed.value ?? "", fixed.fix)}`]),
  ];
}
