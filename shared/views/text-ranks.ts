/** The order of texts, as French readers expect it: words without their accents and case, numbers in them by their value. */
import { foldText } from "#shared/model/fold-text.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { momentIn, numberIn } from "./readings.ts";

/** between what is equal but for accents, case and signs */
const collator = new Intl.Collator("fr", { numeric: true });

/** Negative when a comes before b. */
export function compareTexts(a: string, b: string): number {
  return compareKeys(keyOf(a), keyOf(b)) || collator.compare(a, b);
}

/** one distinct text in so many may be no number, or no date, for the others to be sorted as such: it follows them */
const EXCEPTION = 5;
const SLICE = 2_000;

/**
 * The rank of each text among them, from 0: those that are worth the same share one. Numbers go by value where most are numbers, moments
 * likewise, any others as texts, after these.
 */
export function* ranksInSlices(texts: readonly string[]): InSlices<Uint32Array> {
  const values = (yield* valuesOf(texts, numberIn)) ?? (yield* valuesOf(texts, momentIn));
  const keys: string[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    keys.push(values === null || Number.isNaN(values[at] ?? Number.NaN) ? keyOf(texts[at] ?? "") : "");
  }
  const asText = (a: number, b: number) =>
    compareKeys(keys[a] ?? "", keys[b] ?? "") || collator.compare(texts[a] ?? "", texts[b] ?? "");
  const compare =
    values === null
      ? asText
      : (a: number, b: number) => {
          const [first, second] = [values[a] ?? Number.NaN, values[b] ?? Number.NaN];
          if (Number.isNaN(first) || Number.isNaN(second))
            return Number.isNaN(first) && Number.isNaN(second) ? asText(a, b) : Number.isNaN(first) ? 1 : -1;
          return first - second;
        };
  const sorted = yield* sortedInSlices(texts.length, compare);
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const one = sorted[at] ?? 0;
    if (at > 0 && compare(sorted[at - 1] ?? 0, one) !== 0) rank += 1;
    ranks[one] = rank;
  }
  return ranks;
}

/** null where too few can be read so */
function* valuesOf(texts: readonly string[], read: (text: string) => number): InSlices<Float64Array | null> {
  const values = new Float64Array(texts.length);
  let others = 0;
  for (let at = 0; at < texts.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const value = read(texts[at] ?? "");
    values[at] = value;
    if (Number.isNaN(value)) {
      others += 1;
      if (others * EXCEPTION > texts.length) return null;
    }
  }
  return values;
}

/** Compared sign by sign, keys are in the order of their texts: before the digits of a number stands how many they are. */
function keyOf(text: string): string {
  return foldText(text)
    .replaceAll("\u2019", "'")
    .replace(
      /0*(\d+)/g,
      (_, digits: string) => `${"9".repeat(Math.floor(digits.length / 9))}${digits.length % 9}${digits}`,
    );
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The numbers below `count`, sorted by merging sorted runs. */
export function* sortedInSlices(count: number, compare: (a: number, b: number) => number): InSlices<Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, at) => at);
  let to = new Uint32Array(count);
  for (let at = 0; at < count; at += SLICE) {
    from.subarray(at, at + SLICE).sort(compare);
    yield;
  }
  for (let run = SLICE; run < count; run *= 2) {
    for (let start = 0; start < count; start += 2 * run) {
      const [middle, end] = [Math.min(start + run, count), Math.min(start + 2 * run, count)];
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        if (at % SLICE === SLICE - 1) yield;
        const takeLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[at] = from[takeLeft ? left++ : right++] ?? 0;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
