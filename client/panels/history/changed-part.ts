/** Where two texts differ: what they share at the start and at the end is set apart. */
import { isMark } from "#shared/model/cell-content.ts";

export interface ChangedPart {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** Of what a cell held before and after. Never cuts a character in two, nor a mark, which is no text. */
export function changedPart(before: string, after: string): ChangedPart {
  if (isMark(before) || isMark(after)) return { start: "", before, after, end: "" };
  const [a, b] = [[...before], [...after]];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return {
    start: a.slice(0, start).join(""),
    before: a.slice(start, a.length - end).join(""),
    after: b.slice(start, b.length - end).join(""),
    end: a.slice(a.length - end).join(""),
  };
}
