/** Finds the marked cells of a column without reading every text of it: marks are few, and in few chunks. */

import { isMark, reasonIn } from "../model/cell-content.ts";
import type { UnavailableReason } from "../model/unavailable.ts";
import { columnsOf } from "./base-rows.ts";
import { type PackedColumn, packedText } from "./chunk.ts";
import type { SetEntry } from "./entry.ts";
import type { TableView } from "./open-table.ts";

/** By handle; of rows that are not visible too. */
export function unavailableCells(view: TableView, column: string): Map<number, UnavailableReason> {
  const found = new Map<number, UnavailableReason>();
  const look = (handle: number) => {
    const reason = reasonIn(view.contentOf(handle, column));
    if (reason !== null) found.set(handle, reason);
  };
  for (const { first, count, chunk, at } of view.base.spans) {
    const packed = columnsOf(chunk).get(column);
    if (!holdsMarks(packed)) continue;
    // the packed text is quick to read, and nearly always none: what the cell holds is looked up where it is one
    for (let i = 0; i < count; i++) if (isMark(packedText(packed, at + i))) look(first + i);
  }
  for (const entry of view.overlay.births.entries()) {
    if (holdsMarks(entry.columns().get(column)))
      for (const handle of view.overlay.births.handlesOf(entry)) look(handle);
  }
  const overlay = view.overlay.column(column);
  for (const set of overlay?.sets ?? []) if (setsMarks(set)) set.spans?.visitAll(look);
  for (const handle of overlay?.cellHandles() ?? []) {
    if (overlay?.cellEntries(handle).some(({ text }) => isMark(text))) look(handle);
  }
  return found;
}

const packedMarks = new WeakMap<PackedColumn, boolean>();

function holdsMarks(column: PackedColumn | undefined): boolean {
  if (column === undefined) return false;
  if (column.kind === "constant") return isMark(column.text);
  const known = packedMarks.get(column) ?? column.texts.some(isMark);
  packedMarks.set(column, known);
  return known;
}

const setMarks = new WeakMap<SetEntry, boolean>();

function setsMarks(set: SetEntry): boolean {
  const known = setMarks.get(set);
  if (known !== undefined) return known;
  const places = set.rows.reduce((sum, { count }) => sum + count, 0);
  let found = false;
  for (let place = 0; place < places && !found; place++) found = isMark(set.textAt(place));
  setMarks.set(set, found);
  return found;
}
