/** What the checks found, as the second sheet of a workbook: never of a column that is not to be published, nor what was told by comparing with one. */
import type { JudgedDataset } from "#server/sync/live-datasets.ts";
import type { Issue } from "#shared/checks/issue.ts";
import { sentenceOf } from "#shared/checks/sentences.ts";
import type { Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { RowId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { ProblemLine, ProblemSheet } from "./export-job.ts";

/** lines of the sheet */
const MOST = 10_000;

export function problemSheet({ table, issues }: JudgedDataset, words: Words): ProblemSheet {
  const { sheet } = words.exporting;
  const open = new Map(table.columns.filter(({ isPrivate }) => isPrivate !== true).map(({ id, name }) => [id, name]));
  const hidden = hiddenFields(table);
  const lines: ProblemLine[] = [];
  for (const issue of issues.list()) {
    if (lines.length === MOST) break;
    if (issue.column !== null && !open.has(issue.column)) continue;
    if (!tellsOf(issue, hidden)) lines.push(lineOf(issue, table, words, open));
  }
  return { name: sheet.name, titles: [sheet.row, sheet.column, sheet.text, sheet.problem], lines };
}

/** names of the fields whose columns are not to be published */
function hiddenFields(table: Table): ReadonlySet<string> {
  const parsed = table.schema === null ? null : parseTableSchema(table.schema.descriptor);
  if (parsed?.ok !== true) return new Set();
  const { fieldOf } = matchColumns(parsed.schema, table.columns);
  const names = table.columns.map(({ id, isPrivate }) => (isPrivate === true ? fieldOf.get(id)?.name : undefined));
  return new Set(names.filter((name) => name !== undefined));
}

/** A sentence about several columns shows what the others hold, or what they add up to. */
function tellsOf({ args }: Issue, fields: ReadonlySet<string>): boolean {
  return Array.isArray(args.fields) && args.fields.some((name) => fields.has(name));
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
