/** Lines of a file named by number, and how many of those left out are told. */
import { describe, expect, it } from "vitest";
import { namedLines } from "#client/panels/reading/line-numbers.ts";
import { asideGroups } from "#client/panels/reading/rows-aside.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { CHOICES, preview } from "./previews.ts";

const titled = { ...CHOICES, header: { row: 3, lines: 2 }, rowsSetAside: [] };

describe("lines named by number", () => {
  it.each([
    ["120, 130-133", [120, 130, 131, 132, 133]],
    [" 7;5 ,\n5 – 6,", [5, 6, 7]],
    ["5", [5]],
  ])("%j", (text, rows) => {
    expect(namedLines(text, titled)).toEqual({ rows });
  });

  it.each([
    ["", { why: "unreadable", text: "" }],
    [" , ", { why: "unreadable", text: "," }],
    ["120, abc", { why: "unreadable", text: "abc" }],
    ["120 130", { why: "unreadable", text: "120 130" }],
    ["0", { why: "unreadable", text: "0" }],
    ["-5", { why: "unreadable", text: "-5" }],
    ["12.5", { why: "unreadable", text: "12.5" }],
    ["1234567890", { why: "unreadable", text: "1234567890" }],
    ["140-130", { why: "backwards", from: 140, to: 130 }],
    ["4-9", { why: "titles", end: 4 }],
    ["1-999999999", { why: "titles", end: 4 }],
    ["5-999999999", { why: "too-many", count: 999_999_995 }],
    ["5-9000, 9001-10005", { why: "too-many", count: 10_001 }],
  ])("%j names none", (text, fault) => {
    expect(namedLines(text, titled)).toEqual({ fault });
  });

  it("may be as many as an import leaves out, with those that it leaves out already", () => {
    const full = namedLines(`5-${LIMITS.rowsSetAside + 4}`, titled);
    expect("rows" in full && full.rows.length).toBe(LIMITS.rowsSetAside);
    const more = namedLines(`6-${LIMITS.rowsSetAside + 4}`, { ...titled, rowsSetAside: [20_000, 20_001, 6] });
    expect(more).toEqual({ fault: { why: "too-many", count: LIMITS.rowsSetAside + 1 } });
  });
});

it("of many lines left out by number the first are told one by one, the others counted, before the answer and after", () => {
  const rows = Array.from({ length: 250 }, (_, n) => 200 + n);
  const first = preview({ proposed: { ...CHOICES, rowsSetAside: [] }, setAside: [] });
  const inShort = (now: typeof first) =>
    asideGroups(first, now, new Set(rows)).map(({ reason, rows: told, others }) => [reason, told.length, others]);
  expect(inShort({ ...first, choices: { ...CHOICES, rowsSetAside: [] } })).toEqual([["by-hand", 100, 150]]);
  const byHand = { what: "rows", reason: "by-hand", count: 250, numbers: rows.slice(0, 100), examples: [] } as const;
  const answered = preview({
    choices: { ...CHOICES, rowsSetAside: rows },
    setAside: [{ ...byHand, numbers: [...byHand.numbers], examples: [] }],
  });
  expect(inShort(answered)).toEqual([["by-hand", 100, 150]]);
});
