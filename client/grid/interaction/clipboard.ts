/** Copy, cut and paste of blocks, with what other spreadsheets put on the clipboard and expect from it. */
import type { SeenTable } from "#client/views/seen-table.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { formatClipboard, parseClipboard } from "#shared/formats/tsv.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { rememberMarks, withMarks } from "./copied-marks.ts";
import type { GridModel } from "./grid-model.ts";
import { type Bounds, countOf, placeAt } from "./selection.ts";
import { closedAmong, writeRange } from "./write-range.ts";

type Pasting = Pick<
  GridModel,
  "collaboration" | "seen" | "bounds" | "point" | "say" | "select" | "words" | "selection" | "closing"
>;

/** Texts of a block, row by row. */
export function textsIn(table: Table, seen: SeenTable, bounds: Bounds): string[][] {
  const texts: string[][] = [];
  const columns = seen.columns.slice(bounds.left, bounds.right + 1);
  for (let row = bounds.top; row <= bounds.bottom; row++) {
    const handle = seen.handleAt(row);
    texts.push(columns.map(({ id }) => table.text(handle, id)));
  }
  return texts;
}

/** Puts the selection on the clipboard: text for everyone, a table for those who read one. Cells stay text in Excel too (no lost zeros). */
export function copy(grid: Pasting, data: DataTransfer): number {
  const bounds = grid.bounds();
  if (!bounds) return 0;
  const texts = textsIn(grid.collaboration.table, grid.seen, bounds);
  rememberMarks(grid.collaboration.table, grid.seen, bounds, texts);
  data.setData("text/plain", formatClipboard(texts));
  data.setData("text/html", htmlTable(texts));
  const { rows, columns } = countOf(bounds);
  return rows * columns;
}

/** Copies, then clears: one gesture to take back. */
export function cut(grid: Pasting, data: DataTransfer): void {
  const bounds = grid.bounds();
  if (!bounds) return;
  const copied = copy(grid, data);
  const { closed } = writeRange(grid.collaboration, grid.seen, bounds, "");
  const said = [copied > closed && grid.words.cut(copied - closed)];
  if (closed > 0) said.push(grid.closing.words.skipped(closed));
  grid.say(said.filter(Boolean).join(" "));
}

/** Writes what was copied from the selection's corner on; one value fills the selection, a block repeats in a selection it divides. */
export function paste(grid: Pasting, text: string): void {
  const copied = withMarks(grid.collaboration.table, parseClipboard(text));
  if (copied.length === 0) {
    grid.say(grid.words.pasteNothing);
    return;
  }
  const { table, origin } = grid.collaboration;
  const { seen } = grid;
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
  // on the line that adds a row, or in a table without any: the block makes its rows
  const onRow = start.row >= 0 && start.row < seen.rowCount ? seen.handleAt(start.row) : null;
  const left = Math.max(0, widest(block) - (seen.columns.length - start.column));
  const added =
    onRow === null
      ? insertRows(
          table,
          lastRow(table),
          block.map((line) => textsByColumn(seen, start.column, line)),
          origin,
        ).length
      : pasteBlock(table, { row: onRow, column: column.id }, block, origin, seen).added.length;
  const top = Math.max(0, Math.min(start.row, seen.rowCount - block.length));
  const corner = placeAt({ row: top, column: start.column }, seen);
  const end = placeAt(
    { row: top + block.length - 1, column: Math.min(start.column + widest(block), seen.columns.length) - 1 },
    seen,
  );
  if (corner && end) grid.select({ shape: "cells", active: corner, head: end });
  const { words } = grid;
  const reached = widest(block) - left;
  const closed = closedAmong(grid.collaboration, seen, start.column, reached);
  const said = closed < reached ? [words.pasted(block.length * (reached - closed))] : [];
  if (closed > 0) said.push(grid.closing.words.skipped(block.length * closed));
  if (added > 0) said.push(words.pastedRows(added));
  if (left > 0) said.push(words.pastedTooWide(left));
  grid.say(said.join(" "));
}

/** Why this block cannot be pasted at all; null when it can. Nothing is written in part. */
function faultOf(grid: Pasting, block: readonly (readonly string[])[], top: number): string | null {
  const tooLong = block.reduce((n, line) => n + line.filter((text) => text.length > LIMITS.cellLength).length, 0);
  if (tooLong > 0) return grid.words.pastedTooLong(tooLong);
  const beyond = Math.max(0, top + block.length - grid.seen.rowCount);
  const tooMany = grid.collaboration.table.rowCount + beyond - LIMITS.rows;
  return tooMany > 0 ? grid.words.pastedTooManyRows(tooMany) : null;
}

/** One value, or a block that the selection holds several times whole, fills the selection. */
function repeated(block: readonly (readonly string[])[], bounds: Bounds): readonly (readonly string[])[] {
  const { rows, columns } = countOf(bounds);
  const width = widest(block);
  if (rows % block.length !== 0 || columns % width !== 0 || (rows === block.length && columns === width)) return block;
  const lines = block.map((line) => Array.from({ length: columns }, (_, i) => line[i % width] ?? ""));
  return Array.from({ length: rows }, (_, i) => lines[i % lines.length] ?? []);
}

function widest(block: readonly (readonly string[])[]): number {
  return block.reduce((most, line) => Math.max(most, line.length), 0);
}

function lastRow(table: Table): RowHandle | null {
  return table.rowCount === 0 ? null : table.handleAt(table.rowCount - 1);
}

function textsByColumn(seen: SeenTable, from: number, line: readonly string[]): ReadonlyMap<ColumnId, string> {
  return new Map(seen.columns.slice(from, from + line.length).map((column, i) => [column.id, line[i] ?? ""]));
}

function htmlTable(texts: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<td style="mso-number-format:'\\@';white-space:pre-wrap">${entities(text).replaceAll("\n", "<br>")}</td>`;
  return `<table>${texts.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

function entities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
