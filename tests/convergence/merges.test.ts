import { beforeEach, describe, expect, test } from "vitest";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveColumn } from "#shared/document/edits/move-column.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { buildBase, columnAt, exchange, freshTable, openReplica, type Replica, texts, view } from "./replica.ts";

const ROWS = 40;
const base = buildBase(ROWS, ["r", "x", "y"]);
let alice: Replica;
let bob: Replica;

beforeEach(() => {
  alice = openReplica(100, base);
  bob = openReplica(200, base);
});

/** after it, both and someone who opens the document now must see the same */
function sync(): void {
  exchange(alice, bob);
  expect(view(bob.table)).toEqual(view(alice.table));
  expect(view(freshTable(alice.doc))).toEqual(view(alice.table));
}

const row = (who: Replica, position: number): RowHandle => who.table.handleAt(position);
const allRows = (who: Replica): RowHandle[] => Array.from(who.table.order, (handle) => handle as RowHandle);
const type = (who: Replica, position: number, column: number, text: string) =>
  setCells(who.table, [{ row: row(who, position), column: columnAt(who.table, column), text }], who.me);
const fill = (who: Replica, rows: readonly RowHandle[], text: string) =>
  fillColumn(who.table, columnAt(who.table, 1), rows, text, who.me);
const insert = (who: Replica, after: number, ...names: readonly string[]) =>
  insertRows(
    who.table,
    after < 0 ? null : row(who, after),
    names.map((name) => new Map([[columnAt(who.table, 0), name]])),
    who.me,
  );
const firstTexts = (column: number, count: number) =>
  texts(alice.table)
    .slice(0, count)
    .map((cells) => cells[column]);
const names = (count: number) => firstTexts(0, count);
const xs = (count: number) => firstTexts(1, count);

describe("cells", () => {
  test("different cells of one row: both are kept", () => {
    type(alice, 2, 1, "ALICE");
    type(bob, 2, 2, "BOB");
    sync();
    expect(texts(alice.table)[2]).toEqual(["b2.0", "ALICE", "BOB"]);
  });

  test("the same cell, both equally aware: the higher client id, everywhere", () => {
    type(alice, 2, 1, "ALICE");
    type(bob, 2, 1, "BOB");
    sync();
    expect(xs(3)[2]).toBe("BOB");
    expect(alice.table.authorOf(row(alice, 2), columnAt(alice.table, 1))).toBe(200);
  });

  test("the same cell: who had seen more edits wins", () => {
    for (const text of ["A1", "A2", "ALICE3"]) type(alice, 2, 1, text);
    type(bob, 2, 1, "BOB1");
    sync();
    expect(xs(3)[2]).toBe("ALICE3");
  });

  test("a column is renamed and moved while its cells are edited: independent", () => {
    renameColumn(alice.table, columnAt(alice.table, 1), "renamed", alice.me);
    moveColumn(alice.table, columnAt(alice.table, 1), null, alice.me);
    type(bob, 2, 1, "BOB");
    sync();
    expect(alice.table.columns.map((column) => column.name)).toEqual(["renamed", "r", "y"]);
    expect(texts(alice.table)[2]).toEqual(["BOB", "b2.0", "b2.2"]);
  });

  test("a column is deleted while its cells are edited: gone, and back with the edit when undone", () => {
    deleteColumn(alice.table, columnAt(alice.table, 1), alice.me);
    type(bob, 2, 1, "BOB");
    sync();
    expect(alice.table.columns.map((column) => column.name)).toEqual(["r", "y"]);
    alice.undo.undo();
    sync();
    expect(xs(3)[2]).toBe("BOB");
  });

  test("two people add a column at the same place: both are there, in one order", () => {
    for (const who of [alice, bob])
      addColumn(who.table, { name: `of ${who.doc.clientID}`, after: columnAt(who.table, 0) }, who.me);
    sync();
    expect(alice.table.columns.map((column) => column.name).slice(0, 1)).toEqual(["r"]);
    expect(new Set(alice.table.columns.map((column) => column.name).slice(1, 3))).toEqual(
      new Set(["of 100", "of 200"]),
    );
  });
});

describe("deletions", () => {
  test("a row is deleted while a cell of it is edited: deleted", () => {
    deleteRows(alice.table, [row(alice, 2)], alice.me);
    type(bob, 2, 1, "BOB");
    sync();
    expect(names(3)).toEqual(["b0.0", "b1.0", "b3.0"]);
  });

  test("… the deletion is undone: the row is back with the edit", () => {
    deleteRows(alice.table, [row(alice, 2)], alice.me);
    type(bob, 2, 1, "BOB");
    sync();
    alice.undo.undo();
    sync();
    expect(texts(alice.table)[2]).toEqual(["b2.0", "BOB", "b2.2"]);
  });

  test("both delete the row, one undoes: it stays deleted until someone restores it", () => {
    const deleted = row(alice, 2);
    for (const who of [alice, bob]) deleteRows(who.table, [row(who, 2)], who.me);
    sync();
    alice.undo.undo();
    sync();
    expect(alice.table.isDeleted(deleted)).toBe(true);
    restoreRows(bob.table, [deleted], bob.me);
    sync();
    expect(names(3)).toEqual(["b0.0", "b1.0", "b2.0"]);
  });
});

describe("inserts", () => {
  test("at the same place: both are kept", () => {
    insert(alice, 2, "A");
    insert(bob, 2, "B");
    sync();
    expect(new Set(names(5).slice(3))).toEqual(new Set(["A", "B"]));
  });

  test("blocks at the same place do not mix", () => {
    insert(alice, 2, "A1", "A2", "A3");
    insert(bob, 2, "B1", "B2", "B3");
    sync();
    expect(names(9).slice(3).join(" ")).toMatch(/^(A1 A2 A3 B1 B2 B3|B1 B2 B3 A1 A2 A3)$/);
  });

  test("rows typed one after the other by two people do not mix", () => {
    for (const [who, name] of [
      [alice, "A"],
      [bob, "B"],
    ] as const) {
      for (let i = 0; i < 3; i++) insert(who, 2 + i, `${name}${i + 1}`);
    }
    sync();
    expect(names(9).slice(3).join(" ")).toMatch(/^(A1 A2 A3 B1 B2 B3|B1 B2 B3 A1 A2 A3)$/);
  });

  test("an insert is undone while others edit the row: gone; redone: back with the edit", () => {
    insert(alice, 2, "A");
    sync();
    type(bob, 3, 1, "BOB");
    sync();
    alice.undo.undo();
    sync();
    expect(names(4)).toEqual(["b0.0", "b1.0", "b2.0", "b3.0"]);
    alice.undo.redo();
    sync();
    expect(texts(alice.table)[3]).toEqual(["A", "BOB", ""]);
  });
});

describe("bulk edits", () => {
  test("a fill and one cell, equally aware: the cell", () => {
    fill(alice, allRows(alice), "OUI");
    type(bob, 2, 1, "BOB");
    sync();
    expect(xs(4)).toEqual(["OUI", "OUI", "BOB", "OUI"]);
  });

  test("a fill by someone who had seen more than the one who typed: the fill", () => {
    type(alice, 9, 2, "seen");
    fill(alice, allRows(alice), "OUI");
    type(bob, 2, 1, "BOB");
    sync();
    expect(xs(4)).toEqual(["OUI", "OUI", "OUI", "OUI"]);
  });

  test("… the fill is undone: all back but the other's cell", () => {
    fill(alice, allRows(alice), "OUI");
    type(bob, 2, 1, "BOB");
    sync();
    alice.undo.undo();
    sync();
    expect(xs(4)).toEqual(["b0.1", "b1.1", "BOB", "b3.1"]);
  });

  test("… the same when the cell was typed after the fill", () => {
    fill(alice, allRows(alice), "OUI");
    sync();
    type(bob, 2, 1, "BOB");
    sync();
    alice.undo.undo();
    sync();
    expect(xs(4)).toEqual(["b0.1", "b1.1", "BOB", "b3.1"]);
  });

  test("two fills: where they overlap the newer, of equals the higher client id", () => {
    fill(alice, allRows(alice).slice(0, 36), "A");
    fill(bob, allRows(bob).slice(4), "B");
    sync();
    expect(xs(ROWS)).toEqual([...Array(4).fill("A"), ...Array(36).fill("B")]);
  });
});

describe("undo between two people", () => {
  test("Bob overwrites Alice, Alice undoes: Bob's text stays", () => {
    type(alice, 2, 1, "ALICE");
    sync();
    type(bob, 2, 1, "BOB");
    sync();
    alice.undo.undo();
    sync();
    expect(xs(3)[2]).toBe("BOB");
  });

  test("… Bob undoes too: Alice's text, as hers", () => {
    type(alice, 2, 1, "ALICE");
    sync();
    type(bob, 2, 1, "BOB");
    sync();
    alice.undo.undo();
    sync();
    bob.undo.undo();
    sync();
    expect(xs(3)[2]).toBe("ALICE");
    expect(alice.table.authorOf(row(alice, 2), columnAt(alice.table, 1))).toBe(100);
  });

  test("Bob renames the column Alice had renamed, Alice undoes: Bob's name stays", () => {
    renameColumn(alice.table, columnAt(alice.table, 1), "by Alice", alice.me);
    sync();
    renameColumn(bob.table, columnAt(bob.table, 1), "by Bob", bob.me);
    sync();
    alice.undo.undo();
    sync();
    expect(alice.table.columns[1]?.name).toBe("by Bob");
  });
});

describe("order", () => {
  test("both move the same row: it is in one place", () => {
    moveRows(alice.table, [row(alice, 1)], row(alice, 3), alice.me);
    moveRows(bob.table, [row(bob, 1)], row(bob, 5), bob.me);
    sync();
    expect(names(6)).toEqual(["b0.0", "b2.0", "b3.0", "b4.0", "b5.0", "b1.0"]);
    expect(alice.table.rowCount).toBe(ROWS);
  });

  test("a row is moved while a cell of it is edited: both", () => {
    moveRows(alice.table, [row(alice, 1)], row(alice, 4), alice.me);
    type(bob, 1, 1, "BOB");
    sync();
    expect(texts(alice.table)[4]).toEqual(["b1.0", "BOB", "b1.2"]);
  });

  test("a row is moved while it is deleted: deleted", () => {
    moveRows(alice.table, [row(alice, 1)], row(alice, 4), alice.me);
    deleteRows(bob.table, [row(bob, 1)], bob.me);
    sync();
    expect(names(4)).toEqual(["b0.0", "b2.0", "b3.0", "b4.0"]);
  });

  test("the table is sorted while a row is inserted: it comes right after the row it was put after", () => {
    sortRows(alice.table, allRows(alice).reverse(), alice.me);
    insert(bob, 2, "B");
    sync();
    const after = names(ROWS + 1);
    expect(after[after.indexOf("b2.0") + 1]).toBe("B");
    expect(after[0]).toBe("b39.0");
  });

  test("two sorts: one order", () => {
    for (const who of [alice, bob]) sortRows(who.table, allRows(who).reverse(), who.me);
    sync();
    expect(names(2)).toEqual(["b39.0", "b38.0"]);
    expect(alice.table.rowCount).toBe(ROWS);
  });

  test.each([
    ["down", 20],
    ["up", 0],
  ])("a row put after one that is moved away, %s, stays where it was put", (_way, to) => {
    insert(alice, 2, "A");
    sync();
    moveRows(bob.table, [row(bob, 2)], row(bob, to), bob.me);
    sync();
    const after = names(ROWS + 1);
    expect(after[after.indexOf("A") - 1]).toBe("b1.0");
    expect(after[after.indexOf("A") + 1]).toBe("b3.0");
  });
});
