/** A repair writes only where the text is still the one that was looked at, as one gesture. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { repairStep } from "#client/panels/problems/repair-step.ts";
import { type Repaired, type Replacement, writeRepairs } from "#client/panels/problems/write-repairs.ts";
import { readStep } from "#shared/cleaning/step.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { traceTable } from "#shared/document/trace-table.ts";
import { createUndo } from "#shared/document/undo.ts";
import type { ColumnId } from "#shared/model/ids.ts";

function tableOf(texts: readonly string[]) {
  const builder = createBaseBuilder(["maj"]);
  for (const text of texts) builder.addRow([text]);
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, builder.finish().update);
  const table = openTable(doc);
  const origin = {};
  return { table, origin, undo: createUndo(table, doc, origin), texts: () => table.columnTexts(columnOf(table)) };
}

function columnOf(table: Table): ColumnId {
  return table.columns[0]?.id ?? ("" as ColumnId);
}

const FIRST = { before: "05/01/2021", after: "2021-01-05" };
const SECOND = { before: "06/01/2021", after: "2021-01-06" };

/** Of a whole collaboration, only the table, the origin of its gestures and the right to write count here. */
function written({ table, origin }: { table: Table; origin: object }, replacements: readonly Replacement[]) {
  let outcome: Repaired | null = null;
  const collaboration = { table, origin, mayEdit: true } as Collaboration;
  expect(
    writeRepairs(collaboration, replacements, null, (repaired) => {
      outcome = repaired;
    }),
  ).toBe(true);
  return outcome;
}

function repair(made: ReturnType<typeof tableOf>, rows: readonly RowHandle[], second: readonly RowHandle[]) {
  const column = columnOf(made.table);
  return written(made, [
    { changes: [{ column, ...FIRST }], rows },
    { changes: [{ column, ...SECOND }], rows: second },
  ]);
}

describe("writing repairs", () => {
  it("is one gesture: one change for who watches, one step of undo", () => {
    const made = tableOf([FIRST.before, SECOND.before, FIRST.before, "2021-02-01"]);
    const [a, b, c] = [0, 1, 2].map((at) => made.table.handleAt(at));
    let changes = 0;
    made.table.subscribe(() => {
      changes++;
    });
    expect(repair(made, [a, c] as RowHandle[], [b] as RowHandle[])).toEqual({ written: 3, changed: 0 });
    expect(changes).toBe(1);
    expect(made.texts()).toEqual([FIRST.after, SECOND.after, FIRST.after, "2021-02-01"]);
    made.undo.undo();
    expect(made.texts()).toEqual([FIRST.before, SECOND.before, FIRST.before, "2021-02-01"]);
  });

  it("leaves what someone wrote or deleted meanwhile, and says how much", () => {
    const made = tableOf([FIRST.before, FIRST.before, FIRST.before]);
    const rows = [0, 1, 2].map((at) => made.table.handleAt(at));
    const [, taken, deleted] = rows as [RowHandle, RowHandle, RowHandle];
    setCells(made.table, [{ row: taken, column: columnOf(made.table), text: "2021-09-09" }], "another");
    deleteRows(made.table, [deleted], "another");
    expect(repair(made, rows, [])).toEqual({ written: 1, changed: 2 });
    expect(made.texts()).toEqual([FIRST.after, "2021-09-09"]);
  });

  it("writes nothing in a column that is gone", () => {
    const made = tableOf([FIRST.before]);
    const column = columnOf(made.table);
    const rows = [made.table.handleAt(0)];
    deleteColumn(made.table, column, "another");
    expect(written(made, [{ changes: [{ column, ...FIRST }], rows }])).toEqual({
      written: 0,
      changed: 1,
    });
  });

  it("writes two columns of a row together, or neither", () => {
    const builder = createBaseBuilder(["latitude", "longitude"]);
    for (const row of [
      ["2.35", "48.85"],
      ["2.35", "48.85"],
    ])
      builder.addRow(row);
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, builder.finish().update);
    const table = openTable(doc);
    const [latitude, longitude] = table.columns.map(({ id }) => id) as [ColumnId, ColumnId];
    const rows = [0, 1].map((at) => table.handleAt(at)) as [RowHandle, RowHandle];
    setCells(table, [{ row: rows[1], column: longitude, text: "48.86" }], "another");
    const changes = [
      { column: latitude, before: "2.35", after: "48.85" },
      { column: longitude, before: "48.85", after: "2.35" },
    ];
    expect(written({ table, origin: {} }, [{ changes, rows }])).toEqual({ written: 2, changed: 2 });
    expect(table.columnTexts(latitude)).toEqual(["48.85", "2.35"]);
    expect(table.columnTexts(longitude)).toEqual(["2.35", "48.86"]);
  });
});

describe("what repairs say they were", () => {
  const column = "c1" as ColumnId;
  const ofText = (before: string, after: string, rows: number[]): Replacement => ({
    changes: [{ column, before, after }],
    rows: rows as RowHandle[],
  });

  it("is what the model asks of the column, when nothing was chosen or left out by hand", () => {
    const { operation, params } = repairStep(column, [ofText("05/01/2021", "2021-01-05", [0])], "day-first", "whole");
    expect(operation).toBe("kinds.to-schema");
    expect(readStep(params)).toEqual({ params: { columns: [column], order: "day-first" }, rows: { kind: "all" } });
  });

  it("is each text with what it becomes otherwise, and may be taken again", () => {
    const replacements = [ofText("a", "A", [0, 1]), ofText("á", "A", [2]), ofText("a", "A", [3])];
    const { operation, params } = repairStep(column, replacements, "data", "texts");
    expect(operation).toBe("values.merge");
    expect(readStep(params)?.params).toEqual({ column, merges: [{ from: ["a", "á"], to: "A" }], why: "repair" });
  });

  it("is held to its rows where one cell, or what a text means, was chosen by hand", () => {
    const { operation, params } = repairStep(column, [ofText("Saint-Denis", "97411", [2])], "data", "rows");
    expect(operation).toBe("values.merge");
    expect(readStep(params)?.rows).toEqual({ kind: "chosen", count: 1 });
  });

  it("is held to its rows where other cells of each row are written too, or where there is too much to say", () => {
    const other = { column: "c2" as ColumnId, before: "1", after: "2" };
    const beside = { ...ofText("a", "A", [0, 1]), changes: [...ofText("a", "A", []).changes, other] };
    const long = ofText("a".repeat(20_000), "b".repeat(20_000), [4]);
    for (const [replacement, count] of [
      [beside, 2],
      [long, 1],
    ] as const) {
      const { operation, params } = repairStep(column, [replacement], "data", "texts");
      expect(operation).toBe("kinds.to-schema");
      expect(readStep(params)?.rows).toEqual({ kind: "chosen", count });
    }
  });

  it("is held to its rows where one text became several, as its rows told", () => {
    const replacements = [ofText("Saint-Denis", "93066", [0, 1]), ofText("Saint-Denis", "97411", [2])];
    const { operation, params } = repairStep(column, replacements, "data", "texts");
    expect(operation).toBe("kinds.to-schema");
    expect(readStep(params)?.rows).toEqual({ kind: "chosen", count: 3 });
  });

  it("goes with the gesture that writes them", () => {
    const made = tableOf([FIRST.before]);
    const steps: unknown[] = [];
    traceTable(made.table, (traces) => steps.push(...traces.map(({ step }) => step?.operation)));
    const id = columnOf(made.table);
    const replacement = { changes: [{ column: id, ...FIRST }], rows: [made.table.handleAt(0)] };
    const collaboration = { table: made.table, origin: made.origin, mayEdit: true } as Collaboration;
    writeRepairs(collaboration, [replacement], repairStep(id, [replacement], "data", "texts"), () => undefined);
    expect(steps).toEqual(["values.merge"]);
  });
});
