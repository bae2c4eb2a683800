/** All rows, block by block, are what the table shows; what was unpacked to read them is let go of. */
import { expect, test } from "vitest";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import { viewOf } from "#shared/document/open-table.ts";
import { rowBlocks } from "#shared/document/row-blocks.ts";
import type { Table } from "#shared/document/table.ts";
import { rowOf } from "#shared/formats/export/text-block.ts";
import { buildBase, columnAt, openReplica, texts } from "../../convergence/replica.ts";
import { openUpdate } from "../../support/opened-update.ts";

const ids = (table: Table) => table.columns.map(({ id }) => id);
const read = (table: Table) =>
  [...rowBlocks(table, ids(table))].flatMap((block) =>
    Array.from({ length: block.count }, (_, row) => rowOf(block, row)),
  );
const unpacked = (table: Table) => viewOf(table).base.spans.filter(({ chunk }) => chunk.columns !== null).length;

test("an imported table goes by in blocks, and at most one of them stays unpacked", () => {
  const table = openUpdate(buildBase(3_000));
  expect(unpacked(table)).toBe(0);
  let most = 0;
  let count = 0;
  for (const block of rowBlocks(table, ids(table))) {
    most = Math.max(most, unpacked(table));
    count += block.count;
  }
  expect({ count, most, after: unpacked(table) }).toEqual({ count: 3_000, most: 1, after: 0 });
  expect(read(table)).toEqual(texts(table));
});

test("edited, deleted, added and sorted rows are where the table has them", () => {
  const { table, me } = openReplica(5, buildBase(2_500));
  setCells(table, [{ row: table.handleAt(1_500), column: columnAt(table, 1), text: "été" }], me);
  deleteRows(table, [table.handleAt(0), table.handleAt(1_100)], me);
  insertRows(table, table.handleAt(20), [new Map([[columnAt(table, 0), "new"]])], me);
  expect(read(table)).toEqual(texts(table));
  const backwards = [...table.order].reverse();
  sortRows(table, Uint32Array.from(backwards), me);
  expect(read(table)).toEqual(texts(table));
});

test("a part of the imported rows is unpacked once, though added rows stand between its own", () => {
  const { table, me } = openReplica(5, buildBase(2_500));
  for (const at of [600, 300, 100]) insertRows(table, table.handleAt(at), [new Map([[columnAt(table, 0), "new"]])], me);
  for (const { chunk } of viewOf(table).base.spans) chunk.columns = null;
  const seen = new Map<object, unknown>();
  let again = 0;
  for (const _ of rowBlocks(table, ids(table))) {
    for (const { chunk } of viewOf(table).base.spans) {
      if (chunk.columns === null) continue;
      if (seen.has(chunk) && seen.get(chunk) !== chunk.columns) again += 1;
      seen.set(chunk, chunk.columns);
    }
  }
  expect({ again, after: unpacked(table) }).toEqual({ again: 0, after: 0 });
  expect(read(table)).toEqual(texts(table));
});

test("without columns the rows are counted", () => {
  const { table } = openReplica(5, buildBase(1_500));
  expect([...rowBlocks(table, [])].map(({ count }) => count)).toEqual([1_024, 476]);
});
