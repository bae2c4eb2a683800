/** A column in a few figures, made from its values: as numbers or dates where nearly all of it reads so, else as texts. */

import type { InSlices } from "#shared/model/in-slices.ts";
import type { Facets, FacetValue } from "./facets.ts";
import { momentIn, numberIn } from "./readings.ts";
import { compareTexts } from "./text-ranks.ts";

export interface Statistics {
  readonly filled: number;
  readonly blank: number;
  readonly unavailable: number;
  /** different texts */
  readonly distinct: number;
  readonly as: "number" | "date" | "text";
  /** filled cells that do not read so; they are left out of what follows */
  readonly others: number;
  /** as written in the cells; null where nothing is filled */
  readonly least: string | null;
  readonly most: string | null;
  /** of numbers alone */
  readonly figures: { readonly sum: number; readonly mean: number; readonly median: number } | null;
  readonly longest: FacetValue | null;
  /** null where every text is there once */
  readonly mostFrequent: FacetValue | null;
}

const SLICE = 2_000;
/** comparing texts takes longer than reading them */
const COMPARED = 300;
/** so much of what is filled reads as what the column is said to hold */
const NEARLY_ALL = 0.95;
/** a zero before a digit: a code, which is no number */
const CODE = /^0\d/;

/** Of facets whose values are the most frequent first. */
export function* statisticsInSlices({ rows, blank, unavailable, values }: Facets): InSlices<Statistics> {
  const filled = rows - blank - unavailable;
  const [first] = values;
  let longest: FacetValue | null = null;
  for (const value of values) if (longest === null || value.text.length > longest.text.length) longest = value;
  yield;
  const base = {
    ...{ filled, blank, unavailable, longest, distinct: values.length },
    mostFrequent: first !== undefined && first.count > 1 ? first : null,
  };
  for (const [as, read] of [
    ["number", readNumber],
    ["date", momentIn],
  ] as const) {
    const readings = yield* readAll(values, filled, read);
    if (readings === null) continue;
    const figures = as === "number" ? figuresOf(readings) : null;
    const [least, most] = [readings[0]?.text ?? null, readings.at(-1)?.text ?? null];
    return { ...base, as, others: filled - cellsIn(readings), least, most, figures };
  }
  let [least, most] = [first?.text ?? null, first?.text ?? null];
  for (let at = 1; at < values.length; at += 1) {
    if (at % COMPARED === COMPARED - 1) yield;
    const text = values[at]?.text ?? "";
    if (least !== null && compareTexts(text, least) < 0) least = text;
    if (most !== null && compareTexts(text, most) > 0) most = text;
  }
  return { ...base, as: "text", others: 0, least, most, figures: null };
}

interface Reading extends FacetValue {
  readonly value: number;
}

function readNumber(text: string): number {
  return CODE.test(text) ? Number.NaN : numberIn(text);
}

/** In the order of what they read as; null where too few cells read so. */
function* readAll(
  values: readonly FacetValue[],
  filled: number,
  read: (text: string) => number,
): InSlices<readonly Reading[] | null> {
  const readings: Reading[] = [];
  let others = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const { text, count } = values[at] ?? { text: "", count: 0 };
    const value = read(text);
    if (Number.isFinite(value)) readings.push({ text, count, value });
    else others += count;
    if (others > filled * (1 - NEARLY_ALL)) return null;
  }
  return readings.length === 0 ? null : readings.sort((a, b) => a.value - b.value);
}

function cellsIn(readings: readonly FacetValue[]): number {
  return readings.reduce((sum, { count }) => sum + count, 0);
}

function figuresOf(readings: readonly Reading[]): Statistics["figures"] {
  const cells = cellsIn(readings);
  // what rounding loses is kept beside the sum (Neumaier's)
  let [sum, lost] = [0, 0];
  for (const { value, count } of readings) {
    const term = value * count;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  const total = sum + lost;
  const middle = (valueAt(readings, (cells - 1) >> 1) + valueAt(readings, cells >> 1)) / 2;
  return { sum: total, mean: total / cells, median: middle };
}

/** of the cell at that place, were they all in a row */
function valueAt(readings: readonly Reading[], place: number): number {
  let before = 0;
  for (const { value, count } of readings) {
    before += count;
    if (place < before) return value;
  }
  return Number.NaN;
}
