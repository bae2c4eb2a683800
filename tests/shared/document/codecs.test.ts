import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { decodeChunk, encodeChunk, packedText, readChunkHead } from "#shared/document/chunk.ts";
import { openTable } from "#shared/document/open-table.ts";
import { keyBetween, prefixBetween, writerTag } from "#shared/document/position-key.ts";
import { comparePlaces, placeText } from "#shared/document/row-place.ts";
import {
  decodeRowSequence,
  decodeRowSet,
  encodeRowSequence,
  encodeRowSet,
  type Interval,
} from "#shared/document/row-set.ts";
import { LIMITS } from "#shared/model/limits.ts";

const origin = fc.constantFrom("a", "1z", "zzzzzzzzzzzzz");
const listed = (intervals: readonly Interval[] | null) =>
  intervals?.flatMap(({ origin: name, from, count }) => Array.from({ length: count }, (_, i) => `${name} ${from + i}`));

describe("row sets", () => {
  test("come back as they were, dense or sparse", () => {
    const numbers = fc.oneof(
      fc.uniqueArray(fc.nat({ max: 400 }), { minLength: 1, maxLength: 300 }),
      fc.uniqueArray(fc.nat({ max: 2 ** 39 }), { minLength: 1, maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(origin, numbers), { selector: ([name]) => name, minLength: 1 }), (groups) => {
        const sorted = groups.map(([name, list]) => [name, list.sort((a, b) => a - b)] as const);
        expect(listed(decodeRowSet(encodeRowSet(new Map(sorted))))).toEqual(
          sorted.flatMap(([name, list]) => list.map((n) => `${name} ${n}`)),
        );
      }),
      { seed: 1 },
    );
  });

  test("of 35,000 rows in a row take a few bytes, of 50,000 in 200,000 no more than a bit each", () => {
    expect(encodeRowSet(new Map([["a", Array.from({ length: 35_000 }, (_, i) => i)]])).length).toBeLessThan(12);
    expect(
      encodeRowSet(new Map([["a", Array.from({ length: 50_000 }, (_, i) => i * 4 + (i % 3))]])).length,
    ).toBeLessThan(25_020);
  });

  test("sequences come back as they were", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ origin, number: fc.nat({ max: 50 }) })), (rows) => {
        expect(listed(decodeRowSequence(encodeRowSequence(rows)))).toEqual(
          rows.map((row) => `${row.origin} ${row.number}`),
        );
      }),
      { seed: 2 },
    );
  });

  test("random bytes are a set or nothing, never an error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        for (const decoded of [decodeRowSet(bytes), decodeRowSequence(bytes)]) {
          for (const { from, count } of decoded ?? []) expect(from >= 0 && count > 0).toBe(true);
        }
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});

describe("chunks", () => {
  const text = fc.oneof(fc.constantFrom("", "OUI", "NON"), fc.string({ unit: "binary", maxLength: 6 }));

  test("come back as they were: constant, repeated, all different, blank", () => {
    const rows = fc.integer({ min: 1, max: 700 });
    const column = fc.tuple(fc.constantFrom(1, 2, 5, 300, 1_000), fc.array(text, { minLength: 1, maxLength: 20 }));
    fc.assert(
      fc.property(rows, fc.array(column, { maxLength: 5 }), (count, shapes) => {
        const columns = shapes.map(([distinct, words], c) => {
          const texts = Array.from(
            { length: count },
            (_, i) => `${words[i % words.length]}${distinct === 1 ? "" : (i * 7) % distinct}`,
          );
          return [`c${c}`, texts] as const;
        });
        const bytes = encodeChunk([{ origin: "a", from: 5, count }], count, columns);
        const head = readChunkHead(bytes);
        expect(head?.runs).toEqual([{ origin: "a", from: 5, count }]);
        if (head === null) return;
        const decoded = decodeChunk(bytes, head);
        for (const [id, texts] of columns) expect(texts.map((_, i) => packedText(decoded.get(id), i))).toEqual(texts);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test("spoilt at any byte they read as something or as blank, never as an error", () => {
    const bytes = encodeChunk([{ origin: "a", from: 0, count: 40 }], 40, [
      ["c0", Array.from({ length: 40 }, (_, i) => `${i % 5}`)],
    ]);
    for (let at = 0; at < bytes.length; at++) {
      for (const value of [0, 1, 127, 255]) {
        const spoilt = bytes.slice();
        spoilt[at] = value;
        const head = readChunkHead(spoilt);
        if (head === null) continue;
        const column = decodeChunk(spoilt, head).get("c0");
        for (let row = 0; row < 45; row++) expect(typeof packedText(column, row)).toBe("string");
      }
    }
  });
});

describe("position keys", () => {
  test("there is always one between two, and a tag can be added to it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000 }), { maxLength: 60 }), fc.nat(), (places, client) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const [low, high] = [keys[at - 1] ?? "", keys[at] ?? null];
          const key = place % 2 === 0 ? keyBetween(low, high) : prefixBetween(low, high) + writerTag(client);
          expect(key > low && (high === null || key < high)).toBe(true);
          keys.splice(at, 0, key);
        }
      }),
      { seed: 5 },
    );
  });

  test("places compare as their written form does", () => {
    const place = fc.record({
      at: fc.constant(""),
      key: fc.constantFrom("V", "V1", "V.i0000.V", "V.i0001.V", "A", "VV"),
      sequence: fc.constantFrom(0, 1, 36 ** 5 / 2, 36 ** 5 / 2 + 1),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [x, y] = [placeText(a), placeText(b)];
        expect(Math.sign(comparePlaces(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
      { seed: 6 },
    );
  });
});

describe("the builder of a table", () => {
  const build = (names: readonly string[], rows: readonly (readonly string[])[]) => {
    const builder = createBaseBuilder(names);
    for (const row of rows) builder.addRow(row);
    const { update, rows: count } = builder.finish();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return { table: openTable(doc), update, count };
  };

  test.each([0, 1, 1_023, 1_024, 1_025, 5_000])(
    "%i rows come back as they were, and the same rows give the same bytes",
    (count) => {
      const rows = Array.from({ length: count }, (_, i) => [`${i}`, "same", i % 3 === 0 ? "" : ` é${i % 7},`]);
      const built = build(["a", "", "a"], rows);
      expect(built.count).toBe(count);
      expect(built.table.rowCount).toBe(count);
      expect(built.table.columns.map(({ name }) => name)).toEqual(["a", "", "a"]);
      built.table.columns.forEach(({ id }, c) => {
        expect(built.table.columnTexts(id)).toEqual(rows.map((row) => row[c]));
      });
      expect(build(["a", "", "a"], rows).update).toEqual(built.update);
    },
  );

  test("keeps the order of a thousand columns, fills in missing cells, and refuses what no table holds", () => {
    const names = Array.from({ length: LIMITS.columns }, (_, i) => `column ${i}`);
    const { table } = build(names, [["first"], names]);
    expect(table.columns.map(({ name }) => name)).toEqual(names);
    expect(table.row(table.handleAt(0)).cells[999]).toBe("");
    expect(table.row(table.handleAt(1)).cells).toEqual(names);
    expect(() => createBaseBuilder([...names, "one more"])).toThrow(RangeError);
    expect(() => build(["a"], [["x", "y"]])).toThrow(/row 1: 2 cells for 1 columns/);
    expect(() => build(["a"], [["x".repeat(32_769)]])).toThrow(/row 1, column 1: 32769 characters/);
  });
});

test("a table of 200,000 rows opens without being unpacked, and unpacks a chunk when one of its rows is read", () => {
  const builder = createBaseBuilder(["a", "b"]);
  for (let i = 0; i < 200_000; i++) builder.addRow([`row ${i}`, "x"]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, builder.finish().update);
  const table = openTable(doc);
  expect([table.rowCount, table.order.length, table.idOf(table.handleAt(199_999))]).toEqual([
    200_000,
    200_000,
    `a.${(199_999).toString(36)}`,
  ]);
  expect(table.row(table.handleAt(150_000)).cells).toEqual(["row 150000", "x"]);
  expect(table.columnTexts(table.columns[0]?.id ?? ("" as never))[123_456]).toBe("row 123456");
});
