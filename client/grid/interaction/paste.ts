/** Paste of blocks, from here or from other spreadsheets, web pages and letters. */
import { isOfSpreadsheet, rowsOfHtml } from "#client/ui/html-table.ts";
import { bulkWritesOf, stepOfHands } from "#client/views/bulk-writes.ts";
import { preparePaste, writePaste } from "#shared/document/edits/paste-block.ts";
import { parseClipboard } from "#shared/formats/tsv.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { type Block, withMarks } from "./copied-marks.ts";
import { freeNames } from "./free-names.ts";
import type { GridModel } from "./grid-model.ts";
import { type Bounds, countOf, type Point, placeAt } from "./selection.ts";
import { closedAmong, writeRanges } from "./write-range.ts";

type Pasting = Pick<
  GridModel,
  | "collaboration"
  | "seen"
  | "bounds"
  | "ranges"
  | "point"
  | "say"
  | "select"
  | "words"
  | "selection"
  | "closing"
  | "whyClosed"
>;

export interface OnClipboard {
  readonly text: string;
  /** "": none */
  readonly html: string;
}

/**
 * Writes what was copied from the selection's corner on; one value fills all that is selected, a block repeats in a selection it divides.
 * Rows and columns that are missing are added, in the same gesture; rows that are not seen stay as they are.
 */
export function paste(grid: Pasting, onClipboard: OnClipboard): void {
  const copied = withMarks(grid.collaboration.table, blockOnClipboard(onClipboard));
  const ranges = grid.ranges();
  if (copied.length === 0) grid.say(grid.words.pasteNothing);
  else if (ranges.length < 2) pasteAt(grid, copied);
  else if (copied.length === 1 && copied[0]?.length === 1) fillWith(grid, ranges, copied[0][0] ?? "");
  else grid.say(grid.words.pasteApart);
}

function blockOnClipboard({ text, html }: OnClipboard): Block {
  const rows = isOfSpreadsheet(html) ? null : rowsOfHtml(html);
  const isTable = rows !== null && (rows.length > 1 || rows.some((row) => row.length > 1));
  return isTable ? rows : parseClipboard(text);
}

function fillWith(grid: Pasting, ranges: readonly Bounds[], text: string): void {
  const fault = faultOf(grid, [[text]], 0);
  if (fault !== null) {
    grid.say(fault);
    return;
  }
  writeRanges(grid, "paste", ranges, text, ({ written, closed }) => {
    const said = [written > 0 && grid.words.pasted(written)];
    if (closed > 0) said.push(grid.closing.words.skipped(closed));
    grid.say(said.filter(Boolean).join(" "));
  });
}

function pasteAt(grid: Pasting, copied: Block): void {
  const { table, origin } = grid.collaboration;
  const { seen, words } = grid;
  const bounds = grid.bounds();
  const start = bounds ? { row: bounds.top, column: bounds.left } : grid.point();
  const column = start && seen.columns[start.column];
  if (!start || !column) return;
  const block = bounds ? repeated(copied, bounds) : copied;
  const fault = faultOf(grid, block, Math.max(0, start.row));
  if (fault !== null) {
    grid.say(fault);
    return;
  }
  const width = widest(block);
  const wanted = Math.max(0, width - (seen.columns.length - start.column));
  const titles = freeNames(table, Math.min(wanted, LIMITS.columns - table.columns.length), words.newColumn);
  // on the line that adds a row, or in a table without any: the block makes its rows
  const onRow = start.row >= 0 && start.row < seen.rowCount ? seen.handleAt(start.row) : null;
  const at = { row: onRow, column: column.id };
  const reachedOf = seen.columns.slice(start.column, start.column + width - wanted);
  const chosen = grid.selection.get();
  const begun = bulkWritesOf(table).run(
    "paste",
    block.length * width,
    (told) => preparePaste(table, at, block, seen, titles, told),
    (prepared) => {
      if (!grid.collaboration.mayEdit) return grid.say(grid.whyClosed(null) ?? words.readOnly);
      const { added, columnsLeftOut } = writePaste(table, prepared, origin, stepOfHands("paste", block.length * width));
      // whoever went elsewhere meanwhile stays there
      if (grid.selection.get() === chosen) selectPasted(grid, start, block.length, width);
      const closed = closedAmong(grid.collaboration, reachedOf);
      const reached = width - columnsLeftOut;
      const said = closed < reached ? [words.pasted(block.length * (reached - closed))] : [];
      if (closed > 0) said.push(grid.closing.words.skipped(block.length * closed));
      if (added.length > 0) said.push(words.pastedRows(added.length));
      if (titles.length > 0) said.push(words.pastedColumns(titles));
      if (columnsLeftOut > 0) said.push(words.pastedTooWide(columnsLeftOut));
      grid.say(said.join(" "));
    },
  );
  if (!begun) grid.say(words.bulk.busy);
}

function selectPasted(grid: Pasting, start: Point, height: number, width: number): void {
  const { seen } = grid;
  const top = Math.max(0, Math.min(start.row, seen.rowCount - height));
  const active = placeAt({ row: top, column: start.column }, seen);
  const right = Math.min(start.column + width, seen.columns.length) - 1;
  const head = placeAt({ row: top + height - 1, column: right }, seen);
  if (active && head) grid.select({ shape: "cells", active, head });
}

/** Why this block cannot be pasted at all; null when it can. Nothing is written in part. */
function faultOf(grid: Pasting, block: Block, top: number): string | null {
  const tooLong = block.reduce((n, line) => n + line.filter((text) => text.length > LIMITS.cellLength).length, 0);
  if (tooLong > 0) return grid.words.pastedTooLong(tooLong);
  const beyond = Math.max(0, top + block.length - grid.seen.rowCount);
  const tooMany = grid.collaboration.table.rowCount + beyond - LIMITS.rows;
  return tooMany > 0 ? grid.words.pastedTooManyRows(tooMany) : null;
}

/** One value, or a block that the selection holds several times whole, fills the selection. */
function repeated(block: Block, bounds: Bounds): Block {
  const { rows, columns } = countOf(bounds);
  const width = widest(block);
  if (rows % block.length !== 0 || columns % width !== 0 || (rows === block.length && columns === width)) return block;
  const lines = block.map((line) => Array.from({ length: columns }, (_, i) => line[i % width] ?? ""));
  return Array.from({ length: rows }, (_, i) => lines[i % lines.length] ?? []);
}

function widest(block: Block): number {
  return block.reduce((most, line) => Math.max(most, line.length), 0);
}
