/** Cells, rows and columns changed together are one gesture, or nothing at all. */
import { describe, expect, test } from "vitest";
import { applyChanges, type Changes } from "#shared/document/edits/apply-changes.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { deletedRows } from "#shared/document/edits/restore-rows.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { buildBase, columnAt, exchange, openReplica, texts } from "../../convergence/replica.ts";

const NOTHING: Changes = {
  cells: [],
  deleteRows: [],
  restoreRows: [],
  deleteColumns: [],
  restoreColumns: [],
  renameColumns: [],
};
const open = (client: number) => openReplica(client, buildBase(4, ["r", "x", "y"]));

describe("changes applied together", () => {
  test("are one transaction that others see whole and its author takes back in one step", () => {
    const [me, other] = [open(7), open(8)];
    const [first, second, third] = [0, 1, 2].map((i) => columnAt(me.table, i));
    if (first === undefined || second === undefined || third === undefined) throw new Error("three columns");
    const gone = me.table.handleAt(3);
    deleteRows(me.table, [gone], {});
    deleteColumn(me.table, third, {});
    exchange(me, other);
    expect(deletedRows(me.table)).toEqual([gone]);
    const before = texts(me.table);
    const heard = other.changes.length;
    applyChanges(
      me.table,
      {
        cells: [
          { row: gone, column: first, text: "back" },
          { row: me.table.handleAt(1), column: third, text: "seen" },
        ],
        deleteRows: [me.table.handleAt(0)],
        restoreRows: [gone],
        deleteColumns: [second],
        restoreColumns: [third],
        renameColumns: [{ column: first, name: "renamed" }],
      },
      me.me,
    );
    const after = [
      ["b1.0", "seen"],
      ["b2.0", "b2.2"],
      ["back", "b3.2"],
    ];
    expect(texts(me.table)).toEqual(after);
    expect(me.table.columns.map(({ name }) => name)).toEqual(["renamed", "y"]);
    exchange(me, other);
    expect(texts(other.table)).toEqual(after);
    expect(other.changes.length).toBeGreaterThan(heard);
    me.undo.undo();
    expect(texts(me.table)).toEqual(before);
    expect(me.table.columns.map(({ name }) => name)).toEqual(["r", "x"]);
    me.undo.redo();
    expect(texts(me.table)).toEqual(after);
  });

  test.each<[name: string, changes: Partial<Changes>]>([
    ["a row that is not there", { deleteRows: [99 as RowHandle] }],
    ["a column that is not there", { deleteColumns: ["zz" as never] }],
    ["a title too long", { renameColumns: [{ column: "c1" as never, name: "x".repeat(LIMITS.columnNameLength + 1) }] }],
    [
      "a text too long",
      { cells: [{ row: 0 as RowHandle, column: "c1" as never, text: "x".repeat(LIMITS.cellLength + 1) }] },
    ],
  ])("are refused before anything is written for %s", (_, wrong) => {
    const me = open(7);
    const before = texts(me.table);
    const fine = { cells: [{ row: me.table.handleAt(0), column: columnAt(me.table, 0), text: "written" }] };
    expect(() => applyChanges(me.table, { ...NOTHING, ...fine, ...wrong }, me.me)).toThrow(RangeError);
    expect(texts(me.table)).toEqual(before);
    expect(me.undo.canUndo).toBe(false);
  });

  test("that change nothing are no gesture", () => {
    const me = open(7);
    applyChanges(me.table, NOTHING, me.me);
    applyChanges(me.table, { ...NOTHING, restoreRows: [me.table.handleAt(0)] }, me.me);
    expect(me.undo.canUndo).toBe(false);
  });
});
