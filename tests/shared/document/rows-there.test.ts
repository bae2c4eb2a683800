/** Which rows are there: entries that add, delete and restore them, against a look through all of them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { type BirthEntry, compareEntries, type FateEntry } from "#shared/document/entry.ts";
import type { Lane } from "#shared/document/lane.ts";
import { RowBirths } from "#shared/document/row-births.ts";
import { RowFates } from "#shared/document/row-fates.ts";
import { RowRegistry } from "#shared/document/row-registry.ts";
import { RowSpans } from "#shared/document/row-spans.ts";

const ROWS = 600;
const lane: Lane = { key: "1.1", client: 1, number: 1, array: new Y.Array(), entries: [] };

/** some over a few rows, some over most; stamps that meet, and come in any order */
const entry = fc.record({
  stamp: fc.integer({ min: 2, max: 12 }),
  writer: fc.integer({ min: 1, max: 3 }),
  from: fc.nat({ max: ROWS - 1 }),
  count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: ROWS })),
  deletes: fc.boolean(),
});
const histories = fc.array(fc.record({ entry, goes: fc.nat({ max: 40 }) }), { maxLength: 40 });

function newestOf<E extends FateEntry | BirthEntry>(entries: Iterable<E>): E | undefined {
  return [...entries].sort(compareEntries).at(-1);
}

test("the newest entry that names a row decides whether it is there, whatever came and went, in any order", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const rows = new RowRegistry();
      rows.add({ origin: "a", from: 0, count: ROWS });
      const fates = new RowFates();
      const there: FateEntry[] = [];
      for (const { entry, goes } of history) {
        const intervals = [{ origin: "a", from: entry.from, count: Math.min(entry.count, ROWS - entry.from) }];
        const spans = new RowSpans(rows, intervals);
        const fate: FateEntry = { kind: "fate", lane, raw: {}, rows: intervals, spans, ...entry };
        lane.entries.push(fate);
        fates.add(fate);
        there.push(fate);
        const [gone] = goes < there.length ? there.splice(goes, 1) : [];
        if (gone !== undefined) fates.remove(gone);
        const deleted = Array.from({ length: ROWS }, (_, row) => row).filter((row) => {
          return newestOf(there.filter(({ spans }) => (spans?.placeOf(row) ?? -1) >= 0))?.deletes === true;
        });
        expect([...fates.deleted()].sort((a, b) => a - b)).toEqual(deleted);
        expect(new Set(fates.entries)).toEqual(new Set(there));
      }
      lane.entries = [];
    }),
    { numRuns: 40, seed: 7 },
  );
});

test("of the births that claim a row, the newest bears it; without it the next, and the last one's texts can still be read", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const births = new RowBirths(new RowRegistry());
      const there: BirthEntry[] = [];
      const told = new Set<number>();
      const tell = (handle: number) => void told.add(handle);
      for (const [i, { entry, goes }] of history.entries()) {
        const columns = () => new Map([["c", { kind: "constant", text: `birth ${i}` } as const]]);
        const birth: BirthEntry = {
          ...{ kind: "birth", lane, raw: {}, at: "", key: "V", sequence: 0, columns },
          ...{ stamp: entry.stamp, writer: entry.writer },
          rows: { origin: "b", from: entry.from % 20, count: 1 + (entry.count % 5) },
        };
        lane.entries.push(birth);
        const rival = there.some(({ rows }) => meet(rows, birth.rows));
        expect(births.rivals(birth)).toBe(rival);
        const before = textsOf(births, births.add(birth, tell));
        there.push(birth);
        expect(births.rivals(birth)).toBe(rival);
        const [gone] = goes < there.length ? there.splice(goes, 1) : [];
        if (gone !== undefined) births.remove(gone, tell);
        expect(new Set(births.handles()).size).toBe(new Set(there.flatMap((one) => births.handlesOf(one))).size);
        for (const one of there) {
          for (const handle of births.handlesOf(one)) {
            expect(births.of(handle)).toBe(newestOf(there.filter((other) => births.handlesOf(other).includes(handle))));
          }
        }
        if (gone === birth && !rival) expect(textsOf(births, births.handlesOf(birth))).toEqual(before);
      }
      lane.entries = [];
    }),
    { numRuns: 60, seed: 7 },
  );
});

function meet(a: BirthEntry["rows"], b: BirthEntry["rows"]): boolean {
  return a.from < b.from + b.count && b.from < a.from + a.count;
}

function textsOf(births: RowBirths, handles: readonly number[]): string[] {
  return handles.map((handle) => births.text(handle, "c"));
}
