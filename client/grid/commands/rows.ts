/** Rows: as many as are selected. */
import { deleteRows as deleteRowsOf } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { rowsOf, sizeOf } from "../interaction/ranges.ts";
import { countOf } from "../interaction/selection.ts";
import { handlesIn } from "../interaction/write-range.ts";
import type { Command, Hands } from "./command.ts";

const BLANK: ReadonlyMap<ColumnId, string> = new Map();

export const insertAbove: Command = {
  id: "insert-rows-above",
  part: "row",
  changes: true,
  shortcuts: [],
  label: (words, hands) => words.commands.insertAbove(count(hands)),
  isEnabled: (hands) => hands.bounds() !== null,
  run(hands) {
    const bounds = hands.bounds();
    if (bounds) insert(hands, lineAbove(hands, bounds.top), count(hands));
  },
};

export const insertBelow: Command = {
  id: "insert-rows-below",
  part: "row",
  changes: true,
  shortcuts: [],
  label: (words, hands) => words.commands.insertBelow(count(hands)),
  isEnabled: (hands) => hands.bounds() !== null,
  run(hands) {
    const bounds = hands.bounds();
    if (bounds) insert(hands, lineAbove(hands, bounds.bottom + 1), count(hands));
  },
};

export const addRow: Command = {
  id: "add-row",
  part: "row",
  changes: true,
  shortcuts: [],
  label: (words) => words.commands.addRow,
  isEnabled: (hands) => hands.collaboration.table.columns.length > 0,
  run(hands) {
    const { table } = hands.collaboration;
    insert(hands, table.rowCount === 0 ? null : table.handleAt(table.rowCount - 1), 1);
  },
};

export const deleteRows: Command = {
  id: "delete-rows",
  part: "row",
  changes: true,
  shortcuts: [],
  destroys: true,
  label: (words, hands) => words.commands.deleteRows(chosenRows(hands)),
  isEnabled: (hands) => chosenRows(hands) > 0,
  run(hands) {
    const spans = rowsOf(hands.ranges());
    const [first] = spans;
    if (!first) return;
    const { table, origin } = hands.collaboration;
    const column = hands.point()?.column ?? 0;
    const asked = handlesIn(hands.seen, spans);
    deleteRowsOf(table, asked, origin);
    const rows = asked.filter((row) => table.isDeleted(row));
    const kept = asked.length - rows.length;
    hands.goTo({ row: Math.max(0, Math.min(first.from, hands.seen.rowCount - 1)), column });
    const said = [rows.length > 0 && hands.words.rowsDeleted(rows.length)];
    if (kept > 0) said.push(hands.closing.words.rowsKept(kept));
    hands.say(said.filter(Boolean).join(" "));
  },
};

function chosenRows(hands: Hands): number {
  return sizeOf(rowsOf(hands.ranges()));
}

function count(hands: Hands): number {
  // everything selected, one means a row more rather than twice the table
  return hands.selection.get()?.shape === "rows" || hands.selection.get()?.shape === "cells"
    ? countOf(hands.bounds()).rows
    : 1;
}

/** The row that rows inserted at a position stand under; above the first row seen, the one before it in the table. */
function lineAbove({ seen, collaboration: { table } }: Hands, position: number): RowHandle | null {
  if (position > 0) return seen.handleAt(position - 1);
  const at = seen.rowCount === 0 ? table.rowCount : table.positionOf(seen.handleAt(0));
  return at === 0 ? null : table.handleAt(at - 1);
}

function insert(hands: Hands, after: RowHandle | null, rows: number): void {
  const { table, origin } = hands.collaboration;
  if (table.rowCount + rows > LIMITS.rows) {
    hands.say(hands.words.tooManyRows);
    return;
  }
  const column = hands.point()?.column ?? 0;
  const [first] = insertRows(table, after, Array<ReadonlyMap<ColumnId, string>>(rows).fill(BLANK), origin);
  const at = first === undefined ? -1 : hands.seen.positionOf(first);
  if (at !== -1) hands.goTo({ row: at, column });
  hands.say(hands.words.rowsInserted(rows));
}
