/** Lines of a file, as a person names them by number: `120, 130-140`. */
import { LIMITS } from "#shared/model/limits.ts";
import type { ReadingChoices } from "#shared/wire/imports.ts";

/** Why a text names no lines that can be left out. */
export type LineFault =
  | { readonly why: "unreadable"; readonly text: string }
  | { readonly why: "backwards"; readonly from: number; readonly to: number }
  /** the titles end at this line: they and what is above are no lines of the table */
  | { readonly why: "titles"; readonly end: number }
  | { readonly why: "too-many"; readonly count: number };

type NamedLines = { readonly rows: readonly number[] } | { readonly fault: LineFault };

/** A number a spreadsheet or a text file may have: not of those that are no whole numbers any more. */
const ONE_OR_RANGE = /^([1-9]\d{0,8})(?:\s*[-–]\s*([1-9]\d{0,8}))?$/;

/** In ascending order, each once. Of a text without a number: "unreadable". */
export function namedLines(text: string, { header, rowsSetAside }: ReadingChoices): NamedLines {
  const ranges: (readonly [number, number])[] = [];
  for (const part of text.split(/[,;\n]/).map((one) => one.trim())) {
    if (part === "") continue;
    const [, first, last] = ONE_OR_RANGE.exec(part) ?? [];
    if (first === undefined) return { fault: { why: "unreadable", text: part } };
    const [from, to] = [Number(first), Number(last ?? first)];
    if (to < from) return { fault: { why: "backwards", from, to } };
    ranges.push([from, to]);
  }
  if (ranges.length === 0) return { fault: { why: "unreadable", text: text.trim() } };
  const end = header === null ? 0 : header.row + header.lines - 1;
  if (ranges.some(([from]) => from <= end)) return { fault: { why: "titles", end } };
  // counted before they are written out: a range may name a thousand million
  const longest = Math.max(...ranges.map(([from, to]) => to - from + 1));
  if (longest > LIMITS.rowsSetAside) return { fault: { why: "too-many", count: longest } };
  const rows = new Set<number>();
  for (const [from, to] of ranges) {
    for (let row = from; row <= to; row++) rows.add(row);
    const { size } = new Set([...rows, ...rowsSetAside]);
    if (size > LIMITS.rowsSetAside) return { fault: { why: "too-many", count: size } };
  }
  return { rows: [...rows].sort((a, b) => a - b) };
}
