/** A column read part by part holds what it holds when read at once. */
import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { decodeChunk, encodeChunk, packedText, readChunkHead } from "#shared/document/chunk.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { tableOfRows } from "../checks/table-of-rows.ts";

/** three chunks and a bit */
const ROWS = 3_100;
const ID = "c0" as ColumnId;
const KIND = "c1" as ColumnId;
const SAME = "c2" as ColumnId;

const open = () =>
  tableOfRows(
    ["id", "kind", "same", "blank"],
    Array.from({ length: ROWS }, (_, row) => [`n${row}`, row % 7 === 0 ? "" : `k${row % 300}`, "x", ""]),
  );
const at = (table: Table, ...positions: number[]) => positions.map((position) => table.handleAt(position));
const write = (table: Table, position: number, column = KIND, text = "written") =>
  setCells(table, [{ row: table.handleAt(position), column, text }], "test");

const GESTURES: readonly (readonly [name: string, gesture: (table: Table) => void])[] = [
  ["nothing", () => undefined],
  ["one cell written", (table) => write(table, 1_500)],
  ["a cell written in a column that is all alike", (table) => write(table, 2_000, SAME)],
  ["rows deleted", (table) => deleteRows(table, at(table, 0, 5, 1_023, 1_024, 3_099), "test")],
  [
    "rows added in the middle",
    (table) => insertRows(table, table.handleAt(1_200), [new Map([[ID, "new"]]), new Map()], "test"),
  ],
  ["rows moved", (table) => moveRows(table, at(table, 10, 11, 2_500), table.handleAt(3_000), "test")],
  ["all rows in the opposite order", (table) => sortRows(table, table.order.toReversed(), "test")],
  [
    "all of these",
    (table) => {
      write(table, 40, ID);
      deleteRows(table, at(table, 7, 1_030), "test");
      sortRows(table, table.order.toReversed(), "test");
      insertRows(table, table.handleAt(100), [new Map([[ID, "new"]])], "test");
      write(table, 3_000);
    },
  ],
];

for (const [name, gesture] of GESTURES) {
  test(`the parts of a column are the column: ${name}`, () => {
    const table = open();
    gesture(table);
    for (const { id } of table.columns) {
      const parts = [...table.columnParts(id)];
      expect(parts.flatMap(({ rows }) => [...rows])).toEqual([...table.order]);
      const contents = parts.flatMap(({ rows, texts, places }) =>
        Array.from(rows, (_, index) => texts[places === null ? index : (places[index] ?? -1)]),
      );
      expect(contents).toEqual(table.columnContents(id));
    }
  });
}

test("texts that repeat themselves are met once per part", () => {
  const parts = [...open().columnParts(KIND)];
  for (const { texts } of parts.slice(0, 3)) expect(texts.length).toBeLessThan(302);
});

test("a row of a chunk that points to none of its texts is blank, and its place is one of the texts all the same", () => {
  const column = Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? "a" : "b"));
  const bytes = encodeChunk([{ origin: "a", from: 0, count: 40 }], 40, [["c0", column]], (payload) => {
    payload[payload.length - 1] = 200;
    return deflateSync(payload);
  });
  const head = readChunkHead(bytes);
  const found = head === null ? undefined : decodeChunk(bytes, head).get("c0");
  if (found?.kind !== "indexed") throw new Error("a column of two texts is written with an index");
  expect(packedText(found, 39)).toBe("");
  expect(packedText(found, 38)).toBe("a");
  expect(found.texts[found.index[39] ?? -1]).toBe("");
});
