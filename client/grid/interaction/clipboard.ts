/** Copy and cut of blocks, with what other spreadsheets expect on the clipboard. */
import { formatClipboard } from "#shared/formats/tsv.ts";
import { textIn } from "#shared/model/cell-content.ts";
import { rememberMarks } from "./copied-marks.ts";
import type { GridModel } from "./grid-model.ts";
import { blockOf, positionsIn } from "./ranges.ts";
import { handlesIn, writeRanges } from "./write-range.ts";

type Copying = Pick<GridModel, "collaboration" | "seen" | "ranges" | "say" | "words" | "closing" | "whyClosed">;

/**
 * Puts the selection on the clipboard: text for everyone, a table for those who read one. Cells stay text in Excel too (no lost zeros).
 * Ranges that lie side by side make one block; others are refused with a sentence. Returns the number of cells.
 */
export function copy(grid: Copying, data: DataTransfer, titles: "with-titles" | "cells" = "cells"): number {
  const ranges = grid.ranges();
  if (ranges.length === 0) return 0;
  const block = blockOf(ranges);
  if (block === null) {
    grid.say(grid.words.copyApart);
    return 0;
  }
  const { table } = grid.collaboration;
  const columns = positionsIn(block.columns).flatMap((index) => grid.seen.columns[index] ?? []);
  const contents = handlesIn(grid.seen, block.rows).map((row) => columns.map(({ id }) => table.content(row, id)));
  const texts = contents.map((line) => line.map(textIn));
  rememberMarks(table, texts, contents);
  const copied = titles === "with-titles" ? [columns.map(({ name }) => name), ...texts] : texts;
  data.setData("text/plain", formatClipboard(copied));
  data.setData("text/html", htmlTable(copied));
  return texts.length * columns.length;
}

/** Copies, then clears: one gesture to take back. */
export function cut(grid: Copying, data: DataTransfer): void {
  const copied = copy(grid, data);
  if (copied === 0) return;
  writeRanges(grid, "clear", grid.ranges(), "", ({ closed }) => {
    const said = [copied > closed && grid.words.cut(copied - closed)];
    if (closed > 0) said.push(grid.closing.words.skipped(closed));
    grid.say(said.filter(Boolean).join(" "));
  });
}

function htmlTable(texts: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<td style="mso-number-format:'\\@';white-space:pre-wrap">${entities(text).replaceAll("\n", "<br>")}</td>`;
  return `<table data-tablee>${texts.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

function entities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
