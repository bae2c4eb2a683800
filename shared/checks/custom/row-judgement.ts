/** A check that needs nothing but the values of one row: it follows the table row by row. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import { alignedParts } from "../aligned-parts.ts";
import { type CellVerdict, NO_VERDICTS, rememberingJudge } from "../cell-judge.ts";
import type { Findings } from "../findings.ts";
import { Effort } from "../pass.ts";
import { nothingLeft, type RowCheck } from "../row-check.ts";
import type { KeyColumn } from "../tuple-reader.ts";
import type { Checked, CompiledCheck } from "./custom-check.ts";

/** `parts`: where the columns of the check are; null: the table does not have it. */
export function createRowJudgement(
  table: Table,
  findings: Findings,
  check: CompiledCheck,
  parts: readonly (KeyColumn | null)[],
): RowCheck {
  const judge = judgeOf(check, parts);
  const columns = parts.map((part) => part?.column ?? null);
  return {
    findings,
    columns: new Set(columns.flatMap((column) => column ?? [])),
    *load(isBlank) {
      const effort = new Effort();
      for (const { rows, contentOf } of alignedParts(table, columns)) {
        for (let at = 0; at < rows.length; at += 1) {
          const row = rows[at] as RowHandle;
          const texts = columns.map((_, column) => textIn(contentOf(column, at)));
          const verdicts = isBlank(row) ? NO_VERDICTS : judge(texts);
          if (verdicts.length > 0) findings.set(row, verdicts);
          let over = false;
          for (const text of texts) over = effort.spentOn(text) || over;
          if (over) yield;
        }
      }
    },
    follow(row) {
      findings.set(row, judge(columns.map((column) => (column === null ? "" : table.text(row, column)))));
    },
    forget(row: RowHandle) {
      findings.set(row, NO_VERDICTS);
    },
    reorder: () => undefined,
    settle: nothingLeft,
  };
}

type Judge = (texts: readonly string[]) => readonly CellVerdict[];

function judgeOf(check: CompiledCheck, parts: readonly (KeyColumn | null)[]): Judge {
  const judgeValues = (values: readonly Checked[]): readonly CellVerdict[] =>
    check.judgesMissing || values.every((value) => value !== null) ? check.judge(values) : NO_VERDICTS;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    const judgeText = rememberingJudge((text) => judgeValues([readChecked(only, text)]));
    return ([text]) => judgeText(text ?? "");
  }
  return (texts) => judgeValues(parts.map((part, index) => readChecked(part, texts[index] ?? "")));
}

function readChecked(part: KeyColumn | null, text: string): Checked {
  if (part === null || part.reader.isMissing(text)) return null;
  const { reader } = part;
  const value = reader.read(text);
  return value === undefined ? null : { text, value, reader };
}
