/** Rows: as many as are selected. */
import { deleteRows as deleteRowsOf } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
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
    if (bounds) insert(hands, bounds.top, count(hands));
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
    if (bounds) insert(hands, bounds.bottom + 1, count(hands));
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
    insert(hands, hands.collaboration.table.rowCount, 1);
  },
};

export const deleteRows: Command = {
  id: "delete-rows",
  part: "row",
  changes: true,
  shortcuts: [],
  destroys: true,
  label: (words, hands) => words.commands.deleteRows(countOf(hands.bounds()).rows),
  isEnabled: (hands) => countOf(hands.bounds()).rows > 0,
  run(hands) {
    const bounds = hands.bounds();
    if (!bounds) return;
    const { table, origin } = hands.collaboration;
    const column = hands.point()?.column ?? 0;
    const asked = handlesIn(table, bounds);
    deleteRowsOf(table, asked, origin);
    const rows = asked.filter((row) => table.isDeleted(row));
    const kept = asked.length - rows.length;
    hands.goTo({ row: Math.max(0, Math.min(bounds.top, table.rowCount - 1)), column });
    const said = [rows.length > 0 && hands.words.rowsDeleted(rows.length)];
    if (kept > 0) said.push(hands.closing.words.rowsKept(kept));
    hands.say(said.filter(Boolean).join(" "));
  },
};

function count(hands: Hands): number {
  // everything selected, one means a row more rather than twice the table
  return hands.selection.get()?.shape === "rows" || hands.selection.get()?.shape === "cells"
    ? countOf(hands.bounds()).rows
    : 1;
}

function insert(hands: Hands, at: number, rows: number): void {
  const { table, origin } = hands.collaboration;
  if (table.rowCount + rows > LIMITS.rows) {
    hands.say(hands.words.tooManyRows);
    return;
  }
  const column = hands.point()?.column ?? 0;
  insertRows(
    table,
    at === 0 ? null : table.handleAt(at - 1),
    Array<ReadonlyMap<ColumnId, string>>(rows).fill(BLANK),
    origin,
  );
  hands.goTo({ row: at, column });
  hands.say(hands.words.rowsInserted(rows));
}
