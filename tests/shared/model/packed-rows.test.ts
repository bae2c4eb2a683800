/** Many row ids in one short text. */
import { expect, it } from "vitest";
import type { RowId } from "#shared/model/ids.ts";
import { countPackedRows, packRows, unpackRows } from "#shared/model/packed-rows.ts";

const ids = (text: string) => text.split(" ").filter(Boolean) as RowId[];

it.each([
  ["", ""],
  ["a.0", "a:0"],
  ["a.5 a.6 a.7 a.b", "a:5-2,3"],
  ["a.b a.7 a.5 a.6 a.6", "a:5-2,3"],
  ["a.1 3f2k.0 a.2 3f2k.9", "a:1-1;3f2k:0,8"],
])("the rows « %s » are packed as « %s »", (rows, packed) => {
  expect(packRows(ids(rows))).toBe(packed);
  expect([...unpackRows(packed)].sort()).toEqual([...new Set(ids(rows))].sort());
  expect(countPackedRows(packed)).toBe(new Set(ids(rows)).size);
});

it.each([
  ["a", null],
  ["a:", null],
  [":1", null],
  ["a:1,", null],
  ["a:1;", null],
  ["a:-1", null],
  ["a:1-", null],
  ["a:1-2-3", null],
  ["A:1", null],
  ["a:1 2", null],
  ["aaaaaaaaaaaaaa:1", null],
  // nothing is made of what a short text says there is
  ["a:0-zzzzzzzz", 36 ** 8],
])("of « %s », %s rows are counted", (packed, count) => {
  expect(countPackedRows(packed)).toBe(count);
});
