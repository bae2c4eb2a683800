import { describe, expect, it } from "vitest";
import { actsOf, type LineAct, withAct, withTitles } from "#client/panels/reading/line-acts.ts";
import type { PreviewLine, ReadingChoices } from "#shared/wire/imports.ts";
import { CHOICES } from "./previews.ts";

const two: ReadingChoices = { ...CHOICES, header: { row: 3, lines: 2 } };
const three: ReadingChoices = { ...CHOICES, header: { row: 3, lines: 3 } };
const none: ReadingChoices = { ...CHOICES, header: null };

describe("what can be made of a line", () => {
  it.each<[string, PreviewLine["role"], number, ReadingChoices, LineAct[]]>([
    ["a row of data becomes the titles, or is set aside", "data", 6, CHOICES, ["titles", "set-aside"]],
    ["the one below the titles may be one of them", "data", 4, CHOICES, ["titles", "more-titles", "set-aside"]],
    ["the one above the titles too", "above", 2, CHOICES, ["titles", "more-titles"]],
    ["farther above, only the titles", "above", 1, CHOICES, ["titles"]],
    ["the only line of titles may be none", "header", 3, CHOICES, ["no-titles"]],
    ["of two, either may be left out", "header", 4, two, ["titles", "fewer-titles", "no-titles"]],
    ["of three, the middle one not", "header", 4, three, ["titles", "no-titles"]],
    ["a total is kept, or becomes the titles", "total", 7, CHOICES, ["keep", "titles"]],
    ["what the person set aside too", "by-hand", 7, CHOICES, ["keep", "titles"]],
    ["of empty lines, all are kept or none", "empty", 5, CHOICES, ["keep-empty"]],
    ["where there are no titles, any line may be", "data", 1, none, ["titles", "set-aside"]],
  ])("%s", (_, role, row, choices, acts) => {
    expect(actsOf({ row, role }, choices)).toEqual(acts);
  });
});

describe("what a gesture on a line changes", () => {
  it.each<[string, ReadingChoices, number, LineAct, Partial<ReadingChoices>]>([
    ["the titles move", CHOICES, 5, "titles", { header: { row: 5, lines: 1 } }],
    [
      "a total taken as titles is set aside no more",
      CHOICES,
      7,
      "titles",
      { header: { row: 7, lines: 1 }, rowsSetAside: [] },
    ],
    ["one more line below", CHOICES, 4, "more-titles", { header: { row: 3, lines: 2 } }],
    ["one more line above", CHOICES, 2, "more-titles", { header: { row: 2, lines: 2 } }],
    ["the first of two is left out", two, 3, "fewer-titles", { header: { row: 4, lines: 1 } }],
    ["the last of two is left out", two, 4, "fewer-titles", { header: { row: 3, lines: 1 } }],
    [
      "without titles, what stood above them stays out",
      CHOICES,
      3,
      "no-titles",
      { header: null, rowsSetAside: [1, 2, 7] },
    ],
    ["a row is set aside", CHOICES, 5, "set-aside", { rowsSetAside: [5, 7] }],
    ["a row is kept", CHOICES, 7, "keep", { rowsSetAside: [] }],
    ["empty rows are kept", CHOICES, 5, "keep-empty", { emptyRows: "keep" }],
    ["hidden rows are kept", CHOICES, 5, "keep-hidden", { hidden: "keep" }],
  ])("%s", (_, choices, row, act, changed) => {
    expect(withAct(choices, { row }, act)).toEqual({ ...choices, ...changed });
  });

  it("titles of several lines take rows that were set aside back among them", () => {
    expect(withTitles({ ...CHOICES, rowsSetAside: [5, 9] }, 4, 2)).toEqual({
      ...CHOICES,
      header: { row: 4, lines: 2 },
      rowsSetAside: [9],
    });
  });
});
