/** What is found in a table: where, how many, from one to the next, and what replacing it writes. */
import { describe, expect, it } from "vitest";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { compileQuery, type Finder } from "#shared/views/find/find-query.ts";
import { type FindScope, type FoundCells, findCells } from "#shared/views/find/found-cells.ts";
import { nextFound, placeAmongFound } from "#shared/views/find/next-found.ts";
import { planReplacement, type Replacing, stillHolding } from "#shared/views/find/plan-replacement.ts";
import { tableOfRows } from "../checks/table-of-rows.ts";

const [A, B] = ["c0", "c1"] as [ColumnId, ColumnId];
const EVERYWHERE: FindScope = { columns: null, rows: null };

const open = () =>
  tableOfRows(
    ["a", "b"],
    [
      ["x", "oui"],
      ["non", "X"],
      ["y", ""],
      ["xx", "x"],
    ],
  );

function finderOf(text: string): Finder {
  const compiled = compileQuery({ text, as: "text", exact: false, whole: false });
  if (compiled.is !== "finder") throw new Error("no finder");
  return compiled.finder;
}

function all<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function found(table: Table, text: string, scope = EVERYWHERE): FoundCells {
  const cells = findCells(table, finderOf(text), scope);
  all(cells.scan());
  return cells;
}

describe("found cells", () => {
  it("are counted over the table, a row or a part of it", () => {
    const table = open();
    const cells = found(table, "x");
    expect(cells.count).toBe(4);
    expect(table.order.length).toBe(4);
    expect([...table.order].map((row) => cells.inRow(row as never))).toEqual([1, 1, 0, 2]);
    expect(cells.has(table.handleAt(1), B)).toBe(true);
    expect(found(table, "x", { columns: [B], rows: null }).count).toBe(2);
    expect(found(table, "x", { columns: null, rows: table.order.slice(0, 2) }).count).toBe(2);
  });

  it("are not those whose value is said not to be available", () => {
    const table = open();
    setUnavailable(table, { columns: [B], rows: [table.handleAt(2)] }, "secret", "test");
    const compiled = compileQuery({ text: "", as: "text", exact: false, whole: true });
    if (compiled.is !== "finder") throw new Error("no finder");
    const blanks = findCells(table, compiled.finder, EVERYWHERE);
    all(blanks.scan());
    expect(blanks.count).toBe(0);
  });

  it("follow what is written, in the middle of being looked for too", () => {
    for (const early of [true, false]) {
      const table = open();
      const cells = findCells(table, finderOf("x"), EVERYWHERE);
      table.subscribe((change) => expect(cells.follow(change)).toBe(true));
      const steps = cells.scan();
      if (early) steps.next();
      else all(steps);
      setCells(
        table,
        [
          { row: table.handleAt(0), column: A, text: "non" },
          { row: table.handleAt(2), column: B, text: "xyz" },
        ],
        "test",
      );
      deleteRows(table, [table.handleAt(3)], "test");
      insertRows(table, table.handleAt(0), [new Map([[B, "x"]])], "test");
      if (early) all(steps);
      expect(cells.count).toBe(found(table, "x").count);
      expect(cells.count).toBe(3);
    }
  });

  it("are gone through as they are seen, round and round, in both directions", () => {
    const table = open();
    const cells = found(table, "x");
    const order = table.order.toReversed();
    const sight = { rowCount: order.length, columns: table.columns, order };
    const walk = (step: 1 | -1) => {
      const places: string[] = [];
      let at = nextFound(cells, sight, null, step);
      for (let n = 0; n < 5 && at !== null; n++) {
        places.push(`${at.row},${at.column}`);
        at = nextFound(cells, sight, at, step);
      }
      return places;
    };
    expect(walk(1)).toEqual(["0,0", "0,1", "2,1", "3,0", "0,0"]);
    expect(walk(-1)).toEqual(["3,0", "2,1", "0,1", "0,0", "3,0"]);
    expect(placeAmongFound(cells, sight, { row: 2, column: 1 })).toEqual({ seen: 4, at: 3 });
    const [first, ...others] = table.columns;
    // a column that is hidden counts for nothing, be it one of few or of many
    expect(placeAmongFound(cells, { ...sight, columns: others }, { row: 2, column: 0 })).toEqual({ seen: 2, at: 2 });
    expect(placeAmongFound(cells, { ...sight, columns: first ? [first] : [] }, null)).toEqual({ seen: 2, at: 0 });
    expect(nextFound(found(table, "nowhere"), sight, null, 1)).toBe(null);
    // one cell alone is found again from itself
    expect(nextFound(found(table, "oui"), sight, { row: 3, column: 1 }, 1)).toEqual({ row: 3, column: 1 });
  });
});

describe("replacing", () => {
  const replacing = (rest: Partial<Replacing> = {}): Replacing => ({
    finder: finderOf("x"),
    replacement: { text: "oui", as: "text", keepsCase: false },
    mayWrite: () => true,
    ...rest,
  });

  it("shows each text with what it becomes, those of most cells first", () => {
    const table = open();
    const plan = all(planReplacement(table, found(table, "x"), replacing()));
    expect(plan.lines.map(({ before, after, cells }) => [before, after, cells])).toEqual([
      ["x", "oui", 2],
      ["xx", "ouioui", 1],
      ["X", "oui", 1],
    ]);
    expect(plan).toMatchObject({ cells: 4, closed: 0, tooLong: 0 });
  });

  it("leaves closed columns, texts that are spared and cells that would hold too much", () => {
    const table = open();
    const cells = found(table, "x");
    expect(all(planReplacement(table, cells, replacing({ mayWrite: (column) => column === A })))).toMatchObject({
      cells: 2,
      closed: 2,
    });
    expect(all(planReplacement(table, cells, replacing({ spared: new Set(["x"]) }))).cells).toBe(2);
    const long = { text: "o".repeat(40_000), as: "text", keepsCase: false } as const;
    expect(all(planReplacement(table, cells, replacing({ replacement: long })))).toMatchObject({
      cells: 0,
      tooLong: 4,
    });
  });

  it("writes what cells become as they are at that moment", () => {
    const table = open();
    const plan = all(planReplacement(table, found(table, "x"), replacing()));
    setCells(table, [{ row: table.handleAt(0), column: A, text: "x!" }], "other");
    setCells(table, [{ row: table.handleAt(3), column: B, text: "autre" }], "other");
    deleteRows(table, [table.handleAt(1)], "other");
    expect(stillHolding(table, plan.edits, replacing()).map(({ text }) => text)).toEqual(["oui!", "ouioui"]);
  });
});
