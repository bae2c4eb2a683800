/** A row as it is shown: its texts, and which of its cells are marked. */

import { isMark, reasonIn, textIn } from "../model/cell-content.ts";
import type { RowId } from "../model/ids.ts";
import type { Column, Row, RowHandle } from "./table.ts";

const ALL_AVAILABLE: Row["unavailable"] = new Map();

/** `contents`: aligned on the columns. */
export function snapshotOf(id: RowId, handle: RowHandle, columns: readonly Column[], contents: readonly string[]): Row {
  if (!contents.some(isMark)) return { id, handle, cells: contents, unavailable: ALL_AVAILABLE };
  const marks = columns.flatMap((column, i) => {
    const reason = reasonIn(contents[i] ?? "");
    return reason === null ? [] : [[column.id, reason] as const];
  });
  return { id, handle, cells: contents.map(textIn), unavailable: new Map(marks) };
}
