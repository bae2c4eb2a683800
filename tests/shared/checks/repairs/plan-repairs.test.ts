/** What a repair of many cells would write, and what it leaves. */
import { describe, expect, it } from "vitest";
import { planRepairs } from "#shared/checks/repairs/plan-repairs.ts";
import { loadCommunes } from "#shared/french/load-communes.ts";
import { repairsOfField, repairsOfFirst } from "./repaired.ts";

const CASES = [
  ["05/01/2021", 2],
  ["25/01/2021", 7],
  ["hier", 3],
  ["demain", 4],
  ["", 5],
  [" ", 1],
  ["2021-01-05", 9],
].map(([text, count]) => ({ text: String(text), count: Number(count) }));

describe("the plan of a repair", () => {
  it("has a line for each text that changes and counts what stays, the most frequent first", () => {
    const required = repairsOfField({ type: "date", constraints: { required: true } });
    expect(planRepairs(required, CASES, "day-first")).toMatchObject({
      lines: [
        { before: "25/01/2021", after: "2021-01-25", also: [], kind: "date", count: 7 },
        { before: "05/01/2021", after: "2021-01-05", also: [], kind: "date", count: 2 },
      ],
      left: [
        { text: "2021-01-05", count: 9 },
        { text: "demain", count: 4 },
        { text: "hier", count: 3 },
      ],
      blank: 6,
    });
  });

  it("leaves what depends on a question that is not answered", () => {
    const { lines, left } = planRepairs(repairsOfField({ type: "date" }), CASES, null);
    expect(lines).toMatchObject([
      { before: "25/01/2021", after: "2021-01-25" },
      { before: " ", after: "", kind: "spaces", count: 1 },
    ]);
    expect(left.map(({ text }) => text)).toContain("05/01/2021");
  });

  it("reads dates of two sources each in its own way, whatever is said of the others", () => {
    const cases = ["26/10/2021", "01-26-2021", "01-05-2021", "05.01.2021"].map((text) => ({ text, count: 1 }));
    const { lines } = planRepairs(repairsOfField({ type: "date" }), cases, "day-first");
    expect(lines.map(({ after }) => after)).toEqual(["2021-10-26", "2021-01-26", "2021-01-05", "2021-01-05"]);
  });

  it("puts in one line the rows whose other cells lead to the same, and tells apart those that do not", () => {
    const fields = [
      { name: "latitude", type: "number", constraints: { minimum: 41, maximum: 52 } },
      { name: "longitude", type: "number", constraints: { minimum: -6, maximum: 10 } },
    ];
    const repairs = repairsOfFirst(fields, null);
    const beside = (text: string, count: number) => ({ text: "2.35", count, others: () => text });
    const { lines, left } = planRepairs(repairs, [beside("48.85", 2), beside("48.9", 3), beside("x", 1)], null);
    expect(lines).toMatchObject([
      { before: "2.35", after: "48.9", also: [{ column: "longitude", text: "2.35" }], count: 3 },
      { before: "2.35", after: "48.85", count: 2 },
    ]);
    expect(left).toEqual([{ text: "2.35", count: 1 }]);
  });

  it("keeps apart what may mean several things, for someone to choose", async () => {
    const field = { name: "code_insee", constraints: { pattern: "\\d{5}" } };
    const repairs = repairsOfFirst([field, { name: "cp" }], await loadCommunes());
    const cases = [
      { text: "Saint-Denis", count: 2, others: () => "" },
      { text: "Saint-Denis", count: 1, others: () => "93200" },
      { text: "Nulle part", count: 1 },
    ];
    const plan = planRepairs(repairs, cases, null);
    expect(plan.lines).toMatchObject([{ before: "Saint-Denis", after: "93066", count: 1 }]);
    expect(plan.choices).toMatchObject([{ before: "Saint-Denis", count: 2, cases: [cases[0]] }]);
    expect(plan.choices[0]?.readings.map(({ text }) => text)).toContain("97411");
    expect(plan.left).toEqual([{ text: "Nulle part", count: 1 }]);
  });
});
