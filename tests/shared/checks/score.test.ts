/** The share of values that conform, and the counts it stands on, as a table changes. */
import { describe, expect, it } from "vitest";
import { createFilledCells } from "#shared/checks/filled-cells.ts";
import { percentOf, scoreOf } from "#shared/checks/score.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { tableOfRows } from "./table-of-rows.ts";

const column = (name: string, figures: { filled: number; wrong?: number; requiredEmpty?: number }) => ({
  column: name,
  name,
  wrong: 0,
  requiredEmpty: 0,
  unavailable: 0,
  ...figures,
});

describe("the score", () => {
  it("is the share of what was entered or had to be, and leaves out cells that may be empty", () => {
    const score = scoreOf([
      column("siret", { filled: 8, wrong: 3, requiredEmpty: 2 }),
      column("note", { filled: 0 }),
      column("nom", { filled: 10 }),
    ]);
    expect(score).toMatchObject({ judged: 20, conforming: 17, share: 0.85, requiredEmpty: 2 });
    expect(score.columns.map(({ share }) => share)).toEqual([0.7, null, 1]);
  });

  it("says nothing where nothing was to be judged", () => {
    expect(scoreOf([column("note", { filled: 0 })]).share).toBeNull();
    expect(percentOf(scoreOf([]))).toBeNull();
  });

  it("is never below nothing while what is wrong is known before what is filled", () => {
    expect(scoreOf([column("a", { filled: 1, wrong: 2 })]).share).toBe(0);
  });

  it.each([
    [0, 10, 0],
    [57, 100, 57],
    [2, 3, 66],
    [989, 1000, 98],
    [9_999, 10_000, 99.9],
    [99_999, 100_000, 99.9],
    [10, 10, 100],
  ])("%i of %i shows as %d, for 100 means every cell", (conforming, judged, percent) => {
    expect(percentOf({ judged, conforming, share: conforming / judged })).toBe(percent);
  });
});

describe("the count of filled cells", () => {
  const origin = {};
  /** counts as they are kept, beside those of a table looked at anew */
  function follow(table: Table) {
    const missing = new Set(["", "NA"]);
    const counts = createFilledCells(table, () => missing);
    const [a, b] = table.columns.map(({ id }) => id);
    if (a === undefined || b === undefined) throw new Error("two columns");
    counts.load(a);
    table.subscribe(counts.apply);
    const anew = (id: ColumnId) => [
      table.columnTexts(id).filter((text) => !missing.has(text)).length,
      table.columnUnavailable(id).size,
    ];
    return { a, b, counts, row: (at: number) => table.handleAt(at), anew };
  }

  it("is of visible rows, and takes the words for no value as nothing", () => {
    const { a, b, counts } = follow(
      tableOfRows(
        ["a", "b"],
        [
          ["1", ""],
          ["NA", "2"],
          ["", "3"],
        ],
      ),
    );
    expect(counts.count(a)).toBe(1);
    expect(counts.count(b)).toBeNull();
    counts.load(b);
    expect(counts.count(b)).toBe(2);
  });

  it("follows cells that are filled and cleared, rows that come, go and come back", () => {
    const table = tableOfRows(
      ["a", "b"],
      [
        ["1", ""],
        ["2", "x"],
        ["", "y"],
      ],
    );
    const { a, counts, row, anew } = follow(table);
    const gone: RowHandle[] = [row(0), row(1)];
    const steps = [
      () => setCells(table, [{ row: row(2), column: a, text: "3" }], origin),
      () => setCells(table, [{ row: row(2), column: a, text: "4" }], origin),
      () => setUnavailable(table, { rows: [row(1)], columns: [a] }, "later", origin),
      () => setCells(table, [{ row: row(0), column: a, text: "NA" }], origin),
      () => deleteRows(table, gone, origin),
      () => setCells(table, [{ row: gone[0] ?? row(0), column: a, text: "5" }], origin),
      () => restoreRows(table, gone, origin),
      () =>
        insertRows(
          table,
          null,
          Array.from({ length: 40 }, (_, at) => new Map([[a, at % 3 === 0 ? "" : "6"]])),
          origin,
        ),
      () => setCells(table, [{ row: gone[1] ?? row(0), column: a, text: "" }], origin),
    ];
    expect(
      steps.map((step) => {
        step();
        expect([counts.count(a), counts.unavailable(a)]).toEqual(anew(a));
        return counts.unavailable(a);
      }),
    ).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 0]);
  });

  it("takes no mark for a value, where a blank is one", () => {
    const table = tableOfRows(["a"], [[""], [""]]);
    const counts = createFilledCells(table, () => new Set(["NA"]));
    const [a] = table.columns.map(({ id }) => id);
    if (a === undefined) throw new Error("a column");
    counts.load(a);
    table.subscribe(counts.apply);
    setUnavailable(table, { rows: [table.handleAt(1)], columns: [a] }, "secret", origin);
    expect([counts.count(a), counts.unavailable(a)]).toEqual([1, 1]);
    expect([0, 1].map((at) => counts.holds(a, table.handleAt(at)))).toEqual([true, false]);
  });
});
