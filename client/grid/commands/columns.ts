/** Columns: added beside the active one, renamed, fitted, deleted. */
import { addColumns } from "#shared/document/edits/add-columns.ts";
import { deleteColumns as deleteColumnsOf } from "#shared/document/edits/delete-column.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { freeNames } from "../interaction/free-names.ts";
import { columnsOf, positionsIn } from "../interaction/ranges.ts";
import { boundsOf } from "../interaction/selection.ts";
import type { Command, Hands } from "./command.ts";

export const renameColumn: Command = {
  id: "rename-column",
  part: "column",
  changes: true,
  shortcuts: [],
  label: (words) => words.commands.renameColumn,
  isEnabled: (hands) => hands.point() !== null,
  run(hands) {
    const active = hands.selection.get()?.active;
    const point = hands.point();
    if (!active || !point) return;
    const closed = hands.whyClosed(active.column);
    if (closed !== null) return hands.say(closed);
    hands.viewport.reveal({ row: -1, column: point.column });
    hands.renaming.set(active.column);
  },
};

export const addColumnLeft: Command = {
  id: "add-column-left",
  part: "column",
  changes: true,
  shortcuts: [],
  label: (words, hands) => words.commands.addColumnsLeft(columnsToAdd(hands)),
  isEnabled: () => true,
  run: (hands) => add(hands, hands.bounds()?.left ?? hands.point()?.column ?? 0),
};

export const addColumnRight: Command = {
  id: "add-column-right",
  part: "column",
  changes: true,
  shortcuts: [],
  label: (words, hands) => words.commands.addColumnsRight(columnsToAdd(hands)),
  isEnabled: () => true,
  run(hands) {
    const bounds = hands.bounds();
    const at = bounds ? bounds.right : (hands.point()?.column ?? hands.seen.columns.length - 1);
    add(hands, at + 1);
  },
};

export const fitColumn: Command = {
  id: "fit-column",
  part: "column",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.fitColumn,
  isEnabled: (hands) => hands.point() !== null,
  run(hands) {
    for (const id of selectedColumns(hands)) hands.fitColumn(id);
  },
};

export const fitAllColumns: Command = {
  id: "fit-all-columns",
  part: "column",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.fitAllColumns,
  isEnabled: (hands) => hands.seen.columns.length > 0,
  run(hands) {
    for (const { id } of hands.seen.columns) hands.fitColumn(id);
  },
};

export const deleteColumns: Command = {
  id: "delete-columns",
  part: "column",
  changes: true,
  shortcuts: [],
  destroys: true,
  label: (words, hands) => words.commands.deleteColumns(selectedColumns(hands).length),
  isEnabled: (hands) => hands.point() !== null,
  run(hands) {
    const { table, origin } = hands.collaboration;
    const ids = selectedColumns(hands);
    const chosen = table.columns.filter((column) => ids.includes(column.id));
    const kept = chosen.filter(({ id }) => hands.whyClosed(id) !== null);
    const gone = chosen.filter((column) => !kept.includes(column));
    const named = (some: typeof chosen) => some.map(({ name }) => name || hands.words.untitled).join(", ");
    deleteColumnsOf(
      table,
      gone.map(({ id }) => id),
      origin,
    );
    const said = [gone.length > 0 && hands.words.columnDeleted(named(gone))];
    if (kept.length > 0) said.push(hands.closing.words.columnsKept(named(kept)));
    hands.say(said.filter(Boolean).join(" "));
  },
};

/** Columns of the selection; of the active place when it stands on a header. */
export function selectedColumns(hands: Hands) {
  const { columns } = hands.seen;
  const point = hands.point();
  const chosen = hands.selection.get();
  // whole rows have all columns, which is not what one means by them
  const ranges = chosen
    ? [...(chosen.others ?? []), chosen].filter(({ shape }) => shape === "cells" || shape === "columns")
    : [];
  const bounds = ranges.flatMap((range) => boundsOf(range, hands.seen) ?? []);
  if (bounds.length > 0) return positionsIn(columnsOf(bounds)).flatMap((index) => columns[index]?.id ?? []);
  return point ? columns.slice(point.column, point.column + 1).map(({ id }) => id) : [];
}

/** The columns that are chosen whole with that one; itself alone when it is not chosen so. */
export function columnsTogether(hands: Hands, column: ColumnId): readonly ColumnId[] {
  const chosen = hands.selection.get()?.shape === "columns" ? selectedColumns(hands) : [];
  return chosen.includes(column) ? chosen : [column];
}

/** As many as are selected. They get free names; the title of one alone is at once ready to be typed over. */
function add(hands: Hands, at: number): void {
  const { table, origin } = hands.collaboration;
  const count = columnsToAdd(hands);
  if (table.columns.length + count > LIMITS.columns) {
    hands.say(hands.words.tooManyColumns);
    return;
  }
  const names = freeNames(table, count, hands.words.newColumn);
  const [first] = addColumns(table, names, hands.seen.columns[at - 1]?.id ?? null, origin);
  hands.goTo({ row: -1, column: at });
  hands.say(hands.words.columnsAdded(names));
  if (count === 1 && first !== undefined) hands.renaming.set(first);
}

/** Of a block of cells, one: its columns are many more often than one means to add as many. */
function columnsToAdd(hands: Hands): number {
  return hands.selection.get()?.shape === "columns" ? Math.max(1, selectedColumns(hands).length) : 1;
}
