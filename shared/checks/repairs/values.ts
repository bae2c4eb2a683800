/** A value of a closed list, written with another case, without its accents, or with a slip of the keyboard. */
import { foldText } from "#shared/model/fold-text.ts";
import { type Family, NO_READING } from "./family.ts";

export const values: Family = (text, { constraints }) => {
  const allowed = constraints.enum;
  if (allowed === undefined) return NO_READING;
  const meant = closest(text, allowed);
  return meant === null ? NO_READING : [{ kind: "value", text: meant }];
};

/**
 * The one of `allowed` that `text` must mean: the only one that is the same but for case, accents, spaces and signs, else the only one at
 * a slip or two (one in a word of four letters, two from nine), every other being at least two slips further. Figures never differ.
 */
export function closest(text: string, allowed: readonly string[]): string | null {
  const meant = folded(text);
  if (meant === "") return null;
  const values = foldedValues(allowed);
  const same = values.filter((one) => one.folded === meant);
  if (same.length > 0) return same.length === 1 ? (same[0]?.value ?? null) : null;
  const slips = meant.length < 4 ? 0 : meant.length < 9 ? 1 : 2;
  if (slips === 0) return null;
  let best: { readonly value: string; readonly distance: number } | null = null;
  let next = Number.POSITIVE_INFINITY;
  const digits = figures(meant);
  for (const { value, folded: other, figures: others } of values) {
    const distance = others === digits ? distanceWithin(meant, other, slips + 2) : slips + 2;
    if (best === null || distance < best.distance) {
      next = best?.distance ?? next;
      best = { value, distance };
    } else next = Math.min(next, distance);
  }
  return best !== null && best.distance <= slips && next >= best.distance + 2 ? best.value : null;
}

interface FoldedValue {
  readonly value: string;
  readonly folded: string;
  readonly figures: string;
}

/** A list is compared with each text of a column: folded once. */
const FOLDED = new WeakMap<readonly string[], readonly FoldedValue[]>();

function foldedValues(allowed: readonly string[]): readonly FoldedValue[] {
  const known = FOLDED.get(allowed);
  if (known !== undefined) return known;
  const values = allowed.map((value) => {
    const plain = folded(value);
    return { value, folded: plain, figures: figures(plain) };
  });
  FOLDED.set(allowed, values);
  return values;
}

/** What remains without case, accents and everything but letters and figures. */
function folded(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{Nd}]+/gu, "");
}

function figures(text: string): string {
  return text.replace(/\P{Nd}/gu, "");
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment distance); no more than `most` is counted. */
function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : most;
      const distance = Math.min(replaced, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(distance);
      least = Math.min(least, distance);
    }
    if (least >= most) return most;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? most, most);
}
