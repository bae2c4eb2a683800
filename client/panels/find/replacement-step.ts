/** What a replacement of all that was found says it was: the operation that does the same. */
import { handStep, stepIfShort } from "#shared/cleaning/hand-steps.ts";
import { ReplaceParams, replace } from "#shared/cleaning/operations/texts/replace.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import type { Step } from "#shared/document/edits/change-table.ts";
import type { CellEdit } from "#shared/document/edits/set-cells.ts";
import type { FindQuery } from "#shared/views/find/find-query.ts";
import type { Replacement } from "#shared/views/find/replacement.ts";

/** `everywhere`: in all rows, and no text was spared. */
export function replacementStep(
  { text, as, whole, exact }: FindQuery,
  { text: by, keepsCase }: Replacement,
  edits: readonly CellEdit[],
  everywhere: boolean,
): Step | null {
  const params = ReplaceParams.safeParse({
    columns: [...new Set(edits.map(({ column }) => column))],
    as,
    text: as === "text" ? text : "",
    pattern: as === "pattern" ? text : "",
    by,
    whole,
    exact,
    ...(keepsCase && { keepsCase }),
  });
  const rows = new Set(edits.map(({ row }) => row)).size;
  const step = params.success
    ? stepIfShort(stepOf(replace.id, params.data, everywhere ? { kind: "all" } : { kind: "chosen", count: rows }))
    : null;
  return step ?? handStep("replace", edits.length);
}
