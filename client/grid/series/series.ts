/** What comes after, and before, texts that go on by equal steps: numbers, dates, days, months, numbered names. */
import { dateSeries } from "./dates.ts";
import { numberSeries } from "./numbers.ts";
import type { Series } from "./step.ts";
import { wordSeries } from "./words.ts";

const KINDS: readonly ((texts: readonly string[]) => Series | null)[] = [dateSeries, wordSeries, numberSeries];

/**
 * The series that these texts begin; one text begins one of step 1 (the next day, the next number). null: their steps are not equal, or none
 * of them is of a kind that goes on. Texts of the series are written as those given: zeros in front, decimals, capitals.
 */
export function seriesOf(texts: readonly string[]): Series | null {
  if (texts.length === 0) return null;
  for (const kind of KINDS) {
    const series = kind(texts);
    if (series !== null) return series;
  }
  return null;
}

/** The same texts again and again, either way. */
export function repetitionOf(texts: readonly string[]): Series {
  return (at) => texts[((at % texts.length) + texts.length) % texts.length] ?? "";
}
