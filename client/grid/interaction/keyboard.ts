/** Keys: first the cell being typed in, then commands, then moves; what is left is text, and begins an entry. */
import { GRID_COMMANDS } from "../commands/all.ts";
import { matches, runCommand } from "../commands/command.ts";
import { keyOfPanel } from "./editor-panel.ts";
import type { GridModel } from "./grid-model.ts";
import { type Direction, jump, step, tab } from "./moves.ts";
import { cellsIn } from "./ranges.ts";
import { clamp, type Point, pointOf } from "./selection.ts";
import { stopBulk } from "./stop-bulk.ts";
import { writeRanges } from "./write-range.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Set by Escape: the next Tab leaves the grid, for those who have no mouse. */
const leaving = new WeakSet<GridModel>();

const MODIFIERS = ["Shift", "Control", "Alt", "AltGraph", "Meta"];

export function onKeyDown(grid: GridModel, event: KeyboardEvent): void {
  // the input method is composing: its Enter, Escape and arrows are its own
  if (event.isComposing || event.keyCode === 229) return;
  if (grid.editing.cell.get()) {
    if (whileEditing(grid, event)) event.preventDefault();
    return;
  }
  if (event.key === "Escape" && grid.gesture.get() !== null) {
    grid.gesture.set(null);
    event.preventDefault();
    return;
  }
  if (event.key === "Escape" && stopBulk(grid)) {
    event.preventDefault();
    return;
  }
  // Shift, before its Tab: nothing was asked for yet
  if (MODIFIERS.includes(event.key)) return;
  const mayLeave = leaving.has(grid);
  leaving.delete(grid);
  if (event.key === "Tab" && mayLeave) return;
  if (event.key === "Escape") leaving.add(grid);
  if (ask(grid, event) || move(grid, event)) event.preventDefault();
  else if (isText(event)) beforeText(grid, event);
}

function whileEditing(grid: GridModel, event: KeyboardEvent): boolean {
  const edited = grid.editing.cell.get();
  const arrow = ARROWS[event.key];
  if (keyOfPanel(grid.panel, event)) return true;
  if (event.key === "Escape") {
    grid.editing.cancel();
    return true;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && cellsIn(grid.ranges()) > 1) {
    grid.editing.hand((text) => fillWith(grid, text));
    return true;
  }
  if (event.key === "Enter" && (event.altKey || event.ctrlKey)) {
    insertLineEnd(grid);
    return true;
  }
  if (event.key === "F9") {
    // from one cell to complete to the next: what was typed is written on the way
    if (grid.editing.commit("key")) ask(grid, event);
    return true;
  }
  if (event.key === "F2" && edited) {
    grid.editing.cell.set({ ...edited, entry: edited.entry === "replace" ? "change" : "replace" });
    return true;
  }
  if (event.key === "Enter" || event.key === "Tab" || (arrow && edited?.entry === "replace" && !event.shiftKey)) {
    if (grid.editing.commit(arrow ? "leaving" : "key")) move(grid, event);
    return true;
  }
  return false;
}

/** A command that has this shortcut. */
function ask(grid: GridModel, event: KeyboardEvent): boolean {
  const point = grid.point();
  const active = grid.selection.get()?.active;
  if (active?.row === "header" && (event.key === "Enter" || event.key === "F2")) {
    const rename = GRID_COMMANDS.find((command) => command.id === "rename-column");
    if (rename) runCommand(rename, grid);
    return true;
  }
  if (active && point && event.key === " " && (active.row === "header" || event.ctrlKey || event.shiftKey)) {
    const both = event.ctrlKey && event.shiftKey;
    const shape = both ? "all" : active.row === "header" || event.ctrlKey ? "columns" : "rows";
    grid.select({
      shape,
      active,
      head: grid.selection.get()?.head ?? active,
      others: grid.selection.get()?.others ?? [],
    });
    return true;
  }
  if (active?.row === "end" && event.key === "Enter") {
    const add = GRID_COMMANDS.find((command) => command.id === "add-row");
    if (add) runCommand(add, grid);
    return true;
  }
  const opensColumn = event.key === "ArrowDown" && event.altKey && active?.row === "header";
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey) || opensColumn) {
    openMenu(grid);
    return true;
  }
  // the keys of the clipboard reach us as clipboard events, with the data
  if ((event.ctrlKey || event.metaKey) && !event.altKey && ["c", "x", "v"].includes(event.key.toLowerCase()))
    return false;
  const command = GRID_COMMANDS.find((candidate) => candidate.shortcuts.some((shortcut) => matches(shortcut, event)));
  if (!command) return false;
  runCommand(command, grid);
  return true;
}

function move(grid: GridModel, event: KeyboardEvent): boolean {
  const { seen } = grid;
  const chosen = grid.selection.get();
  const moving = chosen && (event.shiftKey && event.key !== "Tab" ? chosen.head : chosen.active);
  const from = moving ? pointOf(moving, seen) : { row: 0, column: 0 };
  if (!from || seen.columns.length === 0) return false;
  const extent = { rows: seen.rowCount, columns: seen.columns.length };
  const arrow = ARROWS[event.key];
  const ctrl = event.ctrlKey || event.metaKey;
  const go = (to: Point, extend = event.shiftKey): true => {
    grid.goTo(extend ? { ...to, row: clamp(to.row, 0, seen.rowCount - 1) } : to, extend);
    return true;
  };
  if (arrow && !event.altKey) {
    return go(
      ctrl ? jump(from, arrow, extent, (row, column) => isFilled(grid, row, column)) : step(from, arrow, extent),
    );
  }
  switch (event.key) {
    case "Enter":
      enter(grid, event.shiftKey);
      return true;
    case "Tab": {
      const to = tab(from, event.shiftKey, extent);
      if (!to) return false;
      const departure = grid.departure.column ?? grid.selection.get()?.active.column ?? null;
      go(to, false);
      grid.departure.column = departure;
      return true;
    }
    case "Home":
      return go({ row: ctrl ? 0 : from.row, column: 0 });
    case "End":
      return go({ row: ctrl ? Math.max(0, seen.rowCount - 1) : from.row, column: extent.columns - 1 });
    case "PageUp":
    case "PageDown": {
      const { first, last } = grid.viewport.visibleRows();
      const page = Math.max(1, last - first);
      const row = from.row + (event.key === "PageUp" ? -page : page);
      return go({ row: clamp(row, 0, Math.max(0, seen.rowCount - 1)), column: from.column });
    }
    default:
      return false;
  }
}

/** Down (up with Shift); after a series of Tabs, to the column it left from. */
function enter(grid: GridModel, up: boolean): void {
  const { seen } = grid;
  const point = grid.point();
  if (!point) return;
  const departure = grid.departure.column;
  const column = departure ? seen.columns.findIndex((candidate) => candidate.id === departure) : -1;
  const last = grid.collaboration.mayEdit ? seen.rowCount : seen.rowCount - 1;
  grid.goTo({ row: clamp(point.row + (up ? -1 : 1), 0, last), column: column === -1 ? point.column : column });
}

function isFilled(grid: GridModel, row: number, column: number): boolean {
  const id = grid.seen.columns[column]?.id;
  return id !== undefined && grid.collaboration.table.content(grid.seen.handleAt(row), id) !== "";
}

function isText(event: KeyboardEvent): boolean {
  const writes = event.key.length === 1 || event.key === "Dead";
  // AltGr comes as Ctrl+Alt and writes characters
  return writes && (event.ctrlKey || event.metaKey ? event.getModifierState("AltGraph") : true);
}

/** The character itself goes to the text area by the browser's own hand, so that dead keys and input methods work. */
function beforeText(grid: GridModel, event: KeyboardEvent): void {
  const point = grid.point();
  if (!grid.collaboration.mayEdit) {
    event.preventDefault();
    grid.say(grid.whyClosed(null) ?? grid.words.readOnly);
  } else if (!grid.activeCell()) event.preventDefault();
  else if (point) grid.viewport.reveal(point);
}

/** What was typed goes in every cell that is chosen. */
function fillWith(grid: GridModel, text: string): void {
  writeRanges(grid, "fill", grid.ranges(), text, ({ written, closed }) => {
    const said = [written > 0 && grid.words.filled(written)];
    if (closed > 0) said.push(grid.closing.words.skipped(closed));
    grid.say(said.filter(Boolean).join(" "));
  });
}

function insertLineEnd(grid: GridModel): void {
  const field = grid.input.current;
  if (!field) return;
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  grid.editing.draft.set(field.value);
}

function openMenu(grid: GridModel): void {
  const active = grid.selection.get();
  const frame = grid.input.current?.getBoundingClientRect();
  if (!active || !frame) return;
  const kind =
    active.active.row === "header" || active.shape === "columns" ? "column" : active.shape === "rows" ? "row" : "cell";
  grid.menu.set({ kind, x: frame.left + 12, y: frame.bottom });
}
