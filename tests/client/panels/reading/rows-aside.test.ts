import { describe, expect, it } from "vitest";
import { countAside } from "#client/panels/reading/counted.ts";
import { asideGroups } from "#client/panels/reading/rows-aside.ts";
import { CHOICES, preview } from "./previews.ts";

const first = preview();

describe("lines left out, one by one", () => {
  it("are told by reason, with what stands there", () => {
    expect(asideGroups(first, first, new Set([7]))).toEqual([
      { reason: "total", rows: [{ row: 7, text: "TOTAL · 1005", aside: true }], others: 0 },
    ]);
  });

  it("stay in the list when the person keeps one, so that it can be left out again", () => {
    const now = preview({ choices: { ...CHOICES, rowsSetAside: [] }, setAside: [] });
    expect(asideGroups(first, now, new Set())).toEqual([
      { reason: "total", rows: [{ row: 7, text: "TOTAL · 1005", aside: false }], others: 0 },
    ]);
  });

  it("show what the person leaves out before the answer has come, and forget it once it is kept again", () => {
    expect(
      asideGroups(first, first, new Set([5, 7])).map(({ reason, rows }) => [reason, rows.map(({ row }) => row)]),
    ).toEqual([
      ["total", [7]],
      ["by-hand", [5]],
    ]);
    const answered = preview({
      choices: { ...CHOICES, rowsSetAside: [5, 7] },
      setAside: [...first.setAside, { what: "rows", reason: "by-hand", count: 1, numbers: [5], examples: [] }],
    });
    expect(asideGroups(first, answered, new Set([7]))).toHaveLength(1);
  });

  it("say how many more there are than can be told, and name what lies beyond the lines shown", () => {
    const many = preview({
      proposed: { ...CHOICES, rowsSetAside: [120, 340] },
      setAside: [{ what: "rows", reason: "subtotal", count: 150, numbers: [120, 340], examples: ["Sous-total 6e"] }],
    });
    expect(asideGroups(many, many, new Set([120, 340]))).toEqual([
      {
        reason: "subtotal",
        rows: [
          { row: 120, text: "Sous-total 6e", aside: true },
          { row: 340, text: null, aside: true },
        ],
        others: 148,
      },
    ]);
  });
});

it("what a choice is about is still counted once it is kept", () => {
  const now = preview({ setAside: [] });
  expect(countAside(first, now, "rows", "above")).toBe(2);
  expect(countAside(first, first, "rows", "empty")).toBe(0);
});
