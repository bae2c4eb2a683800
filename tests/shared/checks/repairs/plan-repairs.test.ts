/** What a repair of many cells would write, and what it leaves. */
import { describe, expect, it } from "vitest";
import { planRepairs } from "#shared/checks/repairs/plan-repairs.ts";
import { repairsOfField } from "./repaired.ts";

const TEXTS = new Map([
  ["05/01/2021", 2],
  ["25/01/2021", 7],
  ["hier", 3],
  ["demain", 4],
  ["", 5],
  [" ", 1],
  ["2021-01-05", 9],
]);

describe("the plan of a repair", () => {
  it("has a line for each text that changes and counts what stays, the most frequent first", () => {
    const required = repairsOfField({ type: "date", constraints: { required: true } });
    expect(planRepairs(required, TEXTS, "day-first")).toEqual({
      lines: [
        { before: "25/01/2021", after: "2021-01-25", kind: "date", count: 7 },
        { before: "05/01/2021", after: "2021-01-05", kind: "date", count: 2 },
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
    const { lines, left } = planRepairs(repairsOfField({ type: "date" }), TEXTS, null);
    expect(lines).toEqual([{ before: " ", after: "", kind: "spaces", count: 1 }]);
    expect(left.map(({ text }) => text)).toContain("05/01/2021");
  });
});
