/** Cells of several values as several rows, and back. */
import { isMark, textIn } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { lostTexts, MOST_ROWS, type Reshaped, SHAPE_STEP, type TooMany } from "./reshaped.ts";
import { numberRows } from "./same-rows.ts";
import { columnAt, placesBut, rowCountOf, type TextColumns } from "./text-columns.ts";

/**
 * Each value of a cell gets a row of its own, all with what the other columns hold: every row stands by itself. Blank values between two
 * separators are left out, spaces around values too; a blank cell keeps its row. Throws RangeError for a place that is not a column's.
 */
export function* splitIntoRows(table: TextColumns, place: number, separator: string): InSlices<Reshaped | TooMany> {
  const cells = columnAt(table, place);
  const sources: number[] = [];
  const contents: string[] = [];
  for (let row = 0; row < rowCountOf(table); row += 1) {
    for (const value of valuesIn(cells[row] ?? "", separator)) {
      sources.push(row);
      contents.push(value);
    }
    if (sources.length > MOST_ROWS) return "too-many-rows";
    if (row % SHAPE_STEP === SHAPE_STEP - 1) yield;
  }
  const columns = Array.from(table.titles.keys(), (at) => (at === place ? { place, contents } : { place: at }));
  return { sources, columns, lost: [], lostCount: 0 };
}

function valuesIn(content: string, separator: string): readonly string[] {
  if (isMark(content) || separator === "" || !content.includes(separator)) return [content];
  const values = content.split(separator).map((value) => value.trim());
  const filled = values.filter((value) => value !== "");
  return filled.length === 0 ? [""] : filled;
}

/**
 * Rows that hold the same in the columns `by` (none: in all the others) become one, where the first of them stood, with all their values,
 * once each, in the order they come. What they hold otherwise in columns that are neither is that of the first, or of the next that holds
 * something. A value with which a cell would be too long is lost. Throws RangeError for a place that is not a column's.
 */
export function* joinRows(
  table: TextColumns,
  place: number,
  separator: string,
  by: readonly number[] = [],
): InSlices<Reshaped> {
  const cells = columnAt(table, place);
  const keys = (by.length === 0 ? placesBut(table, [place]) : by).filter((at) => at !== place);
  const numbers = yield* numberRows(
    keys.map((at) => columnAt(table, at)),
    rowCountOf(table),
  );
  const sources: number[] = [];
  const groups: { readonly values: Set<string>; mark: string; length: number }[] = [];
  const lost = lostTexts();
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? 0;
    sources[number] ??= row;
    const group = groups[number] ?? { values: new Set<string>(), mark: "", length: 0 };
    groups[number] = group;
    const content = cells[row] ?? "";
    if (isMark(content)) group.mark ||= content;
    else if (content !== "" && !group.values.has(content)) {
      const length = group.length + content.length + (group.values.size === 0 ? 0 : separator.length);
      if (length > LIMITS.cellLength) lost.add({ row, place, text: content });
      else {
        group.values.add(content);
        group.length = length;
      }
    }
    if (row % SHAPE_STEP === SHAPE_STEP - 1) yield;
  }
  const joined = groups.map(({ values, mark }) => (values.size === 0 ? mark : [...values].join(separator)));
  const columns: { readonly place: number; readonly contents?: readonly string[] }[] = [];
  for (const at of table.titles.keys()) {
    if (at === place) columns.push({ place, contents: joined });
    else if (keys.includes(at)) columns.push({ place: at });
    else
      columns.push({ place: at, contents: yield* filledFrom(columnAt(table, at), numbers, sources.length, at, lost) });
  }
  return { sources, columns: columns as Reshaped["columns"], lost: lost.first, lostCount: lost.count };
}

/** Of each number the first content that says something; the other ones are lost. */
function* filledFrom(
  column: readonly string[],
  numbers: Uint32Array,
  count: number,
  place: number,
  lost: ReturnType<typeof lostTexts>,
): InSlices<string[]> {
  const contents: string[] = Array.from({ length: count }, () => "");
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? 0;
    const [there, content] = [contents[number] ?? "", column[row] ?? ""];
    if (textIn(there) === "") contents[number] = content === "" ? there : content;
    else if (textIn(content) !== "" && content !== there) lost.add({ row, place, text: content });
    if (row % SHAPE_STEP === SHAPE_STEP - 1) yield;
  }
  return contents;
}
