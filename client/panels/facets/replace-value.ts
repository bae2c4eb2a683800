/** One text in place of another, in all the cells of a column that hold it now: one gesture. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { cellsOf, runFills } from "#client/views/bulk-writes.ts";
import { handStep, stepIfShort } from "#shared/cleaning/hand-steps.ts";
import { type FillParams, fill } from "#shared/cleaning/operations/blanks/fill.ts";
import { type MergeParams, merge } from "#shared/cleaning/operations/values/merge.ts";
import { type StepRows, stepOf } from "#shared/cleaning/step.ts";
import type { Step } from "#shared/document/edits/change-table.ts";
import type { ColumnFill } from "#shared/document/edits/fill-columns.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { RowFilter } from "#shared/views/view.ts";

interface RowsCounted {
  readonly among: Uint32Array | null;
  readonly filters: readonly RowFilter[];
}

/** Rows whose cell holds that very content, among those given (null: all), in table order. */
function rowsHolding(table: Table, column: ColumnId, content: string, among: Uint32Array | null): RowHandle[] {
  const found: RowHandle[] = [];
  const wanted = among === null ? null : new Set(among);
  for (const { rows, texts, places } of table.columnParts(column)) {
    if (!texts.includes(content)) continue;
    for (let at = 0; at < rows.length; at += 1) {
      const row = (rows[at] ?? 0) as RowHandle;
      if (texts[places === null ? at : (places[at] ?? 0)] !== content) continue;
      if (wanted === null || wanted.has(row)) found.push(row);
    }
  }
  return found;
}

/** Marks are in no operation's reach. */
function stepOfReplaced(column: ColumnId, contents: readonly string[], text: string, rows: StepRows): Step | null {
  if (contents.some(isMark)) return null;
  if (contents.every((content) => content === ""))
    return stepOf(fill.id, { columns: [column], text } satisfies FillParams, rows);
  return stepOf(merge.id, { column, merges: [{ from: [...contents], to: text }] } satisfies MergeParams, rows);
}

/**
 * `among`: the rows that `filters` find, null: all. `onWritten` is given the number of cells written, once they are. False when other cells are being written: nothing is done. Throws RangeError
 * for a text that no cell holds, it is so long.
 */
export function replaceValue(
  collaboration: Pick<Collaboration, "table" | "origin" | "mayEdit">,
  column: ColumnId,
  contents: readonly string[],
  text: string,
  { among, filters }: RowsCounted,
  onWritten: (cells: number) => void,
): boolean {
  const { table } = collaboration;
  const fillsNow = () => [
    { column, rows: contents.flatMap((content) => rowsHolding(table, column, content, among)), texts: text },
  ];
  const stepNow = (fills: readonly ColumnFill[]) => {
    const said: StepRows = among === null ? { kind: "all" } : { kind: "filters", filters: [...filters] };
    return stepIfShort(stepOfReplaced(column, contents, text, said)) ?? handStep("replace", cellsOf(fills));
  };
  return runFills(collaboration, "replace", fillsNow(), (fills) => onWritten(cellsOf(fills ?? [])), fillsNow, stepNow);
}
