/** What repairs say they were: all that the model asks of a column, or so many texts of it, each with what it becomes. */
import { stepIfShort } from "#shared/cleaning/hand-steps.ts";
import { type ToSchemaParams, toSchema } from "#shared/cleaning/operations/kinds/to-schema.ts";
import { type MergeParams, merge } from "#shared/cleaning/operations/values/merge.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import type { Step } from "#shared/document/edits/change-table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Replacement } from "./write-repairs.ts";

/**
 * `order`: what was said of dates; `which`: all of the column that can be repaired, nothing chosen or left out by hand; so many of its texts,
 * wherever they stand; or the rows at hand alone.
 */
export function repairStep(
  column: ColumnId,
  replacements: readonly Replacement[],
  order: ToSchemaParams["order"],
  which: "whole" | "texts" | "rows",
): Step {
  const params: ToSchemaParams = { columns: [column], order };
  if (which === "whole") return stepOf(toSchema.id, params, { kind: "all" });
  const texts = new Map<string, Set<string>>();
  const became = new Map<string, string>();
  // what is written beside, in the same row, depends on that row; so does what one text became, when it became several
  let isOfTexts = replacements.every(({ changes }) => changes.length === 1);
  for (const { changes } of replacements) {
    for (const { before, after } of changes) {
      if ((became.get(before) ?? after) !== after) isOfTexts = false;
      became.set(before, after);
      const from = texts.get(after);
      if (from === undefined) texts.set(after, new Set([before]));
      else from.add(before);
    }
  }
  const merges = [...texts].map(([to, from]) => ({ from: [...from], to }));
  const count = replacements.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = which === "rows" ? ({ kind: "chosen", count } as const) : ({ kind: "all" } as const);
  const ofTexts = stepOf(merge.id, { column, merges, why: "repair" } satisfies MergeParams, rows);
  return (isOfTexts ? stepIfShort(ofTexts) : null) ?? stepOf(toSchema.id, params, { kind: "chosen", count });
}
