/** Columns: added beside the active one, renamed, fitted, deleted. */
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteColumns as deleteColumnsOf } from "#shared/document/edits/delete-column.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { countOf } from "../interaction/selection.ts";
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
  label: (words) => words.commands.addColumnLeft,
  isEnabled: () => true,
  run: (hands) => add(hands, hands.point()?.column ?? 0),
};

export const addColumnRight: Command = {
  id: "add-column-right",
  part: "column",
  changes: true,
  shortcuts: [],
  label: (words) => words.commands.addColumnRight,
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
  const bounds = chosen?.shape === "cells" || chosen?.shape === "columns" ? hands.bounds() : null;
  if (bounds && countOf(bounds).columns > 0) return columns.slice(bounds.left, bounds.right + 1).map(({ id }) => id);
  return point ? columns.slice(point.column, point.column + 1).map(({ id }) => id) : [];
}

/** A new column gets a free name, and its title is at once ready to be typed over. */
function add(hands: Hands, at: number): void {
  const { table, origin } = hands.collaboration;
  if (table.columns.length >= LIMITS.columns) {
    hands.say(hands.words.tooManyColumns);
    return;
  }
  const taken = new Set(table.columns.map((column) => column.name));
  let n = table.columns.length + 1;
  while (taken.has(hands.words.newColumn(n))) n++;
  const name = hands.words.newColumn(n);
  const id = addColumn(table, { name, after: hands.seen.columns[at - 1]?.id ?? null }, origin);
  hands.goTo({ row: -1, column: at });
  hands.say(hands.words.columnAdded(name));
  hands.renaming.set(id);
}
