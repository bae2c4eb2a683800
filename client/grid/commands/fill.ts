/** Filling what is selected: from its first row or column, from the values above, or as a series goes on. */
import type { ColumnFill } from "#shared/document/edits/fill-columns.ts";
import { fillBlanks, fillFrom, mergeFills, stillBlank } from "../interaction/fill.ts";
import { type Bounds, countOf } from "../interaction/selection.ts";
import { type Written, writeFills } from "../interaction/write-range.ts";
import type { Command, Hands } from "./command.ts";

export const fillDown: Command = {
  id: "fill-down",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "d", ctrl: true }],
  label: (words) => words.commands.fillDown,
  isEnabled: (hands) => hands.bounds() !== null,
  run: (hands) =>
    fill(hands, (range) => {
      // one row alone takes what is above it
      const source = range.top === range.bottom ? range.top - 1 : range.top;
      if (source < 0) return [];
      return fillFrom(hands, { ...range, top: source, bottom: source }, { ...range, top: source }, "copy");
    }),
};

export const fillRight: Command = {
  id: "fill-right",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "r", ctrl: true }],
  label: (words) => words.commands.fillRight,
  isEnabled: (hands) => hands.bounds() !== null,
  run: (hands) =>
    fill(hands, (range) => {
      const source = range.left === range.right ? range.left - 1 : range.left;
      if (source < 0) return [];
      return fillFrom(hands, { ...range, left: source, right: source }, { ...range, left: source }, "copy");
    }),
};

export const fillToNextValue: Command = {
  id: "fill-to-next-value",
  part: "cell",
  changes: true,
  shortcuts: [],
  label: (words) => words.commands.fillToNextValue,
  isEnabled: (hands) => hands.bounds() !== null,
  run: (hands) => fill(hands, (range) => fillBlanks(hands, range), stillBlank),
};

export const fillSeries: Command = {
  id: "fill-series",
  part: "cell",
  changes: true,
  shortcuts: [],
  label: (words) => words.commands.fillSeries,
  isEnabled(hands) {
    const { rows, columns } = countOf(hands.bounds());
    return rows * columns > 1;
  },
  run: (hands) => fill(hands, (range) => seriesIn(hands, range)),
};

/** What the first cells say goes on over the blank ones after them: down, or along a single row. */
function seriesIn(hands: Hands, range: Bounds): ColumnFill[] {
  const { table } = hands.collaboration;
  const isBlank = (row: number, column: number) => {
    const id = hands.seen.columns[column]?.id;
    return id !== undefined && table.content(hands.seen.handleAt(row), id) === "";
  };
  if (range.top === range.bottom) {
    let right = range.left;
    while (right < range.right && !isBlank(range.top, right + 1)) right++;
    return fillFrom(hands, { ...range, right: right === range.right ? range.left : right }, range, "series");
  }
  return Array.from({ length: range.right - range.left + 1 }, (_, i) => range.left + i).flatMap((column) => {
    let bottom = range.top;
    while (bottom < range.bottom && !isBlank(bottom + 1, column)) bottom++;
    const lane = { ...range, left: column, right: column };
    // all of it filled: the first value begins the series anew
    return fillFrom(hands, { ...lane, bottom: bottom === range.bottom ? range.top : bottom }, lane, "series");
  });
}

/** `only`: what of it still stands, should others have written there meanwhile. */
function fill(
  hands: Hands,
  fillsOf: (range: Bounds) => ColumnFill[],
  only?: (hands: Hands, fills: readonly ColumnFill[]) => readonly ColumnFill[],
): void {
  const fills = mergeFills(hands.ranges().flatMap(fillsOf));
  const say = ({ written, closed }: Written) => {
    const said = [written > 0 && hands.words.filled(written)];
    if (closed > 0) said.push(hands.closing.words.skipped(closed));
    hands.say(said.filter(Boolean).join(" ") || hands.words.nothingToFill);
  };
  writeFills(hands, "fill", fills, say, only && (() => only(hands, fills)));
}
