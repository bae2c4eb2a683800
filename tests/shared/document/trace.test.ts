/** What a trace says is what a full look at the table before and after says. */
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { sizeOf, type Trace } from "#shared/document/trace.ts";
import { traceTable } from "#shared/document/trace-table.ts";
import { chanceOf, GESTURES, runGesture } from "../../convergence/gestures.ts";
import { buildBase, columnAt, NETWORK, openReplica, type Replica } from "../../convergence/replica.ts";
import { look, said, tell } from "./trace-looks.ts";

/** the traces of each transaction so far */
function traced(table: Table): (readonly Trace[])[] {
  const all: (readonly Trace[])[] = [];
  traceTable(table, (traces) => void all.push(traces));
  return all;
}

/** runs what changes the replica, and holds what was traced against a full look before and after */
function held(replica: Replica, all: (readonly Trace[])[], run: () => void): readonly Trace[] {
  const from = all.length;
  const before = look(replica.doc);
  run();
  const after = look(replica.doc);
  const traces = all.slice(from).flat();
  expect(said(traces, before, after)).toEqual(tell(before, after));
  return traces;
}

describe("every gesture, its undo and its redo", () => {
  test.each(Object.keys(GESTURES))("%s", (name) => {
    const gesture = GESTURES[name];
    if (gesture === undefined) throw new Error(name);
    for (let seed = 1; seed <= 4; seed++) {
      const replica = openReplica(50, buildBase(60));
      const all = traced(replica.table);
      const chance = chanceOf(seed * 977);
      // something for it to change, and to restore
      for (let i = 0; i < 4; i++) runGesture(replica.table, chance, `before ${i}`, {});
      const { undo, table, me } = replica;
      held(replica, all, () => gesture.run(table, chance, "new", me));
      held(replica, all, () => undo.undo());
      held(replica, all, () => undo.redo());
      held(replica, all, () => undo.undo());
    }
  });

  test.each(Array.from({ length: 6 }, (_, i) => i + 1))("one after the other (seed %i)", (seed) => {
    const chance = chanceOf(seed);
    const replica = openReplica(60, buildBase(40));
    const all = traced(replica.table);
    for (let i = 0; i < 40; i++) {
      const dice = chance.below(8);
      held(replica, all, () => {
        if (dice === 0) replica.undo.undo();
        else if (dice === 1) replica.undo.redo();
        else runGesture(replica.table, chance, `g${i}`, replica.me);
      });
    }
  });
});

describe("gestures of others", () => {
  test.each(Array.from({ length: 5 }, (_, i) => i + 1))(
    "trace the same where they arrive as where they are made (seed %i)",
    (seed) => {
      const chance = chanceOf(seed * 31);
      const base = buildBase(40);
      const [author, reader] = [openReplica(70, base), openReplica(71, base)];
      const [made, arrived] = [traced(author.table), traced(reader.table)];
      author.doc.on("update", (update: Uint8Array) => Y.applyUpdate(reader.doc, update, NETWORK));
      for (let i = 0; i < 30; i++) {
        const dice = chance.below(6);
        if (dice === 0) author.undo.undo();
        else if (dice === 1) author.undo.redo();
        else runGesture(author.table, chance, `g${i}`, author.me);
      }
      expect(arrived.map(sorted)).toEqual(made.map(sorted));
    },
  );

  test.each(Array.from({ length: 8 }, (_, i) => i + 1))(
    "that arrive together say together what changed, each cell once (seed %i)",
    (seed) => {
      const chance = chanceOf(seed * 57);
      const base = buildBase(40);
      const [author, reader] = [openReplica(80, base), openReplica(81, base)];
      const all = traced(reader.table);
      for (let round = 0; round < 6; round++) {
        for (let i = 0; i < 8; i++) {
          const dice = chance.below(10);
          if (dice === 0) author.undo.undo();
          else if (dice === 1) author.undo.redo();
          else runGesture(author.table, chance, `a${round}.${i}`, author.me);
          runGesture(reader.table, chance, `r${round}.${i}`, reader.me);
        }
        const missing = Y.encodeStateAsUpdate(author.doc, Y.encodeStateVector(reader.doc));
        held(reader, all, () => Y.applyUpdate(reader.doc, missing, NETWORK));
        Y.applyUpdate(author.doc, Y.encodeStateAsUpdate(reader.doc, Y.encodeStateVector(author.doc)), NETWORK);
      }
    },
  );

  test("made offline one after the other are told one by one, in their order", () => {
    const base = buildBase(2_000);
    const [author, reader] = [openReplica(90, base), openReplica(91, base)];
    const all = traced(reader.table);
    const { table, me } = author;
    const name = columnAt(table, 1);
    setCells(table, [{ row: table.handleAt(3), column: name, text: "un" }], me);
    fillColumn(
      table,
      columnAt(table, 2),
      Array.from(table.order, (row) => row as RowHandle),
      "deux",
      me,
    );
    const [born] = insertRows(table, table.handleAt(5), [new Map([[name, "trois"]])], me);
    if (born === undefined) throw new Error("no row was inserted");
    setCells(table, [{ row: born, column: name, text: "trois, corrigé" }], me);
    deleteRows(table, [table.handleAt(100), table.handleAt(101)], me);
    setCells(table, [{ row: table.handleAt(3), column: name, text: "quatre" }], me);
    Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(author.doc, Y.encodeStateVector(reader.doc)), NETWORK);
    expect(all.length).toBe(1);
    const told = (all[0] ?? []).map((trace) => ({ ...sizeOf(trace), after: trace.cells.map(({ after }) => after[0]) }));
    expect(told).toEqual([
      { cells: 2_000, rows: 0, after: ["deux"] },
      { cells: 0, rows: 1, after: [] },
      { cells: 0, rows: 2, after: [] },
      { cells: 1, rows: 0, after: ["quatre"] },
    ]);
  });

  test("an undo that gives back what several people typed is one", () => {
    const base = buildBase(100);
    const [author, reader] = [openReplica(92, base), openReplica(93, base)];
    const { table, me } = author;
    const column = columnAt(table, 0);
    for (let i = 0; i < 5; i++) setCells(table, [{ row: table.handleAt(i), column, text: `typed ${i}` }], {});
    fillColumn(
      table,
      column,
      Array.from(table.order, (row) => row as RowHandle),
      "same",
      me,
    );
    Y.applyUpdate(reader.doc, Y.encodeStateAsUpdate(author.doc), NETWORK);
    const all = traced(reader.table);
    author.doc.on("update", (update: Uint8Array) => Y.applyUpdate(reader.doc, update, NETWORK));
    author.undo.undo();
    expect(all.flat().map(sizeOf)).toEqual([{ cells: 100, rows: 0 }]);
  });
});

test("a row is restored when it was deleted, and added anew when its insertion is done again", () => {
  const replica = openReplica(40, buildBase(10));
  const all = traced(replica.table);
  const { table, me, undo } = replica;
  const row = table.handleAt(4);
  deleteRows(table, [row], me);
  restoreRows(table, [row], me);
  const [born] = insertRows(table, null, [new Map()], me);
  undo.undo();
  undo.redo();
  const ids = [table.idOf(row), born === undefined ? "" : table.idOf(born)];
  expect(all.flat().map(({ rowsAdded, rowsDeleted, rowsRestored }) => [rowsAdded, rowsDeleted, rowsRestored])).toEqual([
    [[], [ids[0]], []],
    [[], [], [ids[0]]],
    [[ids[1]], [], []],
    [[], [ids[1]], []],
    [[ids[1]], [], []],
  ]);
});

test("an import into an empty document adds its rows and columns", () => {
  const table = openTable(new Y.Doc());
  const all = traced(table);
  Y.applyUpdate((table as unknown as { doc: Y.Doc }).doc, buildBase(30));
  const [trace] = all.flat();
  expect(trace?.rowsAdded.length).toBe(30);
  expect(trace?.columns.map(({ what, after }) => `${what} ${after}`)).toEqual([
    "added code",
    "added nom",
    "added population",
  ]);
});

test("a fold traces nothing, and what comes after it is traced as before", () => {
  const replica = openReplica(41, buildBase(200));
  const { table, me } = replica;
  const chance = chanceOf(5);
  for (let i = 0; i < 60; i++) runGesture(table, chance, `g${i}`, me);
  const all = traced(table);
  fold(table, me);
  expect(all).toEqual([]);
  for (let i = 0; i < 20; i++) held(replica, all, () => runGesture(table, chance, `h${i}`, me));
});

test("a schema and titles are told", () => {
  const replica = openReplica(42, buildBase(3));
  const all = traced(replica.table);
  setSchema(replica.table, { descriptor: '{"fields":[]}', reference: { name: "x", version: null } }, replica.me);
  addColumn(replica.table, { name: "Ville", after: null }, replica.me);
  expect(
    all.flat().map(({ schema, columns }) => [schema !== null, columns.map(({ before, after }) => [before, after])]),
  ).toEqual([
    [true, []],
    [false, [[null, "Ville"]]],
  ]);
});

test("what was written over texts that read the same is left out", () => {
  const replica = openReplica(43, buildBase(50));
  const { table, me } = replica;
  const column = columnAt(table, 0);
  const rows = Array.from(table.order, (row) => row as RowHandle);
  fillColumn(table, column, rows, "same", me);
  const all = traced(table);
  fillColumn(table, column, rows, "same", me);
  setCells(table, [{ row: table.handleAt(1), column, text: "same" }], me);
  expect(all).toEqual([]);
});

test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
  "documents that hold anything at all are traced without an error, and what is traced is true (seed %i)",
  (seed) => {
    const chance = chanceOf(seed * 7919);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, buildBase(20));
    const all = traced(openTable(doc));
    for (let i = 0; i < 40; i++) {
      const from = all.length;
      const before = look(doc);
      doc.transact(() => scribble(doc, chance));
      said(all.slice(from).flat(), before, look(doc));
    }
  },
);

/** what no client of ours writes */
function scribble(doc: Y.Doc, chance: ReturnType<typeof chanceOf>): void {
  const roots = ["meta", "base", "schema", "cols", "w"] as const;
  const root = doc.getMap(roots[1 + chance.below(4)] ?? "w");
  const keys = ["0000", "c0/n", "c1/p", "c1/x", "zz.1", "1.1", "v", "descriptor", "c9/n", "!"];
  const stamp = [0, 1, 5, 2 ** 60, -1, 9][chance.below(6)];
  const rows = Uint8Array.from({ length: chance.below(6) }, () => chance.below(256));
  const entries = [
    [stamp, "a.1:c0", "x"],
    [stamp, "a.1:c7", "x"],
    [stamp, "q.1:c0", "x"],
    [stamp, { t: "x", r: Uint8Array.of(1, 1, 97, 0, 1, 2, 3) }],
    [stamp, { t: "s", c: "c0", r: Uint8Array.of(1, 1, 97, 0, 1, 2, 3), v: "y" }],
    [stamp, { t: "s", c: "c0", r: rows, v: "y" }],
    [stamp, { t: "b", o: "q", f: chance.below(3), n: 3, at: "", k: "V", q: 5, d: { c0: ["1", "2", "3"] } }],
    [stamp, { t: "b", o: "a", f: 2, n: 2, at: "a.1", k: "V", q: 5, d: { c1: ["1", "2"] } }],
    [stamp, { t: "m", r: rows, at: "a.3", k: "V", q: 5 }],
    [stamp, { t: "o", r: rows }],
    "nonsense",
    null,
  ];
  const some = () => entries[chance.below(entries.length)] ?? null;
  const key = keys[chance.below(keys.length)] ?? "!";
  switch (chance.below(4)) {
    case 0:
      root.set(key, [rows, "text", 7, null, true][chance.below(5)]);
      break;
    case 1:
      root.delete(key);
      break;
    default: {
      const lanes = doc.getMap("w");
      const lane = lanes.get("zz.2");
      if (lane instanceof Y.Array && chance.below(3) > 0) {
        if (lane.length > 0 && chance.below(3) === 0) lane.delete(chance.below(lane.length), 1);
        lane.push([some()]);
      } else {
        lanes.set("zz.2", Y.Array.from([some(), some()]));
      }
    }
  }
}

/** rows in the order of their ids: handles differ from one replica to the other */
function sorted(traces: readonly Trace[]): unknown {
  return traces.map((trace) => ({
    ...trace,
    rowsAdded: [...trace.rowsAdded].sort(),
    rowsDeleted: [...trace.rowsDeleted].sort(),
    rowsRestored: [...trace.rowsRestored].sort(),
    cells: trace.cells
      .map(({ column, rows, before, after }) => ({
        column,
        cells: rows.map((row, i) => `${row}: ${before[i]} → ${after[i]}`).sort(),
      }))
      .sort((a, b) => (a.column < b.column ? -1 : 1)),
  }));
}
