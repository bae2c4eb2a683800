/** What an editor may no longer write once a column is closed, by any update they can make up; and what they may still write. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveColumn } from "#shared/document/edits/move-column.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { restoreColumn } from "#shared/document/edits/restore-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { restoreVersion } from "#shared/document/edits/restore-version.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { closedUpdateTrouble } from "#shared/document/inspect-closed.ts";
import { inspectUpdate } from "#shared/document/inspect-update.ts";
import { closeColumns, openTable, viewOf } from "#shared/document/open-table.ts";
import { encodeRowSet } from "#shared/document/row-set.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { createUndo } from "#shared/document/undo.ts";
import { ColumnId } from "#shared/model/ids.ts";

const OPEN = ColumnId.parse("c0");
const CLOSED = ColumnId.parse("c1");
const CLOSED_ONES = new Set([CLOSED]);
const OWNER = 1001;
const EDITOR = 2002;
const GESTURE = { gesture: true };
const ROWS = 60;

interface Replica {
  readonly doc: Y.Doc;
  readonly table: Table;
}

/** A table of two columns where the last ten rows are blank in the closed one: on the server, and as its editor and owner have it. */
function house() {
  const builder = createBaseBuilder(["nom", "siret"]);
  for (let row = 0; row < ROWS; row++) builder.addRow([`nom ${row}`, row < ROWS - 10 ? `siret ${row}` : ""]);
  const base = builder.finish().update;
  const replica = (client: number): Replica => {
    const doc = new Y.Doc();
    doc.clientID = client;
    const table = openTable(doc);
    Y.applyUpdate(doc, base);
    return { doc, table };
  };
  const [server, owner, editor] = [replica(7), replica(OWNER), replica(EDITOR)];
  /** what one has that another lacks */
  const missing = (from: Replica, to: Replica) => Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc));
  const settle = () => {
    for (const one of [owner, editor]) Y.applyUpdate(server.doc, missing(one, server));
    for (const one of [owner, editor]) Y.applyUpdate(one.doc, missing(server, one));
  };
  return { server, owner, editor, missing, settle };
}
type House = ReturnType<typeof house>;

const row = (table: Table, position: number): RowHandle => table.handleAt(position);
const blank = ROWS - 1;

/** an entry in a lane of the editor's own, as no gesture would write it */
function lane(doc: Y.Doc, ...entries: readonly unknown[]): void {
  const array = new Y.Array<unknown>();
  doc.getMap("w").set(`${EDITOR.toString(36)}.z`, array);
  array.push([...entries]);
}

/** an item of the editor's that hangs on what its neighbour has yet to write */
function hanging(value: string | null): () => Uint8Array {
  return () => {
    const other = new Y.Doc();
    other.clientID = OWNER;
    other.getMap("cols").set(`${CLOSED}/n`, "first");
    const forger = new Y.Doc();
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(other));
    forger.clientID = EDITOR;
    const before = Y.encodeStateVector(forger);
    forger.getMap("cols").set(`${CLOSED}/n`, value ?? "soon gone");
    if (value === null) forger.getMap("cols").delete(`${CLOSED}/n`);
    return Y.encodeStateAsUpdate(forger, before);
  };
}

const gesture = (act: (at: House) => void) => (at: House) => {
  act(at);
  return at.missing(at.editor, at.server);
};

const refused: [string, (at: House) => Uint8Array][] = [
  [
    "a cell",
    gesture(({ editor: { table } }) => setCells(table, [{ row: row(table, 3), column: CLOSED, text: "x" }], GESTURE)),
  ],
  [
    "a cell among many that are open",
    gesture(({ editor: { table } }) =>
      setCells(
        table,
        [...Array(9).keys()].map((i) => ({ row: row(table, i), column: i === 8 ? CLOSED : OPEN, text: "x" })),
        GESTURE,
      ),
    ),
  ],
  [
    "a blank cell",
    gesture(({ editor: { table } }) =>
      setCells(table, [{ row: row(table, blank), column: CLOSED, text: "x" }], GESTURE),
    ),
  ],
  [
    "many cells at once",
    gesture(({ editor: { table } }) => fillColumn(table, CLOSED, [...table.order] as RowHandle[], "x", GESTURE)),
  ],
  [
    "a block that reaches it",
    gesture(({ editor: { table } }) => pasteBlock(table, { row: row(table, 0), column: OPEN }, [["a", "b"]], GESTURE)),
  ],
  [
    "a new row with a text there",
    gesture(({ editor: { table } }) => insertRows(table, null, [new Map([[CLOSED, "x"]])], GESTURE)),
  ],
  [
    "hundreds of new rows of which one has a text there",
    gesture(({ editor: { table } }) =>
      insertRows(
        table,
        null,
        [...Array(300).keys()].map((i) => new Map(i === 299 ? [[CLOSED, "x"]] : [])),
        GESTURE,
      ),
    ),
  ],
  [
    "the deletion of a row with a text there",
    gesture(({ editor: { table } }) => deleteRows(table, [row(table, 0)], GESTURE)),
  ],
  [
    "the deletion of many rows of which one has a text there",
    gesture(({ editor: { table } }) => deleteRows(table, [...table.order].slice(ROWS - 11) as RowHandle[], GESTURE)),
  ],
  ["its name", gesture(({ editor: { table } }) => renameColumn(table, CLOSED, "x", GESTURE))],
  ["its place", gesture(({ editor: { table } }) => moveColumn(table, CLOSED, null, GESTURE))],
  ["its deletion", gesture(({ editor: { table } }) => deleteColumn(table, CLOSED, GESTURE))],
  [
    "the deletion of its name, which would make it vanish",
    gesture(({ editor: { doc } }) => doc.getMap("cols").delete(`${CLOSED}/n`)),
  ],
  [
    "the deletion of what its owner wrote there",
    (at) => {
      setCells(at.owner.table, [{ row: row(at.owner.table, 3), column: CLOSED, text: "right" }], GESTURE);
      at.settle();
      at.editor.doc.transact(() => {
        for (const array of at.editor.doc.getMap("w").values()) (array as Y.Array<unknown>).delete(0, 1);
      });
      return at.missing(at.editor, at.server);
    },
  ],
  [
    "an undo of what one wrote there before it was closed",
    (at) => {
      const undo = createUndo(at.editor.table, at.editor.doc, GESTURE);
      setCells(at.editor.table, [{ row: row(at.editor.table, 3), column: CLOSED, text: "mine" }], GESTURE);
      at.settle();
      undo.undo();
      return at.missing(at.editor, at.server);
    },
  ],
  [
    "an undo of the row that one added, once its owner wrote there",
    (at) => {
      const undo = createUndo(at.editor.table, at.editor.doc, GESTURE);
      insertRows(at.editor.table, null, [new Map([[OPEN, "new"]])], GESTURE);
      at.settle();
      setCells(at.owner.table, [{ row: row(at.owner.table, 0), column: CLOSED, text: "right" }], GESTURE);
      at.settle();
      undo.undo();
      return at.missing(at.editor, at.server);
    },
  ],
  [
    "the birth, once more and blank, of a row that is there",
    (at) => {
      insertRows(at.owner.table, null, [new Map([[CLOSED, "right"]])], GESTURE);
      at.settle();
      const origin = OWNER.toString(36);
      lane(at.editor.doc, [900, { t: "b", o: origin, f: 0, n: 1, at: "", k: "V", q: 5, d: {} }]);
      return at.missing(at.editor, at.server);
    },
  ],
  [
    "the birth of rows that only their owner may bear",
    gesture(({ editor: { doc } }) =>
      lane(doc, [900, { t: "b", o: OWNER.toString(36), f: 0, n: 9, at: "", k: "V", q: 5, d: {} }]),
    ),
  ],
  [
    "the deletion of rows that are not there yet",
    gesture(({ editor: { doc } }) =>
      lane(doc, [900, { t: "x", r: encodeRowSet(new Map([[OWNER.toString(36), [0, 1, 2]]])) }]),
    ),
  ],
  [
    "the undoing of a restoration, which deletes",
    (at) => {
      deleteRows(at.editor.table, [row(at.editor.table, 0)], "before it was closed");
      const gone = at.editor.table.handleOf("a.0" as never) as RowHandle;
      restoreRows(at.editor.table, [gone], "before it was closed");
      at.settle();
      const lanes = [...at.editor.doc.getMap("w").values()] as Y.Array<unknown>[];
      at.editor.doc.transact(() => lanes[0]?.delete(1, 1));
      return at.missing(at.editor, at.server);
    },
  ],
  [
    "making void what a fold wrote of its owner's row, before the update that it hangs on",
    (at) => {
      insertRows(at.owner.table, row(at.owner.table, 0), [new Map([[CLOSED, "right"]])], GESTURE);
      at.settle();
      const { stamp } = viewOf(at.server.table).overlay;
      fold(at.server.table, "server");
      at.settle();
      const [lane] = [...at.editor.doc.getMap("w").values()] as Y.Array<unknown>[];
      lane?.push([[stamp + 1, `a.3:${OPEN}`, "first"]]);
      const first = Y.encodeStateVector(at.editor.doc);
      lane?.push([[stamp, { t: "n" }]]);
      return Y.encodeStateAsUpdate(at.editor.doc, first);
    },
  ],
  [
    "the return of a column that its owner deleted",
    (at) => {
      deleteColumn(at.owner.table, CLOSED, GESTURE);
      at.settle();
      at.editor.doc.getMap("cols").delete(`${CLOSED}/x`);
      return at.missing(at.editor, at.server);
    },
  ],
  [
    "an undo of the row that one added, where its owner wrote in a column they deleted since",
    (at) => {
      const undo = createUndo(at.editor.table, at.editor.doc, GESTURE);
      insertRows(at.editor.table, null, [new Map([[OPEN, "new"]])], GESTURE);
      at.settle();
      setCells(at.owner.table, [{ row: row(at.owner.table, 0), column: CLOSED, text: "right" }], GESTURE);
      deleteColumn(at.owner.table, CLOSED, GESTURE);
      at.settle();
      undo.undo();
      return at.missing(at.editor, at.server);
    },
  ],
  ["a name that hangs on what its owner has yet to write", hanging("x")],
  ["an erased name that hangs on what its owner has yet to write", hanging(null)],
];

/** refused whatever is closed: it would take a lane away with all it holds */
const misshapen: [string, (at: House) => Uint8Array][] = (
  [
    ["an erased lane after one's own that holds texts there", true],
    ["a new lane over one's own that holds texts there", false],
  ] as const
).map(([what, erased]) => [
  what,
  (at) => {
    const written = [900, `a.3:${CLOSED}`, "mine, before it was closed"];
    lane(at.editor.doc, written);
    at.settle();
    at.editor.doc.transact(() => {
      lane(at.editor.doc, written);
      if (erased) at.editor.doc.getMap("w").delete(`${EDITOR.toString(36)}.z`);
    });
    return at.missing(at.editor, at.server);
  },
]);

const allowed: [string, (at: House) => Uint8Array][] = [
  [
    "an open cell",
    gesture(({ editor: { table } }) => setCells(table, [{ row: row(table, 3), column: OPEN, text: "x" }], GESTURE)),
  ],
  [
    "a new row, blank there",
    gesture(({ editor: { table } }) => insertRows(table, null, [new Map([[OPEN, "x"]])], GESTURE)),
  ],
  [
    "the deletion of a row that is blank there",
    gesture(({ editor: { table } }) => deleteRows(table, [row(table, blank)], GESTURE)),
  ],
  [
    "a row added and deleted at once",
    gesture(({ editor: { table } }) => deleteRows(table, [...insertRows(table, null, [new Map()], GESTURE)], GESTURE)),
  ],
  [
    "the deletion of a row whose text there is in a column that was deleted",
    (at) => {
      deleteColumn(at.owner.table, CLOSED, GESTURE);
      at.settle();
      deleteRows(at.editor.table, [row(at.editor.table, 0)], GESTURE);
      return at.missing(at.editor, at.server);
    },
  ],
  ["another place for rows", gesture(({ editor: { table } }) => moveRows(table, [row(table, 5)], null, GESTURE))],
  ["a new column", gesture(({ editor: { table } }) => addColumn(table, { name: "note", after: CLOSED }, GESTURE))],
  ["another name for an open column", gesture(({ editor: { table } }) => renameColumn(table, OPEN, "x", GESTURE))],
  [
    "an undo of an open cell that its owner sees beside a closed one",
    (at) => {
      const undo = createUndo(at.editor.table, at.editor.doc, GESTURE);
      setCells(at.owner.table, [{ row: row(at.owner.table, 3), column: CLOSED, text: "right" }], GESTURE);
      setCells(at.editor.table, [{ row: row(at.editor.table, 3), column: OPEN, text: "mine" }], GESTURE);
      at.settle();
      undo.undo();
      return at.missing(at.editor, at.server);
    },
  ],
  [
    "what the server has already, sent again whole",
    (at) => {
      setCells(
        at.editor.table,
        [{ row: row(at.editor.table, 3), column: CLOSED, text: "before it was closed" }],
        GESTURE,
      );
      at.settle();
      setCells(at.editor.table, [{ row: row(at.editor.table, 4), column: OPEN, text: "after" }], GESTURE);
      return Y.encodeStateAsUpdate(at.editor.doc);
    },
  ],
];

const knownTo = (at: House) => ({
  maxStamp: 1e6,
  stateOf: (client: number) => Y.getState(at.server.doc.store, client),
});
const judge = (at: House, update: Uint8Array) => closedUpdateTrouble(update, at.server.table, CLOSED_ONES);

describe("with a column closed to editors, the server refuses", () => {
  it.each(refused)("%s", (_, make) => {
    const at = house();
    expect(judge(at, make(at))).toMatch(/./);
  });
});

describe("with a column closed to editors, the server refuses as no table's", () => {
  it.each(misshapen)("%s", (_, make) => {
    const at = house();
    const update = make(at);
    expect(inspectUpdate(update, knownTo(at), at.server.doc)).toMatchObject({ ok: false });
  });
});

describe("with a column closed to editors, the server takes", () => {
  it.each(allowed)("%s", (_, make) => {
    const at = house();
    const update = make(at);
    expect(inspectUpdate(update, knownTo(at), at.server.doc)).toMatchObject({ ok: true });
    expect(judge(at, update)).toBeNull();
  });
});

describe("a table that knows what is closed", () => {
  /** the gestures of an editor who knows; what they make always passes */
  const knowing = () => {
    const at = house();
    const undo = createUndo(at.editor.table, at.editor.doc, GESTURE);
    const before = at.server.table.columnTexts(CLOSED);
    return { ...at, undo, before, close: () => closeColumns(at.editor.table, CLOSED_ONES) };
  };
  const passes = (at: House) => {
    const update = at.missing(at.editor, at.server);
    expect(judge(at, update)).toBeNull();
    Y.applyUpdate(at.server.doc, update);
  };

  it("leaves it out of every gesture, and does the rest", () => {
    const at = knowing();
    at.close();
    const { table } = at.editor;
    setCells(
      table,
      [
        { row: row(table, 1), column: CLOSED, text: "x" },
        { row: row(table, 1), column: OPEN, text: "typed" },
      ],
      GESTURE,
    );
    fillColumn(table, CLOSED, [...table.order] as RowHandle[], "x", GESTURE);
    pasteBlock(table, { row: row(table, 2), column: OPEN }, [["pasted", "y"]], GESTURE);
    renameColumn(table, CLOSED, "x", GESTURE);
    deleteColumn(table, CLOSED, GESTURE);
    moveColumn(table, CLOSED, null, GESTURE);
    deleteRows(table, [row(table, 0), row(table, blank)], GESTURE);
    insertRows(
      table,
      null,
      [
        new Map([
          [OPEN, "new"],
          [CLOSED, "x"],
        ]),
      ],
      GESTURE,
    );
    passes(at);
    expect(at.server.table.columns.map(({ name }) => name)).toEqual(["nom", "siret"]);
    expect(at.server.table.columnTexts(CLOSED)).toEqual(["", ...at.before.slice(0, -1)]);
    expect(at.server.table.columnTexts(OPEN).slice(0, 4)).toEqual(["new", "nom 0", "typed", "pasted"]);
  });

  it("leaves it deleted where its owner deleted it, and lets rows go meanwhile", () => {
    const at = knowing();
    at.close();
    deleteColumn(at.owner.table, CLOSED, GESTURE);
    at.settle();
    restoreColumn(at.editor.table, CLOSED, GESTURE);
    deleteRows(at.editor.table, [row(at.editor.table, 0)], GESTURE);
    passes(at);
    expect(at.server.table.columns.map(({ id }) => id)).toEqual([OPEN]);
    expect(at.server.table.rowCount).toBe(ROWS - 1);
    at.settle();
    restoreColumn(at.owner.table, CLOSED, GESTURE);
    at.settle();
    deleteRows(at.editor.table, [row(at.editor.table, 0)], GESTURE);
    expect(at.editor.table.rowCount).toBe(ROWS - 1);
  });

  it("restores a version around it", () => {
    const at = knowing();
    const version = house().editor.table;
    setCells(at.owner.table, [{ row: row(at.owner.table, 1), column: CLOSED, text: "right" }], GESTURE);
    setCells(at.owner.table, [{ row: row(at.owner.table, 1), column: OPEN, text: "wrong" }], GESTURE);
    insertRows(at.owner.table, null, [new Map([[CLOSED, "stays"]])], GESTURE);
    at.settle();
    at.close();
    restoreVersion(at.editor.table, version, GESTURE);
    passes(at);
    expect(at.server.table.columnTexts(CLOSED)).toContain("stays");
    expect(at.server.table.columnTexts(CLOSED)).toContain("right");
    expect(at.server.table.columnTexts(OPEN)).not.toContain("wrong");
  });

  it("takes back, with Ctrl+Z, only what is still open", () => {
    const at = knowing();
    const { table } = at.editor;
    setCells(table, [{ row: row(table, 1), column: OPEN, text: "open" }], GESTURE);
    setCells(table, [{ row: row(table, 1), column: CLOSED, text: "mine" }], GESTURE);
    insertRows(table, null, [new Map([[CLOSED, "mine too"]])], GESTURE);
    at.settle();
    at.close();
    at.undo.undo();
    passes(at);
    expect(table.columnTexts(CLOSED)).toContain("mine");
    expect(table.columnTexts(CLOSED)).toContain("mine too");
    expect(table.columnTexts(OPEN)).not.toContain("open");
    expect(at.undo.canUndo).toBe(false);
  });
});
