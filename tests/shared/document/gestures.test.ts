import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { addColumns } from "#shared/document/edits/add-columns.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { fillColumns } from "#shared/document/edits/fill-columns.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveColumn } from "#shared/document/edits/move-column.ts";
import { moveColumns } from "#shared/document/edits/move-columns.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { deletedColumns, restoreColumn } from "#shared/document/edits/restore-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { chanceOf, runGesture } from "../../convergence/gestures.ts";
import {
  buildBase,
  columnAt,
  exchange,
  freshTable,
  openReplica,
  type Replica,
  texts,
  view,
} from "../../convergence/replica.ts";

const base = buildBase(40, ["r", "x", "y"]);
const open = () => openReplica(7, base);
const at = (me: Replica, position: number) => me.table.handleAt(position);
const column = (me: Replica, index: number) => columnAt(me.table, index);
const firsts = (me: Replica, count: number) =>
  texts(me.table)
    .slice(0, count)
    .map(([first]) => first);
const sent = (me: Replica, act: () => void): Uint8Array[] => {
  const updates: Uint8Array[] = [];
  const listener = (update: Uint8Array) => updates.push(update);
  me.doc.on("update", listener);
  act();
  me.doc.off("update", listener);
  return updates;
};
/** bytes of the document as the server keeps it: without what an undo might bring back */
function storedBytes(doc: Y.Doc): number {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return Y.encodeStateAsUpdate(copy).length;
}
const long = "x".repeat(LIMITS.cellLength + 1);

describe("cells", () => {
  test("of a cell named twice the last text counts", () => {
    const me = open();
    setCells(
      me.table,
      ["a", "b"].map((text) => ({ row: at(me, 1), column: column(me, 1), text })),
      me.me,
    );
    expect(me.table.text(at(me, 1), column(me, 1))).toBe("b");
  });

  test("only the row that was written becomes another object, and the feed names that cell alone", () => {
    const me = open();
    const [before, other] = [me.table.row(at(me, 1)), me.table.row(at(me, 2))];
    setCells(me.table, [{ row: at(me, 1), column: column(me, 1), text: "new" }], me.me);
    expect(me.table.row(at(me, 1))).not.toBe(before);
    expect(me.table.row(at(me, 2))).toBe(other);
    expect(me.changes).toEqual([
      {
        origin: me.me,
        local: true,
        cells: new Map([[column(me, 1), [1]]]),
        appeared: [],
        vanished: [],
        order: false,
        columns: false,
        schema: false,
        fold: false,
      },
    ]);
  });

  test("half a character is written as the sign for what cannot be read, here as elsewhere", () => {
    const me = open();
    setCells(me.table, [{ row: at(me, 0), column: column(me, 0), text: "a\ud800b" }], me.me);
    expect(me.table.text(at(me, 0), column(me, 0))).toBe("a\ufffdb");
    expect(view(freshTable(me.doc))).toEqual(view(me.table));
  });

  test("from 32 cells of one column on, one small entry, whatever the number", () => {
    const me = open();
    const rows = Array.from(me.table.order, (handle) => handle as RowHandle);
    setCells(me.table, [{ row: at(me, 0), column: column(me, 0), text: "makes the lane" }], me.me);
    const [update] = sent(me, () => fillColumn(me.table, column(me, 1), rows, "OUI", me.me));
    expect(update?.length).toBeLessThan(70);
    const [many] = sent(me, () =>
      setCells(
        me.table,
        rows.map((row) => ({ row, column: column(me, 2), text: "NON" })),
        me.me,
      ),
    );
    expect(many?.length).toBeLessThan(70);
    expect(new Set(texts(me.table).map((cells) => cells.slice(1).join()))).toEqual(new Set(["OUI,NON"]));
  });

  test("a fill makes the fills it covers void", () => {
    const me = open();
    const rows = Array.from(me.table.order, (handle) => handle as RowHandle);
    for (let i = 0; i < 50; i++) fillColumn(me.table, column(me, 1), rows, `text ${i}`, me.me);
    expect(storedBytes(me.doc) - base.length).toBeLessThan(300);
  });

  test("texts follow their rows in whatever order the rows are given", () => {
    const me = open();
    insertRows(me.table, null, [new Map(), new Map()], me.me);
    const rows = Array.from(me.table.order, (handle) => handle as RowHandle).reverse();
    fillColumn(
      me.table,
      column(me, 1),
      rows,
      rows.map((row) => me.table.idOf(row)),
      me.me,
    );
    for (const row of rows) expect(me.table.text(row, column(me, 1))).toBe(me.table.idOf(row));
  });
});

describe("rows", () => {
  test("new rows come right after the given one, in order, and ids are never given twice", () => {
    const me = open();
    const born = insertRows(
      me.table,
      at(me, 1),
      ["A", "B"].map((text) => new Map([[column(me, 0), text]])),
      me.me,
    );
    expect(firsts(me, 5)).toEqual(["b0.0", "b1.0", "A", "B", "b2.0"]);
    expect(born.map((row) => me.table.positionOf(row))).toEqual([2, 3]);
    me.undo.undo();
    const [again] = insertRows(me.table, null, [new Map([[column(me, 0), "top"]])], me.me);
    expect(firsts(me, 2)).toEqual(["top", "b0.0"]);
    expect(born.map((row) => me.table.idOf(row))).not.toContain(again === undefined ? "" : me.table.idOf(again));
  });

  test.each([1, 2, 200, 201, 2_500])("%i rows at once", (count) => {
    const me = open();
    insertRows(
      me.table,
      at(me, 0),
      Array.from({ length: count }, (_, i) => new Map([[column(me, 1), `n${i}`]])),
      me.me,
    );
    expect(me.table.rowCount).toBe(40 + count);
    expect(
      texts(me.table)
        .slice(1, count + 1)
        .map((cells) => cells.join("|")),
    ).toEqual(Array.from({ length: count }, (_, i) => `|n${i}|`));
    expect(view(freshTable(me.doc))).toEqual(view(me.table));
    me.undo.undo();
    expect(me.table.rowCount).toBe(40);
  });

  test.each([
    "after the same row",
    "after the last one typed",
    "before the last one typed",
    "anywhere",
    "anywhere, and moved",
  ])("500 rows inserted one by one %s are each where they were put, and their keys stay short", (where) => {
    const me = open();
    const chance = chanceOf(3);
    let last: RowHandle | undefined;
    for (let i = 0; i < 500; i++) {
      const order = me.table.order;
      let position = where.startsWith("anywhere") ? chance.below(order.length + 1) - 1 : 5;
      if (last !== undefined && where.startsWith("after the last")) position = me.table.positionOf(last);
      if (last !== undefined && where.startsWith("before")) position = me.table.positionOf(last) - 1;
      const after = position < 0 ? null : at(me, position);
      if (where.endsWith("moved") && chance.below(2) === 0) {
        const row = at(me, chance.below(order.length));
        if (row === after) continue;
        moveRows(me.table, [row], after, me.me);
        expect(me.table.positionOf(row)).toBe(after === null ? 0 : me.table.positionOf(after) + 1);
      } else {
        [last] = insertRows(me.table, after, [new Map()], me.me);
        expect(last === undefined ? -1 : me.table.positionOf(last)).toBe(position + 1);
      }
    }
    expect(Y.encodeStateAsUpdate(me.doc).length - base.length).toBeLessThan(
      where.startsWith("anywhere") ? 60_000 : 35_000,
    );
  });

  test("deleting, then restoring, brings the row back where it was", () => {
    const me = open();
    const before = view(me.table);
    const gone = [at(me, 3), at(me, 9)];
    deleteRows(me.table, [...gone, ...gone], me.me);
    expect([me.table.rowCount, ...gone.map((row) => me.table.positionOf(row))]).toEqual([38, -1, -1]);
    expect(me.table.row(gone[0] as RowHandle).cells).toEqual(["b3.0", "b3.1", "b3.2"]);
    restoreRows(me.table, gone, me.me);
    expect(view(me.table)).toEqual(before);
  });

  test("moved rows keep the given order; a target among them is the row above", () => {
    const me = open();
    moveRows(me.table, [at(me, 4), at(me, 1)], at(me, 4), me.me);
    expect(firsts(me, 6)).toEqual(["b0.0", "b2.0", "b3.0", "b4.0", "b1.0", "b5.0"]);
    moveRows(me.table, [at(me, 3), at(me, 4)], null, me.me);
    expect(firsts(me, 3)).toEqual(["b4.0", "b1.0", "b0.0"]);
  });

  test("a lasting sort, of typed arrays too; later inserts and moves find their place", () => {
    const me = open();
    sortRows(me.table, new Uint32Array(me.table.order).reverse(), me.me);
    insertRows(me.table, at(me, 0), [new Map([[column(me, 0), "new"]])], me.me);
    moveRows(me.table, [at(me, 40)], at(me, 1), me.me);
    expect(firsts(me, 4)).toEqual(["b39.0", "new", "b0.0", "b38.0"]);
    expect(view(freshTable(me.doc))).toEqual(view(me.table));
  });
});

describe("a pasted block", () => {
  test("overwrites from its corner, adds the rows that are missing, leaves out columns that are not there", () => {
    const me = open();
    const result = pasteBlock(
      me.table,
      { row: at(me, 39), column: column(me, 1) },
      [["p", "q", "lost"], ["s", "t"], []],
      me.me,
    );
    expect(result.columnsLeftOut).toBe(1);
    expect(result.added.map((row) => me.table.row(row).cells)).toEqual([
      ["", "s", "t"],
      ["", "", ""],
    ]);
    expect(texts(me.table)[39]).toEqual(["b39.0", "p", "q"]);
    me.undo.undo();
    expect(view(me.table)).toEqual(view(open().table));
  });

  test("follows the rows as they are shown", () => {
    const me = open();
    const shown = [at(me, 9), at(me, 2), at(me, 5)];
    pasteBlock(me.table, { row: at(me, 2), column: column(me, 0) }, [["1"], ["2"], ["3"]], me.me, {
      order: shown,
      columns: me.table.columns,
    });
    expect([9, 2, 5, 40].map((position) => texts(me.table)[position]?.[0])).toEqual(["b9.0", "1", "2", "3"]);
  });

  test("leaves the columns that are not shown as they are", () => {
    const me = open();
    const shown = { order: me.table.order, columns: me.table.columns.filter((_, index) => index !== 1) };
    pasteBlock(me.table, { row: at(me, 0), column: column(me, 0) }, [["p", "q"]], me.me, shown);
    expect(texts(me.table)[0]).toEqual(["p", "b0.1", "q"]);
  });
});

describe("columns", () => {
  const names = (me: Replica) => me.table.columns.map((known) => known.name);

  test("are added, renamed, moved, deleted and restored; ids are never given twice", () => {
    const me = open();
    const added = addColumn(me.table, { name: "new", after: column(me, 0) }, me.me);
    addColumn(me.table, { name: "first", after: null }, me.me);
    expect(names(me)).toEqual(["first", "r", "new", "x", "y"]);
    renameColumn(me.table, added, "renamed", me.me);
    moveColumn(me.table, added, column(me, 4), me.me);
    expect(names(me)).toEqual(["first", "r", "x", "y", "renamed"]);
    setCells(me.table, [{ row: at(me, 0), column: added, text: "kept" }], me.me);
    deleteColumn(me.table, added, me.me);
    expect(deletedColumns(me.table)).toEqual([{ id: added, name: "renamed" }]);
    restoreColumn(me.table, added, me.me);
    expect(me.table.row(at(me, 0)).cells).toEqual(["", "b0.0", "b0.1", "b0.2", "kept"]);
    for (let i = 0; i < 5; i++) me.undo.undo();
    expect(addColumn(me.table, { name: "again", after: null }, me.me)).not.toBe(added);
  });

  test("several at once are added and moved, each time as one gesture", () => {
    const me = open();
    const [first] = addColumns(me.table, ["p", "q"], column(me, 0), me.me);
    expect(names(me)).toEqual(["r", "p", "q", "x", "y"]);
    moveColumns(me.table, [column(me, 4), column(me, 0)], first ?? null, me.me);
    expect(names(me)).toEqual(["p", "r", "y", "q", "x"]);
    // among themselves: after the nearest before them that stays
    moveColumns(me.table, [column(me, 0), column(me, 1)], column(me, 1), me.me);
    expect(names(me)).toEqual(["p", "r", "y", "q", "x"]);
    expect(view(freshTable(me.doc))).toEqual(view(me.table));
    me.undo.undo();
    expect(names(me)).toEqual(["r", "p", "q", "x", "y"]);
    me.undo.undo();
    expect(names(me)).toEqual(["r", "x", "y"]);
  });

  test("are filled each on its own rows, as one gesture", () => {
    const me = open();
    const fills = [
      { column: column(me, 0), rows: [at(me, 1), at(me, 3)], texts: "same" },
      { column: column(me, 2), rows: [at(me, 2)], texts: ["one"] },
    ];
    fillColumns(me.table, fills, me.me);
    expect(texts(me.table).slice(1, 4)).toEqual([
      ["same", "b1.1", "b1.2"],
      ["b2.0", "b2.1", "one"],
      ["same", "b3.1", "b3.2"],
    ]);
    me.undo.undo();
    expect(view(me.table)).toEqual(view(open().table));
    expect(() =>
      fillColumns(
        me.table,
        [fills[0], fills[0]].flatMap((fill) => fill ?? []),
        me.me,
      ),
    ).toThrow(RangeError);
  });

  test("are marked as never to be published, which is told, taken back, and kept through a rename", () => {
    const me = open();
    const told: boolean[] = [];
    me.table.subscribe(({ columns }) => told.push(columns));
    setColumnsPrivate(me.table, [column(me, 1), column(me, 2)], true, me.me);
    renameColumn(me.table, column(me, 1), "z", me.me);
    expect(me.table.columns.map(({ name, isPrivate }) => [name, isPrivate === true])).toEqual([
      ["r", false],
      ["z", true],
      ["y", true],
    ]);
    setColumnsPrivate(me.table, [column(me, 2)], false, me.me);
    expect(me.table.columns[2]).toEqual({ id: column(me, 2), name: "y" });
    me.undo.undo();
    expect(me.table.columns[2]?.isPrivate).toBe(true);
    expect(told).toEqual([true, true, true, true]);
  });

  test("whose positions another program made equal, or left out, can still be moved anywhere", () => {
    const me = open();
    const cols = me.doc.getMap("cols");
    for (const id of ["c0", "c1", "c2"]) cols.set(`${id}/p`, "V");
    cols.delete("c2/p");
    expect(names(me)).toEqual(["r", "x", "y"]);
    moveColumn(me.table, "c2" as ColumnId, "c0" as ColumnId, me.me);
    expect(names(me)).toEqual(["r", "y", "x"]);
    addColumn(me.table, { name: "n", after: "c2" as ColumnId }, me.me);
    expect(names(me)).toEqual(["r", "y", "n", "x"]);
  });
});

describe("what cannot be done is refused before anything is written", () => {
  const cases: readonly (readonly [string, (me: Replica) => void, RegExp])[] = [
    [
      "a text too long in a cell",
      (me) => setCells(me.table, [{ row: at(me, 3), column: column(me, 1), text: long }], me.me),
      /row a\.3, column c1: 32769 characters/,
    ],
    [
      "… in a fill",
      (me) => fillColumn(me.table, column(me, 1), [at(me, 0), at(me, 4)], ["", long], me.me),
      /row a\.4, column c1/,
    ],
    [
      "… in a new row",
      (me) => void insertRows(me.table, null, [new Map(), new Map([[column(me, 1), long]])], me.me),
      /new row 2, column c1/,
    ],
    [
      "… in a block",
      (me) =>
        void pasteBlock(
          me.table,
          { row: at(me, 0), column: column(me, 1) },
          [
            ["", ""],
            ["", long],
          ],
          me.me,
        ),
      /line 2 of the block, column y/,
    ],
    [
      "a row twice in a fill",
      (me) => fillColumn(me.table, column(me, 1), [at(me, 0), at(me, 0)], "x", me.me),
      /named twice/,
    ],
    ["a row twice in a sort", (me) => sortRows(me.table, [at(me, 0), at(me, 0)], me.me), /named twice/],
    [
      "fewer texts than rows",
      (me) => fillColumn(me.table, column(me, 1), [at(me, 0)], [], me.me),
      /0 texts for 1 rows/,
    ],
    ["a row that is not", (me) => deleteRows(me.table, [999 as RowHandle], me.me), /no row has the handle 999/],
    [
      "a place that is not",
      (me) => void insertRows(me.table, -1 as RowHandle, [new Map()], me.me),
      /no row has the handle -1/,
    ],
    [
      "a block at a cell that is not shown",
      (me) => void pasteBlock(me.table, { row: at(me, 0), column: "q" as ColumnId }, [["a"]], me.me),
      /not in the table/,
    ],
    ["a column that is not", (me) => renameColumn(me.table, "q" as ColumnId, "x", me.me), /no column has the id q/],
    [
      "a column after one that is not",
      (me) => void addColumn(me.table, { name: "x", after: "q" as ColumnId }, me.me),
      /no column has the id q/,
    ],
    [
      "a column's name too long",
      (me) => renameColumn(me.table, column(me, 0), "x".repeat(501), me.me),
      /at most 500 characters/,
    ],
  ];
  test.each(cases)("%s", (_name, act, message) => {
    const me = open();
    const before = view(me.table);
    expect(() => act(me)).toThrow(RangeError);
    expect(() => act(me)).toThrow(message);
    expect(view(me.table)).toEqual(before);
    expect(me.undo.canUndo).toBe(false);
  });
});

test("gestures inside one enclosing transaction are one change, and one step of undo", () => {
  const me = open();
  const before = view(me.table);
  setCells(me.table, [{ row: at(me, 0), column: column(me, 0), text: "first" }], "not tracked");
  setCells(me.table, [{ row: at(me, 0), column: column(me, 0), text: "b0.0" }], "not tracked");
  me.changes.length = 0;
  me.doc.transact(() => {
    const [row] = insertRows(me.table, at(me, 0), [new Map([[column(me, 0), "new"]])], me.me);
    setCells(
      me.table,
      [
        { row: row as RowHandle, column: column(me, 1), text: "in it" },
        { row: at(me, 0), column: column(me, 0), text: "x" },
      ],
      me.me,
    );
    setCells(me.table, [{ row: at(me, 0), column: column(me, 0), text: "y" }], me.me);
  }, me.me);
  expect(me.changes.length).toBe(1);
  expect(texts(me.table).slice(0, 2)).toEqual([
    ["y", "b0.1", "b0.2"],
    ["new", "in it", ""],
  ]);
  expect(view(freshTable(me.doc))).toEqual(view(me.table));
  me.undo.undo();
  expect(view(me.table)).toEqual(before);
});

test("the schema is a layer: attached, replaced and taken away without a word to the cells", () => {
  const me = open();
  const layer = { descriptor: '{"fields":[]}', reference: { name: "scdl/subventions", version: "2.1.0" } };
  setSchema(me.table, layer, "server");
  expect(me.table.schema).toEqual(layer);
  setSchema(me.table, { ...layer, reference: { name: "file.json", version: null } }, "server");
  expect(freshTable(me.doc).schema?.reference).toEqual({ name: "file.json", version: null });
  setSchema(me.table, null, "server");
  expect(me.table.schema).toBeNull();
  expect(me.changes.map(({ schema, cells, order }) => [schema, cells.size, order])).toEqual([
    [true, 0, false],
    [true, 0, false],
    [true, 0, false],
  ]);
});

test("a fold keeps the view, the ids and the handles, and late edits of others still converge", () => {
  // one in which every edit of a column reaches rows that people added too leaves all as it is
  let folds = 0;
  for (let seed = 0; seed < 40; seed++) {
    const [me, offline] = [open(), openReplica(9, base)];
    for (let i = 0; i < 30; i++) runGesture(me.table, chanceOf(seed * 100 + i), `s${i}`, me.me);
    setCells(offline.table, [{ row: at(offline, 5), column: column(offline, 1), text: "written offline" }], offline.me);
    const before = view(me.table);
    const known = me.table.rowCount > 0 ? me.table.row(at(me, 0)) : null;
    me.changes.length = 0;
    fold(me.table, "server");
    expect(view(me.table)).toEqual(before);
    expect(view(freshTable(me.doc))).toEqual(before);
    if (me.changes.length > 0) folds++;
    for (const { fold: folded, cells, order, columns } of me.changes)
      expect([folded, cells.size, order, columns]).toEqual([true, 0, false, false]);
    if (known !== null) expect(me.table.row(known.handle)).toBe(known);
    exchange(me, offline);
    expect(view(offline.table)).toEqual(view(me.table));
  }
  expect(folds).toBeGreaterThan(30);
});

test("an edit made offline before a fold applies after it", () => {
  const [me, offline] = [open(), openReplica(9, base)];
  const cell = { row: at(me, 5), column: column(me, 1) };
  for (const text of ["one", "two", "three"]) setCells(me.table, [{ ...cell, text }], me.me);
  setCells(offline.table, [{ ...cell, text: "written offline" }], offline.me);
  expect(fold(me.table, "server")).toEqual({ chunks: 1, entries: 1 });
  expect(me.table.text(cell.row, cell.column)).toBe("three");
  exchange(me, offline);
  expect([me, offline].map(({ table }) => table.text(cell.row, cell.column))).toEqual([
    "written offline",
    "written offline",
  ]);
});

test("a fill that must stay, as it covers a row added since, keeps those made over it", () => {
  const me = open();
  insertRows(me.table, null, [new Map()], me.me);
  const rows = Array.from(me.table.order, (handle) => handle as RowHandle);
  fillColumn(me.table, column(me, 1), rows, "older, over all", me.me);
  fillColumn(me.table, column(me, 1), rows.slice(1, 36), "newer, over imported rows", me.me);
  setCells(me.table, [{ row: rows[2] as RowHandle, column: column(me, 1), text: "newest" }], me.me);
  const before = view(me.table);
  fold(me.table, "server");
  expect(view(freshTable(me.doc))).toEqual(before);
});

test("ten thousand edits fold into the base, which shrinks accordingly", () => {
  const me = openReplica(7, buildBase(3_000));
  const chance = chanceOf(4);
  for (let i = 0; i < 10_000; i++) {
    setCells(
      me.table,
      [{ row: at(me, chance.below(3_000)), column: column(me, chance.below(3)), text: "same" }],
      me.me,
    );
  }
  const before = view(me.table);
  const size = storedBytes(me.doc);
  expect(fold(me.table, "server").chunks).toBe(3);
  expect(view(me.table)).toEqual(before);
  expect(storedBytes(me.doc)).toBeLessThan(size / 5);
});
