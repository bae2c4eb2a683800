/** The sentence of an issue, with what the table knows of its place. */
import type { Issue } from "#shared/checks/issue.ts";
import { sentenceOf } from "#shared/checks/sentences.ts";
import type { Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import { RowId } from "#shared/model/ids.ts";

/** `text`: of the cell, as typed. */
export function issueSentence(issue: Issue, text: string, table: Table, words: Words["checks"]): string {
  const first = RowId.safeParse(issue.args.first);
  const row = first.success ? table.handleOf(first.data) : undefined;
  const position = row === undefined ? -1 : table.positionOf(row);
  return sentenceOf(issue, words, { text, firstRow: position === -1 ? undefined : position + 1 });
}
