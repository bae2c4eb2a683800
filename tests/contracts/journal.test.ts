/** One suite for every adapter of the journal. */
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Journal, JournalEntry, JournalQuery } from "#server/storage/journal.ts";
import { createMemoryJournal } from "#server/storage/memory/journal.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteJournal } from "#server/storage/sqlite/journal.ts";
import { createSqliteUpdateLog } from "#server/storage/sqlite/update-log.ts";
import { ColumnId, DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const first = DatasetId.parse("first000000000000000");
const second = DatasetId.parse("second00000000000000");
const ana = UserId.parse("ana00000000000000000");
const bob = UserId.parse("bob00000000000000000");
const name = ColumnId.parse("c0");
const city = ColumnId.parse("c1");
const rowId = (number: number, origin = "a") => RowId.parse(`${origin}.${number.toString(36)}`);
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, i) => rowId(from + i));

const adapters: [string, () => Promise<Journal>][] = [
  ["memory", async () => createMemoryJournal()],
  [
    "SQLite",
    async () => {
      const database = openDatabase(join(temporaryFolder(), "data.db"));
      onTestFinished(database.close);
      const log = createSqliteUpdateLog(database);
      for (const dataset of [first, second])
        await log.create({ dataset, update: Uint8Array.of(0), author: ana, at: 1 });
      return createSqliteJournal(database);
    },
  ],
];

function entry(seq: number, given: Partial<JournalEntry>): JournalEntry {
  const lists = { cells: [], rowsAdded: [], rowsDeleted: [], rowsRestored: [], columns: [] };
  return { seq, part: 0, author: ana, at: seq * 1000, kinds: ["cells"], ...lists, ...given };
}

const typed = (seq: number, row: RowId, before: string, after: string, given: Partial<JournalEntry> = {}) =>
  entry(seq, { cells: [{ column: name, rows: [row], before: [before], after: [after] }], ...given });

const filled = (seq: number, column: ColumnId, changed: readonly RowId[], given: Partial<JournalEntry> = {}) =>
  entry(seq, {
    cells: [
      {
        column,
        rows: changed,
        before: changed.map((row) => `${row} before`),
        after: changed.map((row) => `${row} ${seq}`),
      },
    ],
    ...given,
  });

describe.each(adapters)("the journal in %s", (_, open) => {
  const numbers = async (journal: Journal, query: Omit<JournalQuery, "limit"> & { limit?: number }) =>
    (await journal.page(first, { limit: 50, ...query })).map(({ seq, part }) => (part === 0 ? seq : `${seq}.${part}`));

  test("what a gesture did to the schema is told in its line and in its entry", async () => {
    const journal = await open();
    const schema = { did: "chose", name: "scdl/subventions", version: "2.1.1", derived: false } as const;
    await journal.add(first, [entry(2, { kinds: ["schema"], schema }), typed(3, rowId(1), "", "a")], 3);
    const lines = await journal.page(first, { limit: 50 });
    expect(lines.map((line) => line.schema)).toEqual([undefined, schema]);
    expect(await journal.find(first, { seq: 2, part: 0 })).toMatchObject({ schema });
  });

  test("knows nothing of a dataset at first", async () => {
    const journal = await open();
    expect(await journal.head(first)).toBe(0);
    expect(await journal.page(first, { limit: 10 })).toEqual([]);
    expect(await journal.authors(first)).toEqual([]);
    expect(await journal.find(first, { seq: 1, part: 0 })).toBeNull();
    expect((await journal.size(first)).entries).toBe(0);
  });

  test.each([
    ["one cell", typed(2, rowId(4), "", "OUI")],
    ["texts of every kind", typed(2, rowId(4), 'a"\n\u0000😀', "é".repeat(40_000))],
    [
      "rows added, deleted and restored",
      entry(2, {
        kinds: ["rows-added", "rows-deleted", "rows-restored"],
        rowsAdded: [rowId(7), rowId(3, "zz9")],
        rowsDeleted: [rowId(1)],
        rowsRestored: [rowId(2)],
      }),
    ],
    [
      "columns",
      entry(2, {
        kinds: ["column-renamed"],
        columns: [
          { column: city, before: "Ville", after: "Commune" },
          { column: name, before: null, after: "" },
        ],
      }),
    ],
    ["two hundred cells", filled(2, city, rows(200))],
    [
      "more cells than are looked up one by one, out of order",
      filled(2, city, [...rows(3_000, 500), rowId(3), ...rows(5, 9_000), rowId(12, "abc")]),
    ],
    [
      "cells of two columns and rows, in one gesture",
      entry(2, {
        kinds: ["cells", "rows-added"],
        rowsAdded: rows(1_500, 60_000),
        cells: [...filled(2, city, rows(2_000)).cells, ...filled(2, name, rows(10)).cells],
      }),
    ],
  ])("gives back %s as they were", async (_, given) => {
    const journal = await open();
    await journal.add(first, [given], 2);
    expect(await journal.find(first, { seq: 2, part: 0 })).toEqual(given);
    expect(await journal.head(first)).toBe(2);
    expect((await journal.size(first)).bytes).toBeGreaterThan(0);
  });

  test("shows of each entry its numbers, its columns and its first cells", async () => {
    const journal = await open();
    const columns = [{ column: city, before: null, after: "Ville" }];
    await journal.add(
      first,
      [
        filled(2, city, rows(500), {
          kinds: ["cells", "rows-deleted", "column-added"],
          rowsDeleted: [rowId(900)],
          columns,
        }),
      ],
      2,
    );
    const cell = (row: RowId) => ({ row, column: city, before: `${row} before`, after: `${row} 2` });
    expect(await journal.page(first, { limit: 10 })).toEqual([
      {
        seq: 2,
        part: 0,
        author: ana,
        at: 2000,
        kinds: ["cells", "rows-deleted", "column-added"],
        cells: 500,
        rows: 1,
        columns,
        cellColumns: [city],
        sample: rows(3).map(cell),
      },
    ]);
  });

  test("adds nothing twice, whatever is added again", async () => {
    const journal = await open();
    await journal.add(first, [typed(2, rowId(1), "", "a"), typed(3, rowId(1), "a", "b")], 3);
    await journal.add(first, [typed(3, rowId(1), "a", "b"), typed(4, rowId(1), "b", "c")], 4);
    await journal.add(first, [typed(2, rowId(1), "", "a")], 2);
    expect(await numbers(journal, {})).toEqual([4, 3, 2]);
    expect(await journal.head(first)).toBe(4);
  });

  test("moves the head over records that changed nothing one can see", async () => {
    const journal = await open();
    await journal.add(first, [], 9);
    expect(await journal.head(first)).toBe(9);
    expect(await journal.page(first, { limit: 10 })).toEqual([]);
  });

  test("pages newest first, gestures of one record in their order", async () => {
    const journal = await open();
    const parts = [0, 1, 2].map((part) => typed(3, rowId(part), "", "x", { part }));
    await journal.add(first, [typed(2, rowId(1), "", "a"), ...parts, typed(4, rowId(1), "", "b")], 4);
    expect(await numbers(journal, { limit: 2 })).toEqual([4, "3.2"]);
    expect(await numbers(journal, { limit: 2, after: { seq: 3, part: 2 } })).toEqual(["3.1", 3]);
    expect(await numbers(journal, { limit: 2, after: { seq: 3, part: 0 } })).toEqual([2]);
  });

  test("keeps datasets apart, and forgets one alone", async () => {
    const journal = await open();
    await journal.add(first, [typed(2, rowId(1), "", "a"), filled(3, city, rows(400))], 3);
    await journal.add(second, [typed(2, rowId(1), "", "b", { author: bob })], 2);
    expect(await journal.authors(second)).toEqual([bob]);
    await journal.remove(first);
    expect(await journal.page(first, { limit: 10 })).toEqual([]);
    expect(await journal.page(first, { limit: 10, row: rowId(1) })).toEqual([]);
    expect(await journal.head(first)).toBe(0);
    expect((await journal.page(second, { limit: 10 })).length).toBe(1);
  });

  test.each<[string, Omit<JournalQuery, "limit">, (number | string)[]]>([
    ["everything", {}, [8, 7, 6, 5, 4, 3, 2]],
    ["a person", { author: bob }, [7, 4]],
    ["a kind", { kinds: ["rows-added"] }, [6, 5]],
    ["either of two kinds", { kinds: ["rows-deleted", "rows-added"] }, [6, 5]],
    ["a stretch of time, ends included", { from: 3000, to: 5000 }, [5, 4, 3]],
    ["a row: its cells, its coming and its going, in wide entries too", { row: rowId(7) }, [8, 5, 4, 2]],
    ["a row that only wide entries name", { row: rowId(1_400) }, [8, 5]],
    ["a row nothing names", { row: rowId(99_999) }, []],
    ["a cell", { row: rowId(7), column: name }, [4, 2]],
    ["a cell in wide entries", { row: rowId(7), column: city }, [8]],
    ["a column, its cells and its title", { column: city }, [8, 7, 3]],
    ["a person in a row", { row: rowId(7), author: ana }, [8, 5, 2]],
    ["a kind, of a person, before a place", { kinds: ["cells"], author: ana, after: { seq: 8, part: 0 } }, [3, 2]],
    ["a row, after a place", { row: rowId(7), after: { seq: 5, part: 0 } }, [4, 2]],
    ["a cell within a stretch of time", { row: rowId(7), column: name, to: 3999 }, [2]],
  ])("finds by %s", async (_, query, expected) => {
    const journal = await open();
    await journal.add(
      first,
      [
        typed(2, rowId(7), "", "a"),
        filled(3, city, [rowId(1), rowId(2)]),
        typed(4, rowId(7), "a", "b", { author: bob }),
        entry(5, { kinds: ["rows-added", "rows-deleted"], rowsAdded: rows(300, 1_300), rowsDeleted: [rowId(7)] }),
        entry(6, { kinds: ["rows-added"], rowsAdded: [rowId(0, "z")] }),
        entry(7, {
          kinds: ["column-renamed"],
          author: bob,
          columns: [{ column: city, before: "Ville", after: "Commune" }],
        }),
        filled(8, city, rows(2_000)),
      ],
      8,
    );
    expect(await numbers(journal, query)).toEqual(expected);
    const limited = await numbers(journal, { ...query, limit: 1 });
    expect(limited).toEqual(expected.slice(0, 1));
  });

  test("tells the rows that were written in, came or came back, since a moment and by a person", async () => {
    const journal = await open();
    await journal.add(
      first,
      [
        typed(2, rowId(7), "", "a"),
        typed(3, rowId(7), "a", "b", { author: bob }),
        entry(4, { kinds: ["rows-deleted", "rows-restored"], rowsDeleted: [rowId(9)], rowsRestored: [rowId(8)] }),
        entry(5, { kinds: ["rows-added"], rowsAdded: rows(300, 1_000), rowsDeleted: rows(300, 2_000), author: bob }),
        filled(6, city, rows(50)),
        filled(7, city, rows(700, 5_000)),
      ],
      7,
    );
    const touched = async (query: Pick<JournalQuery, "author" | "from">) =>
      [...(await journal.touchedRows(first, query))].sort();
    const all = [...rows(50), ...rows(300, 1_000), ...rows(700, 5_000)];
    expect(await touched({})).toEqual([...all].sort());
    expect(await touched({ author: bob })).toEqual([rowId(7), ...rows(300, 1_000)].sort());
    expect(await touched({ from: 7000 })).toEqual([...rows(700, 5_000)].sort());
    expect(await touched({ from: 7001 })).toEqual([]);
    expect([...(await journal.touchedRows(second, {}))]).toEqual([]);
  });

  test("samples the cells of the place asked for", async () => {
    const journal = await open();
    const both = entry(2, { cells: [...filled(2, name, rows(5)).cells, ...filled(2, city, rows(5)).cells] });
    await journal.add(first, [both, filled(3, city, rows(3_000))], 3);
    const samples = async (query: Omit<JournalQuery, "limit">) =>
      (await journal.page(first, { limit: 9, ...query })).map(({ sample }) =>
        sample.map(({ row, column }) => `${row} ${column}`),
      );
    expect(await samples({ row: rowId(4) })).toEqual([["a.4 c1"], ["a.4 c0", "a.4 c1"]]);
    expect(await samples({ row: rowId(4), column: city })).toEqual([["a.4 c1"], ["a.4 c1"]]);
    expect(await samples({ column: city })).toEqual([
      ["a.0 c1", "a.1 c1", "a.2 c1"],
      ["a.0 c1", "a.1 c1", "a.2 c1"],
    ]);
    const [wide] = await journal.page(first, { limit: 1, row: rowId(2_999), column: city });
    expect(wide?.sample).toEqual([{ row: rowId(2_999), column: city, before: "a.2bb before", after: "a.2bb 3" }]);
  });
});
