/** What the checks found, as the second sheet of a workbook: never of a column that is not to be published. */
import type { JudgedDataset } from "#server/sync/live-datasets.ts";
import type { Issue } from "#shared/checks/issue.ts";
import { sentenceOf } from "#shared/checks/sentences.ts";
import type { Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { RowId } from "#shared/model/ids.ts";
import type { ProblemLine, ProblemSheet } from "./export-job.ts";

/** lines of the sheet */
const MOST = 10_000;

export function problemSheet({ table, issues }: JudgedDataset, words: Words): ProblemSheet {
  const { sheet } = words.exporting;
  const open = new Map(table.columns.filter(({ isPrivate }) => isPrivate !== true).map(({ id, name }) => [id, name]));
  const lines: ProblemLine[] = [];
  for (const issue of issues.list()) {
    if (lines.length === MOST) break;
    if (issue.column === null || open.has(issue.column)) lines.push(lineOf(issue, table, words, open));
  }
  return { name: sheet.name, titles: [sheet.row, sheet.column, sheet.text, sheet.problem], lines };
}

function lineOf(issue: Issue, table: Table, words: Words, open: ReadonlyMap<string, string>): ProblemLine {
  const row = placeOf(issue.row, table);
  const handle = issue.row === null ? undefined : table.handleOf(issue.row);
  const text = handle === undefined || issue.column === null ? "" : table.text(handle, issue.column);
  const first = typeof issue.args.first === "string" ? placeOf(issue.args.first as RowId, table) : undefined;
  const column = issue.column === null ? (issue.field ?? "") : (open.get(issue.column) ?? "");
  return [
    row === undefined ? "" : String(row),
    column,
    text,
    sentenceOf(issue, words.checks, { text, firstRow: first }),
  ];
}

/** number of the row in the file, the titles being the first */
function placeOf(id: RowId | null, table: Table): number | undefined {
  const handle = id === null ? undefined : table.handleOf(id);
  const position = handle === undefined ? -1 : table.positionOf(handle);
  return position === -1 ? undefined : position + 2;
}
