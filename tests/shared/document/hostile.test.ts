import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { encodeRowSequence, encodeRowSet } from "#shared/document/row-set.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { buildBase, columnAt, freshTable, view } from "../../convergence/replica.ts";

const base = buildBase(20);

/** reads all there is to read */
function readAll(table: Table): unknown {
  return {
    ...view(table),
    texts: table.columns.map(({ id }) => table.columnTexts(id)),
    authors: Array.from(table.order, (handle) =>
      table.columns.map(({ id }) => table.authorOf(handle as RowHandle, id)),
    ),
    schema: table.schema,
    marks: table.columns.map(({ id }) =>
      [...table.columnUnavailable(id)].map(([row, reason]) => `${table.idOf(row)} ${reason}`).sort(),
    ),
  };
}

/** a document in which anyone wrote anything, opened before, after, and from its encoding: all must read alike */
function expectReadable(write: (doc: Y.Doc) => void, start: Uint8Array = base): Table {
  const doc = new Y.Doc();
  doc.clientID = 7;
  Y.applyUpdate(doc, start);
  const early = openTable(doc);
  const remote = new Y.Doc();
  Y.applyUpdate(remote, start);
  const heard = openTable(remote);
  doc.on("update", (update: Uint8Array) => Y.applyUpdate(remote, update));
  doc.transact(() => write(doc));
  const expected = readAll(freshTable(doc));
  expect(readAll(early)).toEqual(expected);
  expect(readAll(heard)).toEqual(expected);
  expect(readAll(openTable(doc))).toEqual(expected);
  const row = early.rowCount > 0 ? early.handleAt(0) : null;
  if (row !== null && early.columns.length > 0) {
    setCells(early, [{ row, column: columnAt(early, 0), text: "still works" }], "me");
    expect(early.text(row, columnAt(early, 0))).toBe("still works");
  }
  return early;
}

const laneOf = (doc: Y.Doc, key: string, ...entries: readonly unknown[]) => {
  const lane = new Y.Array<unknown>();
  doc.getMap("w").set(key, lane);
  lane.push([...entries]);
};
const setOf = (...numbers: readonly number[]) => encodeRowSet(new Map([["a", numbers]]));
const sequenceOf = (...numbers: readonly number[]) =>
  encodeRowSequence(numbers.map((number) => ({ origin: "a", number })));
const birth = (from: number, count: number, more: object = {}) => [
  3,
  {
    t: "b",
    o: "z",
    f: from,
    n: count,
    at: "a.1",
    k: "V",
    q: 5,
    d: { c0: Array.from({ length: Math.max(0, Math.min(count, 300)) }, (_, i) => `z${from + i}`) },
    ...more,
  },
];

describe("documents that no client of ours made read without throwing, alike for everyone", () => {
  const cases: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
    [
      "columns of wrong types",
      (doc) => {
        const cols = doc.getMap("cols");
        for (const value of [1, null, undefined, {}, [], new Uint8Array(3), true])
          cols.set(`x${String(value).length}/n`, value);
        cols.set("c0/n", 7);
        cols.set("c1/p", { a: 1 });
        cols.set("c1/x", "true");
        cols.set("__proto__/n", "x");
        cols.set("constructor/n", "a column named like an object's own");
        cols.set("c2/n/p", "x");
        cols.set("/n", "x");
      },
    ],
    [
      "types for columns and schema",
      (doc) => {
        doc.getMap("cols").set("c1/n", new Y.Map([["a", 1]]));
        doc.getMap("schema").set("descriptor", new Y.Text("x"));
        doc.getMap("schema").set("name", 4);
        doc.getMap("meta").set("fold", "x");
      },
    ],
    [
      "chunks that are none",
      (doc) => {
        const rows = doc.getMap("base");
        rows.set("0001", new Uint8Array(0));
        rows.set("0002", new Uint8Array([1, 255, 255, 255, 255, 255, 255, 255, 255]));
        rows.set("0003", "text");
        rows.set("0004", new Y.Array());
        rows.set("__proto__", new Uint8Array([1, 1, 1, 1, 97, 0, 1, 4, 1, 2, 3]));
      },
    ],
    [
      "the chunk of the import cut short, at its key and again under another",
      (doc) => {
        const rows = doc.getMap<Uint8Array>("base");
        const chunk = rows.get("0000") ?? new Uint8Array();
        rows.set("0009", chunk);
        rows.set("0000", chunk.slice(0, chunk.length - 9));
      },
    ],
    ["the import deleted", (doc) => doc.getMap("base").clear()],
    [
      "lanes that are none",
      (doc) => {
        const w = doc.getMap("w");
        for (const [key, value] of Object.entries({ "1.1": 1, "1.2": "x", "01.1": [], "1": {}, "": null }))
          w.set(key, value);
        w.set("2.1", new Y.Map([["a", [1, "a.0:c0", "x"]]]));
        w.set("2.2", new Y.Text("abc"));
        w.set("2.3", new Y.XmlFragment());
        laneOf(doc, "01.1", [1, "a.0:c0", "in a lane with a second spelling"]);
        laneOf(doc, "x.1.1", [1, "a.0:c0", "x"]);
      },
    ],
    [
      "marks in every place of texts, of reasons that are known and not",
      (doc) =>
        laneOf(
          doc,
          "1.1",
          [2, "a.0:c0", "\uFDD0secret"],
          [2, "a.1:c0", "\uFDD0no-such-reason"],
          [2, "a.2:c0", "\uFDD0"],
          [2, "a.3:c0", { na: "secret" }],
          [2, "a.4:c0", "", { na: "secret" }],
          [2, "z.1:c0", "\uFDD0later"],
          [2, "a.5:nocolumn", "\uFDD0later"],
          [2, { t: "s", c: "c1", r: setOf(1, 2, 3), v: "\uFDD0later", a: "secret" }],
          [3, { t: "s", c: "c1", r: setOf(2, 3), l: ["", "\uFDD0secret"] }],
          [2, { t: "s", c: "c2", r: setOf(2, 3), d: ["\uFDD0secret", "x"], i: new Uint8Array([0, 1]), w: 1 }],
          birth(0, 2, { d: { c0: ["\uFDD0secret", "\uFDD0unknown"] } }),
        ),
    ],
    [
      "things that are no entries",
      (doc) =>
        laneOf(
          doc,
          "1.1",
          null,
          5,
          "text",
          true,
          new Uint8Array(4),
          {},
          [],
          [1],
          [1, 2],
          [1, 2, 3],
          [1, "a.0:c0", 5],
          [1, "a.0:c0", null],
          ["1", "a.0:c0", "x"],
          [Number.NaN, "a.0:c0", "x"],
          [-1, "a.0:c0", "x"],
          [0.5, "a.0:c0", "x"],
          [Number.POSITIVE_INFINITY, "a.0:c0", "x"],
          [2 ** 53, "a.0:c0", "x"],
          [1, "a.0", "x"],
          [1, "a.00:c0", "x"],
          [1, "a.0:c0:c1", "x"],
          [1, ":c0", "x"],
          [1, "a.zzzzzzzzzzzz:c0", "x"],
          [1, "a.0:__proto__", "x"],
          [1, "a.0:c0", "x", "4"],
          [1, "a.0:c0", "x", -1],
          [1, "a.0:c0", "x", 4, 4],
          [1, [1, "a.0:c0", "x"]],
          new Y.Map(),
          new Y.Array(),
          new Y.Doc(),
        ),
    ],
    [
      "packed things that are no entries",
      (doc) =>
        laneOf(
          doc,
          "1.1",
          ...[
            {},
            { t: "s" },
            { t: "s", c: "c0" },
            { t: "s", c: "c0", r: new Uint8Array([255, 255, 255, 255, 15]) },
            { t: "s", c: "c0", r: setOf(1, 2) },
            { t: "s", c: "c0", r: setOf(1, 2), l: ["one"] },
            { t: "s", c: "c0", r: setOf(1, 2), l: ["one", 2] },
            { t: "s", c: "c0", r: setOf(1, 2), j: "one", e: new Uint8Array([1, 0]) },
            { t: "s", c: "c0", r: setOf(1, 2), j: "one", e: new Uint8Array([1, 0, 1, 0]) },
            { t: "s", c: "c0", r: setOf(1, 2), j: "one", e: new Uint8Array([1, 0, 3, 0]) },
            { t: "s", c: "c0", r: setOf(1, 2), j: "one", e: "1020" },
            { t: "s", c: "c0", r: setOf(1, 2), j: "a\u{1F600}", e: new Uint8Array([2, 0, 1, 0]) },
            { t: "s", c: "c0", r: setOf(1), v: 4 },
            { t: "s", c: "c0", r: setOf(1, 2), d: ["a"], i: new Uint8Array(1), w: 1 },
            { t: "s", c: "c0", r: setOf(1, 2), d: ["a"], i: new Uint8Array(2), w: 3 },
            { t: "x", r: "a.0" },
            { t: "x", r: [] },
            { t: "x", r: new Uint8Array(0) },
            { t: "u" },
            { t: "m", r: sequenceOf(1), at: "a.1" },
            { t: "m", r: sequenceOf(1), at: 4, k: "V", q: 1 },
            { t: "m", r: sequenceOf(1), at: "a.1", k: "V.", q: 1 },
            { t: "m", r: sequenceOf(1), at: "a.1", k: "é", q: 1 },
            { t: "m", r: sequenceOf(1), at: "a.1", k: "V", q: -1 },
            { t: "m", r: sequenceOf(1), at: "a.1", k: "V", q: 36 ** 5 },
            { t: "o", r: new Uint8Array([1, 2, 3]) },
            { t: "b" },
            { t: "toString" },
          ].map((body) => [2, body]),
          birth(0, 0),
          birth(-1, 2),
          birth(0, 2, { d: { c0: ["one"] } }),
          birth(0, 2, { d: { "c/0": ["a", "b"] } }),
          birth(0, 2, { o: "a.b" }),
          birth(2 ** 50, 1),
          birth(0, 1e9, { z: new Uint8Array([1]) }),
          birth(0, 2, { d: null, z: "x" }),
          birth(0, 201),
        ),
    ],
    [
      "texts missing for their index",
      (doc) => laneOf(doc, "1.1", [2, { t: "s", c: "c0", r: setOf(1, 2), d: ["a"], i: new Uint8Array([0, 9]), w: 1 }]),
    ],
    [
      "births that overlap each other and the import",
      (doc) => {
        laneOf(doc, "1.1", birth(0, 5), birth(3, 5), birth(4, 1, { d: { c1: ["other column"] } }));
        laneOf(doc, "2.1", birth(0, 8, { k: "A" }), [9, { t: "b", o: "a", f: 18, n: 6, at: "", k: "V", q: 5, d: {} }]);
      },
    ],
    [
      "births that overlap, one of them deleted after",
      (doc) => {
        laneOf(doc, "1.1", birth(0, 5), birth(3, 5, { d: { c1: ["a", "b", "c", "d", "e"] } }));
        (doc.getMap("w").get("1.1") as Y.Array<unknown>).delete(1);
      },
    ],
    [
      "rows placed after each other in a circle, after themselves, and after rows that never were",
      (doc) =>
        laneOf(
          doc,
          "1.1",
          birth(0, 1, { at: "z.1" }),
          birth(1, 1, { at: "z.0" }),
          birth(2, 1, { at: "z.2" }),
          birth(3, 1, { at: "nobody.5" }),
          [4, { t: "m", r: sequenceOf(3), at: "a.4", k: "V", q: 1 }],
          [4, { t: "m", r: sequenceOf(4), at: "a.3", k: "V", q: 1 }],
        ),
    ],
    [
      "a sequence that names rows twice and rows that never were",
      (doc) =>
        laneOf(
          doc,
          "1.1",
          [4, { t: "o", r: sequenceOf(5, 4, 5, 900, 3, 3) }],
          [5, { t: "m", r: sequenceOf(7, 7, 901), at: "a.900", k: "V", q: 1 }],
        ),
    ],
    [
      "equal stamps, keys and places everywhere",
      (doc) => {
        for (const key of ["1.1", "1.2", "2.1"]) {
          laneOf(
            doc,
            key,
            [5, "a.0:c0", key],
            [5, "a.0:c0", `${key} again`],
            [5, "a.0:c0", `${key} of another`, 2],
            [5, { t: "x", r: setOf(1), by: 2 }],
            [5, { t: "u", r: setOf(1), by: "2" }],
            [5, { t: "s", c: "c0", r: setOf(0, 1), v: `set ${key}` }],
            [5, { t: "x", r: setOf(2) }],
            [5, { t: "u", r: setOf(2) }],
            [5, { t: "m", r: sequenceOf(3), at: "a.9", k: "V", q: 1 }],
          );
        }
      },
    ],
    [
      "a lane replaced by another, and one deleted",
      (doc) => {
        laneOf(doc, "1.1", [5, "a.0:c0", "first"]);
        laneOf(doc, "1.1", [5, "a.1:c0", "second"]);
        laneOf(doc, "1.2", [5, "a.2:c0", "gone"]);
        doc.getMap("w").delete("1.2");
      },
    ],
    [
      "fields under an object's own names",
      (doc) =>
        laneOf(
          doc,
          "1.1",
          [2, Object.assign(Object.create(null), { __proto__: { t: "x", r: setOf(1) } })],
          [2, { constructor: 1, toString: 2, hasOwnProperty: 3, t: "x", r: setOf(3) }],
          birth(0, 1, { d: { constructor: ["a column named like an object's own"] } }),
        ),
    ],
    [
      "other roots, of any type",
      (doc) => {
        doc.getMap("__proto__").set("a", 1);
        doc.getArray("rows").push([1]);
        doc.getText("toString").insert(0, "x");
      },
    ],
  ];
  test.each(cases)("%s", (_name, write) => {
    expectReadable(write);
  });

  test.each([...cases.keys()])("all the above from number %i on, in one document, in two transactions each", (from) => {
    const table = expectReadable((doc) => {
      for (const [, write] of [...cases.slice(from), ...cases.slice(0, from)]) write(doc);
    });
    expect(table.columns.length).toBeGreaterThan(0);
  });

  test("an empty document", () => {
    const table = expectReadable(() => undefined, Y.encodeStateAsUpdate(new Y.Doc()));
    expect([table.rowCount, table.columns.length, table.order.length]).toEqual([0, 0, 0]);
  });

  test("a hundred thousand rows each placed after the one before", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, base);
    laneOf(
      doc,
      "1.1",
      ...Array.from({ length: 100_000 }, (_, i) => birth(i, 1, { at: i === 0 ? "a.1" : `z.${(i - 1).toString(36)}` })),
    );
    const table = openTable(doc);
    expect(table.rowCount).toBe(100_020);
    expect(table.idOf(table.handleAt(100_001))).toBe(`z.${(99_999).toString(36)}`);
  });
});

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    -1,
    0,
    1,
    2 ** 40,
    1.5,
    "",
    "a.0:c0",
    "a.1:c1",
    "a.0",
    "V",
    "z",
    "c0",
    "s",
    "b",
    "m",
    "o",
    "x",
  ),
  fc.uint8Array({ maxLength: 12 }),
  fc.integer(),
  fc.string({ maxLength: 5 }),
);
const packedJunk = fc.dictionary(
  fc.constantFrom("t", "c", "r", "v", "d", "i", "w", "l", "o", "f", "n", "at", "k", "q", "z"),
  fc.oneof(junk, fc.array(junk, { maxLength: 3 })),
);
const rows = fc.uniqueArray(fc.nat({ max: 25 }), { minLength: 1, maxLength: 6 });
const placing = fc.record({
  at: fc.constantFrom("", "a.0", "a.5", "a.l", "z.0", "z.3", "y.9"),
  k: fc.constantFrom("V", "V.i0000.V", "A", "V1"),
  q: fc.integer({ min: 0, max: 9 }),
});
const stamp = fc.integer({ min: 1, max: 6 });
const origin = fc.constantFrom("a", "z");
const wellFormed = fc.oneof(
  fc.tuple(
    stamp,
    fc
      .tuple(origin, fc.nat({ max: 25 }), fc.constantFrom("c0", "c1", "q"))
      .map(([o, n, c]) => `${o}.${n.toString(36)}:${c}`),
    fc.string({ maxLength: 3 }),
  ),
  fc.tuple(
    stamp,
    fc
      .tuple(rows, fc.constantFrom("c0", "c1"), fc.string({ maxLength: 3 }))
      .map(([numbers, c, v]) => ({ t: "s", c, r: setOf(...numbers.sort((a, b) => a - b)), v })),
  ),
  fc.tuple(
    stamp,
    fc
      .tuple(rows, fc.constantFrom("x", "u"))
      .map(([numbers, t]) => ({ t, r: setOf(...numbers.sort((a, b) => a - b)) })),
  ),
  fc.tuple(
    stamp,
    fc.tuple(rows, origin, placing).map(([numbers, o, place]) => ({
      t: "m",
      r: encodeRowSequence(numbers.map((number) => ({ origin: o, number }))),
      ...place,
    })),
  ),
  fc.tuple(
    stamp,
    fc
      .tuple(rows, origin)
      .map(([numbers, o]) => ({ t: "o", r: encodeRowSequence(numbers.map((number) => ({ origin: o, number }))) })),
  ),
  fc.tuple(
    stamp,
    fc
      .tuple(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 4 }), origin, placing)
      .map(([f, n, o, place]) => ({ t: "b", o, f, n, ...place, d: { c0: Array(n).fill(`${f}`) } })),
  ),
);
const write = fc.oneof(
  { weight: 6, arbitrary: fc.record({ lane: fc.constantFrom("1.1", "1.2", "2.1"), entry: wellFormed }) },
  {
    weight: 2,
    arbitrary: fc.record({
      lane: fc.constantFrom("1.1", "2.1"),
      entry: fc.oneof(junk, fc.array(junk, { maxLength: 4 }), fc.tuple(stamp, packedJunk)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ lane: fc.constantFrom("1.1", "1.2", "2.1"), remove: fc.nat({ max: 20 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      root: fc.constantFrom("meta", "base", "schema", "cols", "w"),
      key: fc.constantFrom("0000", "0001", "c0/n", "c9/n", "1.2", "fold", "name"),
      value: junk,
    }),
  },
);

test("random writes, entry by entry, to two copies that hear of each other late: no throw, one table", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 1 }), write, fc.boolean()), { maxLength: 40, size: "max" }),
      (writes) => {
        const docs = [11, 12].map((client) => {
          const doc = new Y.Doc();
          doc.clientID = client;
          Y.applyUpdate(doc, base);
          return doc;
        });
        const [a, b] = docs;
        if (a === undefined || b === undefined) return;
        const tables = docs.map((doc) => openTable(doc));
        const meet = () => {
          Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
          Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
        };
        for (const [who, step, exchange] of writes) {
          const doc = docs[who] ?? a;
          doc.transact(() => {
            if ("root" in step) doc.getMap(step.root).set(step.key, step.value);
            else {
              const root = doc.getMap("w");
              if (!(root.get(step.lane) instanceof Y.Array)) root.set(step.lane, new Y.Array());
              const lane = root.get(step.lane) as Y.Array<unknown>;
              if ("remove" in step) {
                if (step.remove < lane.length) lane.delete(step.remove);
              } else lane.push([step.entry ?? null]);
            }
          });
          if (exchange) meet();
        }
        meet();
        const expected = JSON.stringify(readAll(freshTable(a)));
        for (const table of tables)
          if (JSON.stringify(readAll(table)) !== expected) expect(readAll(table)).toEqual(JSON.parse(expected));
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 300), seed: 51 },
  );
});
