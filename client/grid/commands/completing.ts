/** Completing by many hands: giving rows and columns to someone, going to the next cell that asks for something. */
import type { ColumnId } from "#shared/model/ids.ts";
import { columnsOf, rowsOf, sizeOf } from "../interaction/ranges.ts";
import { handlesIn } from "../interaction/write-range.ts";
import type { Command, Hands } from "./command.ts";

export const nextToComplete: Command = {
  id: "next-to-complete",
  part: "table",
  changes: false,
  shortcuts: [{ key: "F9" }],
  label: (words) => words.commands.nextToComplete,
  isEnabled: (hands) => hands.listeners.completing !== undefined,
  run: (hands) => hands.listeners.completing?.next(1),
};

export const previousToComplete: Command = {
  id: "previous-to-complete",
  part: "table",
  changes: false,
  shortcuts: [{ key: "F9", shift: true }],
  label: (words) => words.commands.previousToComplete,
  isEnabled: (hands) => hands.listeners.completing !== undefined,
  run: (hands) => hands.listeners.completing?.next(-1),
};

export const confideRows: Command = {
  id: "confide-rows",
  part: "row",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.completing?.confide !== undefined,
  label: (words, hands) => words.commands.confideRows(sizeOf(rowsOf(hands.ranges()))),
  isEnabled: (hands) => sizeOf(rowsOf(hands.ranges())) > 0,
  run(hands) {
    const rows = handlesIn(hands.seen, rowsOf(hands.ranges())).map((row) => hands.collaboration.table.idOf(row));
    hands.listeners.completing?.confide?.({ rows, columns: [] });
  },
};

export const confideColumns: Command = {
  id: "confide-columns",
  part: "column",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.completing?.confide !== undefined,
  label: (words, hands) => words.commands.confideColumns(idsOfColumns(hands).length),
  isEnabled: (hands) => idsOfColumns(hands).length > 0,
  run: (hands) => hands.listeners.completing?.confide?.({ rows: [], columns: idsOfColumns(hands) }),
};

function idsOfColumns(hands: Hands): readonly ColumnId[] {
  const point = hands.point();
  const positions = columnsOf(hands.ranges());
  return sizeOf(positions) > 0
    ? positions.flatMap(({ from, to }) => hands.seen.columns.slice(from, to + 1).map(({ id }) => id))
    : hands.seen.columns.slice(point?.column ?? 0, (point?.column ?? -1) + 1).map(({ id }) => id);
}
