/** A repair writes only where the text is still the one that was looked at, as one gesture. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { type Repaired, type Replacement, writeRepairs } from "#client/panels/problems/write-repairs.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
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
    writeRepairs(collaboration, replacements, (repaired) => {
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
