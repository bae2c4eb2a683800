/** A new column that holds one text in every row, as one gesture. */
import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { cellText, write } from "../writer.ts";
import { freeColumnId, setNewColumn } from "./add-column.ts";
import type { Step } from "./change-table.ts";
import { columnName } from "./rename-column.ts";
import { addStep } from "./step-entry.ts";

/**
 * `after`: null for the first place; `step`: what the gesture says it was. Throws RangeError, before anything is written, for a name or a text too long, too many columns, or an
 * unknown `after`.
 */
export function addFilledColumn(
  table: Table,
  column: { readonly name: string; readonly after: ColumnId | null; readonly text: string },
  origin: unknown,
  step: Step | null = null,
): ColumnId {
  const view = viewOf(table);
  const name = columnName(column.name);
  if (table.columns.length >= LIMITS.columns) throw new RangeError(`a table has at most ${LIMITS.columns} columns`);
  const id = freeColumnId(view);
  const text = cellText(column.text, () => `column ${name}`);
  const rows = Array.from(table.order, (row) => row as RowHandle);
  write(
    table,
    origin,
    (stamp) => {
      const batch = emptyBatch();
      if (text !== "") composeColumn(batch, stamp, view, id, rows, text);
      addStep(batch, stamp, step, new Set([id]));
      return batch;
    },
    () => setNewColumn(view, id, name, column.after),
  );
  return id;
}
