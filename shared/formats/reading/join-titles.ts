/** Titles that stand on several lines, as one line: « Effectifs 2021 » over « Filles » and « Garçons » gives « Effectifs 2021 – Filles » and « Effectifs 2021 – Garçons ». */
import { extentOf, isBlank } from "./cell-extent.ts";
import type { Merge } from "./raw-table.ts";

const BETWEEN = " – ";

/**
 * One title per column, as far as one of the lines holds something. `first` is the row of the first line. A title of a group stands over all its columns: those
 * of its merged area, or, where the file knows none, those that follow without a title of their own in its line and with one below.
 */
export function joinTitles(
  lines: readonly (readonly string[])[],
  first: number,
  merges: readonly Merge[],
  between = BETWEEN,
): string[] {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return only.slice(0, extentOf(only));
  const spread = lines.map((line, at) => spreadGroups(line, lines.slice(at + 1), first + at, merges));
  const width = Math.max(0, ...lines.map((line) => extentOf(line)));
  return Array.from({ length: width }, (_, column) => {
    const parts = spread.map((line) => line[column] ?? "").filter((part) => !isBlank(part));
    return parts.filter((part, at) => part !== parts[at - 1]).join(between);
  });
}

function spreadGroups(
  line: readonly string[],
  below: readonly (readonly string[])[],
  row: number,
  merges: readonly Merge[],
): string[] {
  const spread = [...line];
  const isBelow = (column: number) => below.some((other) => !isBlank(other[column] ?? ""));
  const wide = merges.filter(({ top, bottom, left, right }) => top <= row && row <= bottom && right > left);
  for (const { left, right } of wide) {
    for (let column = left + 1; column <= right; column++) if (isBelow(column)) spread[column] = line[left] ?? "";
  }
  if (wide.length > 0) return spread;
  const width = Math.max(line.length, ...below.map((other) => other.length));
  let group: number | null = null;
  for (let column = 0; column < width; column++) {
    if (!isBlank(line[column] ?? "")) group = isBelow(column) ? column : null;
    else if (group !== null && isBelow(column)) spread[column] = line[group] ?? "";
  }
  return spread;
}
