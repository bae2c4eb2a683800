import { describe, expect, test } from "vitest";
import {
  chosenOf,
  countChosen,
  isTicked,
  itemsOf,
  proposedTicks,
  shareTicked,
  tickItem,
  tickKind,
} from "#client/panels/update/ticks.ts";
import { planned, written } from "../../../shared/document/file-update.ts";

const table = written(7, "code|nom\n1|a\n2|b\n3|c").table;
const file = written(9, "code|nom\n1|A\n2|B\n4|d\n4|e\n5|f\n|g").table;
const plan = planned(table, file, { key: ["code"] });

const CHANGED = itemsOf(plan).get("changed") ?? [];

describe("what is taken of a plan", () => {
  test("is at first what is sure: rows to add and cells to change", () => {
    expect(countChosen(plan, chosenOf(plan, proposedTicks("update")))).toEqual({ added: 1, cells: 2, removed: 0 });
  });

  test("of a replacement is also what the file does not have", () => {
    expect(countChosen(plan, chosenOf(plan, proposedTicks("replace")))).toEqual({ added: 1, cells: 2, removed: 1 });
  });

  test("follows kinds and rows that are ticked and unticked", () => {
    let ticks = tickItem(proposedTicks("update"), { kind: "changed", row: 0 }, false);
    expect(shareTicked(ticks, "changed", CHANGED)).toBe("some");
    ticks = tickItem(ticks, { kind: "ambiguous", row: 3 }, true);
    expect(isTicked(ticks, { kind: "ambiguous", row: 2 })).toBe(false);
    ticks = tickKind(ticks, "absent", true);
    const chosen = chosenOf(plan, ticks);
    expect(chosen).toMatchObject({ added: [3, 4], removed: plan.absent });
    expect(countChosen(plan, chosen)).toEqual({ added: 2, cells: 1, removed: 1 });
    ticks = tickItem(ticks, { kind: "changed", row: 1 }, false);
    expect(shareTicked(ticks, "changed", CHANGED)).toBe("none");
    expect(shareTicked(tickKind(ticks, "changed", true), "changed", CHANGED)).toBe("all");
  });

  test("is told of the rows there are: one that was unticked of another plan is none of them", () => {
    const ticks = tickItem(proposedTicks("update"), { kind: "changed", row: 4 }, false);
    expect(shareTicked(ticks, "changed", CHANGED)).toBe("all");
    expect(shareTicked(ticks, "changed", CHANGED.slice(0, 1))).toBe("all");
  });

  test("never is a row that stays the same", () => {
    expect(tickItem(proposedTicks("update"), { kind: "unchanged", row: 0 }, true)).toEqual(proposedTicks("update"));
  });
});

test("rows are listed by their kind, in the order of the file", () => {
  expect([...itemsOf(plan)].map(([kind, items]) => `${kind} ${items.map(({ row }) => row).join(" ")}`)).toEqual([
    "changed 0 1",
    "ambiguous 2 3",
    "new 4",
    "keyless 5",
    `absent ${plan.absent.join(" ")}`,
  ]);
});
