/** Rows that are to go: those that hold a text in a closed column stay, and it is said. */
import type { RowHandle } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { LeftCell, Target } from "../operation.ts";
import { LEFT_NAMED, PLAN_STEP } from "../planning.ts";

export interface Deletion {
  readonly deleteRows: readonly RowHandle[];
  readonly left: readonly LeftCell[];
  readonly leftCount: number;
}

export function* deletionOf(target: Target, rows: readonly RowHandle[]): InSlices<Deletion> {
  const { table } = target;
  const closed = table.columns.filter(({ id }) => !target.mayWrite(id));
  if (closed.length === 0) return { deleteRows: rows, left: [], leftCount: 0 };
  const deleteRows: RowHandle[] = [];
  const left: LeftCell[] = [];
  let done = 0;
  for (const row of rows) {
    const column = closed.find(({ id }) => table.content(row, id) !== "")?.id;
    if (column === undefined) deleteRows.push(row);
    else if (left.length < LEFT_NAMED) left.push({ row, column, text: table.text(row, column), why: "locked" });
    done += 1;
    if (done % PLAN_STEP === 0) yield;
  }
  return { deleteRows, left, leftCount: rows.length - deleteRows.length };
}
