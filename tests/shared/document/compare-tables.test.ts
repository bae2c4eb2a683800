import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { compareTables, isSame, type TableDifference } from "#shared/document/compare-tables.ts";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveColumn } from "#shared/document/edits/move-column.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import { keptOrder } from "#shared/document/kept-order.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { buildBase, columnAt, openReplica } from "../../convergence/replica.ts";

/** A table of 60 rows, and the same before `change`. */
function changed(change: (table: Table, origin: object) => void): { before: Table; after: Table } {
  const { doc, table, me } = openReplica(7, buildBase(60));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = openTable(copy);
  change(table, me);
  return { before, after: table };
}

const rowsIn = (table: Table, rows: readonly RowHandle[]) => rows.map((row) => table.idOf(row));

const cases: [string, (table: Table, origin: object) => void, (tables: { before: Table; after: Table }) => unknown][] =
  [
    [
      "cells, with their texts before and after",
      (table, origin) => {
        setCells(table, [{ row: table.handleAt(3), column: columnAt(table, 1), text: "x" }], origin);
        setCells(table, [{ row: table.handleAt(2), column: columnAt(table, 1), text: "b2.1" }], origin);
      },
      ({ after }) => ({
        cells: [{ column: columnAt(after, 1), rows: [after.handleAt(3)], before: ["b3.1"], after: ["x"] }],
      }),
    ],
    [
      "cells of a whole column",
      (table, origin) => fillColumn(table, columnAt(table, 0), [...table.order] as RowHandle[], "same", origin),
      ({ after }) => ({ cells: [expect.objectContaining({ rows: [...after.order] })] }),
    ],
    [
      "rows added and removed, in order",
      (table, origin) => {
        deleteRows(table, [table.handleAt(9), table.handleAt(4)], origin);
        insertRows(table, table.handleAt(0), [new Map(), new Map()], origin);
      },
      ({ before, after }) => ({
        rowsAdded: [after.handleAt(1), after.handleAt(2)],
        rowsRemoved: [before.handleAt(4), before.handleAt(9)],
      }),
    ],
    [
      "the fewest rows that moved",
      (table, origin) => moveRows(table, [table.handleAt(20), table.handleAt(21)], table.handleAt(50), origin),
      ({ after }) => ({ rowsMoved: [after.handleAt(49), after.handleAt(50)] }),
    ],
    [
      "columns added, removed, renamed and moved",
      (table, origin) => {
        const [first, second, third] = [columnAt(table, 0), columnAt(table, 1), columnAt(table, 2)];
        deleteColumn(table, second, origin);
        renameColumn(table, third, "habitants", origin);
        moveColumn(table, third, null, origin);
        addColumn(table, { name: "neuve", after: first }, origin);
      },
      ({ before, after }) => ({
        columnsAdded: [expect.objectContaining({ name: "neuve" })],
        columnsRemoved: [before.columns[1]],
        columnsRenamed: [{ column: columnAt(before, 2), before: "population", after: "habitants" }],
        columnsMoved: [after.columns[0]],
      }),
    ],
  ];

const NOTHING: TableDifference = {
  rowsAdded: [],
  rowsRemoved: [],
  rowsMoved: [],
  cells: [],
  columnsAdded: [],
  columnsRemoved: [],
  columnsRenamed: [],
  columnsMoved: [],
};

describe("two states of a table compared", () => {
  test.each(cases)("show %s, and nothing else", (_, change, expected) => {
    const tables = changed(change);
    expect(compareTables(tables.before, tables.after)).toEqual({ ...NOTHING, ...(expected(tables) as object) });
  });

  test("show nothing when they are the same, whatever was done in between", () => {
    const { before, after } = changed((table, origin) => {
      const place = { row: table.handleAt(0), column: columnAt(table, 0) };
      setCells(table, [{ ...place, text: "x" }], origin);
      setCells(table, [{ ...place, text: "b0.0" }], origin);
    });
    expect(isSame(compareTables(before, after))).toBe(true);
  });

  test("seen from the other side are each other's opposite", () => {
    const { before, after } = changed((table, origin) => {
      deleteRows(table, [table.handleAt(4)], origin);
      sortRows(table, [...table.order].reverse() as RowHandle[], origin);
    });
    const [there, back] = [compareTables(before, after), compareTables(after, before)];
    expect(rowsIn(before, there.rowsRemoved)).toEqual(rowsIn(before, back.rowsAdded));
    expect(there.rowsMoved).toHaveLength(58);
  });
});

test.each([
  [[0, 1, 2, 3], 4],
  [[3, 2, 1, 0], 1],
  [[1, 2, 3, 0], 3],
  [[5, 1, 6, 2, 7, 3, 4], 4],
  [[], 0],
])("of %j, %i can stay where they are", (numbers, most) => {
  const kept = keptOrder(numbers);
  const staying = numbers.filter((_, i) => kept[i] === 1);
  expect(staying).toHaveLength(most);
  expect(staying).toEqual([...staying].sort((a, b) => a - b));
});
