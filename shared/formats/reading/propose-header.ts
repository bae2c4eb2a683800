/** Where the titles of a table are, and on how many lines: « Effectifs 2021 » over « Filles » and « Garçons » are titles on two. */
import type { ReadingChoices } from "#shared/wire/imports.ts";
import { extentOf, isBlank } from "./cell-extent.ts";
import { figureOf } from "./figures.ts";
import { findHeaderRow } from "./header-row.ts";
import type { Merge } from "./raw-table.ts";

type Rows = readonly (readonly string[])[];

const MOST_LINES = 5;
/** rows below the titles that tell a column of numbers */
const BELOW = 20;

/** From the first rows of a file, empty ones included. null: there are no titles. */
export function proposeHeader(first: Rows, merges: readonly Merge[]): ReadingChoices["header"] {
  const looked = findHeaderRow(first);
  if (looked === null) return null;
  const found = isOverAll(first, looked, merges) ? looked + 1 : looked;
  const start = found > 0 && isGroups(first, found - 1, merges) ? found - 1 : found;
  let end = Math.max(found, lastOfMerged(start, merges));
  while (end - start + 1 < MOST_LINES && goesOn(first, start, end, merges)) end++;
  const lines = Math.min(MOST_LINES, end - start + 1);
  return { row: start + 1, lines };
}

/** The title of the table, merged over all its columns. */
function isOverAll(rows: Rows, at: number, merges: readonly Merge[]): boolean {
  const [only, ...others] = columnsOf(rows[at] ?? []);
  const width = extentOf(rows[at + 1] ?? []);
  if (only === undefined || others.length > 0 || width < 2) return false;
  return wideAt(merges, at + 1).some(({ left, right, bottom }) => left <= 0 && right >= width - 1 && bottom === at + 1);
}

/** Titles of several columns each, above the row of titles: merged ones, or two or more over titles that repeat. */
function isGroups(rows: Rows, at: number, merges: readonly Merge[]): boolean {
  const line = rows[at] ?? [];
  const below = rows[at + 1] ?? [];
  const filled = columnsOf(line);
  const own = filled.filter((column) => isBlank(below[column] ?? ""));
  const width = extentOf(below);
  const wide = wideAt(merges, at + 1);
  // over all the columns it is the title of the table
  if (wide.length > 0) return wide.every(({ left, right }) => right - left + 1 < width && !own.includes(left));
  if (filled.length === 0 || own.length > 0) return false;
  const titles = columnsOf(below).map((column) => below[column]?.trim());
  return filled.length >= 2 && new Set(titles).size < titles.length;
}

/** 0-based last row of the merged areas that begin in the first line of titles, when some are more than one row high. */
function lastOfMerged(start: number, merges: readonly Merge[]): number {
  let end = start;
  for (const { top, bottom } of [...merges].sort((a, b) => a.top - b.top)) {
    if (top - 1 >= start && top - 1 <= end && bottom - 1 > end) end = bottom - 1;
  }
  return end;
}

/** The row below the titles so far has titles too: under merged ones, or in the gaps that they leave. */
function goesOn(rows: Rows, start: number, end: number, merges: readonly Merge[]): boolean {
  const next = rows[end + 1];
  if (next === undefined || extentOf(next) === 0) return false;
  const above = rows.slice(start, end + 1);
  const under = columnsOf(next);
  if (!under.every((column) => mayBeTitle(next[column] ?? ""))) return false;
  const wide = wideAt(merges, end + 1);
  const grouped = (column: number) => wide.some(({ left, right }) => left <= column && column <= right);
  if (wide.length > 0) {
    const own = columnsOf(rows[end] ?? []).filter((column) => !grouped(column));
    return (
      under.length >= 2 &&
      under.every(grouped) &&
      own.every((column) => isBlank(next[column] ?? "")) &&
      hasFigures(rows, end + 2, under)
    );
  }
  const width = Math.max(extentOf(rows[end] ?? []), extentOf(next));
  const gaps = range(width).filter((column) => above.every((line) => isBlank(line[column] ?? "")));
  const alone = range(width).filter((column) => isBlank(next[column] ?? "") && !gaps.includes(column));
  const fills = gaps.length > 0 && gaps.every((column) => !isBlank(next[column] ?? ""));
  // a column before the first group has no title above, and needs one
  return fills && alone.length > 0 && !gaps.includes(0) && hasFigures(rows, end + 2, gaps);
}

/** Not a value: neither a number, but for a year, nor a date. */
function mayBeTitle(text: string): boolean {
  if (isBlank(text) || /^(?:19|20)\d\d$/.test(text.trim())) return true;
  return figureOf(text) === null && /\p{L}/u.test(text);
}

/** One of these columns has numbers below: what stands over them is no value. */
function hasFigures(rows: Rows, from: number, columns: readonly number[]): boolean {
  const below = rows.slice(from, from + BELOW);
  return columns.some((column) => {
    const texts = below.map((row) => row[column] ?? "").filter((text) => !isBlank(text));
    return texts.length > 0 && texts.filter((text) => figureOf(text) !== null).length >= 0.8 * texts.length;
  });
}

function wideAt(merges: readonly Merge[], row: number): Merge[] {
  return merges.filter(({ top, bottom, left, right }) => top <= row && row <= bottom && right > left);
}

function columnsOf(line: readonly string[]): number[] {
  return line.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}
