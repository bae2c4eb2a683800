/** Pages of a CSV file, read from where they begin. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRowMarks, type RowMarks, readRows } from "#server/datasets/row-marks.ts";
import { RFC_4180, writeCsvBlocks } from "#shared/formats/export/write-csv.ts";

const ROWS = 2_500;
const TITLES = ["n", 'dit "ceci"', "é"];
const cells = (n: number) => [String(n), n % 3 === 0 ? 'une\r\nligne, "deux"' : "", n % 2 === 0 ? "été" : '"'];
const folder = mkdtempSync(join(tmpdir(), "tablee-marks-"));
let file: FileHandle;
let marks: RowMarks;
beforeAll(async () => {
  const columns = TITLES.map((_, at) => ({
    texts: Array.from({ length: ROWS }, (_, n) => cells(n)[at] ?? ""),
    places: null,
  }));
  const bytes = Buffer.from([...writeCsvBlocks(TITLES, [{ count: ROWS, columns }], RFC_4180)].join(""));
  const noted = createRowMarks();
  // cut anywhere, within letters too
  for (let at = 0; at < bytes.length; at += 997) noted.push(bytes.subarray(at, at + 997));
  marks = noted.marks();
  writeFileSync(join(folder, "a.csv"), bytes);
  file = await open(join(folder, "a.csv"));
});
afterAll(async () => {
  await file.close();
  rmSync(folder, { recursive: true, force: true });
});

it("rows are counted, and each thousandth noted, whatever they hold", () => {
  expect([marks.rows, marks.starts.length]).toEqual([ROWS, 3]);
});

it.each([
  [0, 2, [0, 1]],
  [998, 4, [998, 999, 1000, 1001]],
  [2_000, 1, [2_000]],
  [2_498, 100, [2_498, 2_499]],
  [2_500, 10, []],
  [9_000, 10, []],
])("from row %i on, %i rows are read", async (from, count, expected) => {
  const read: string[][] = [];
  for await (const row of readRows(file, marks, from, count)) read.push(row);
  expect(read).toEqual(expected.map(cells));
});

it("a page as long as a thousand rows crosses from one mark to the next", async () => {
  const read: string[][] = [];
  for await (const row of readRows(file, marks, 500, 1_000)) read.push(row);
  expect([read.length, read[0]?.[0], read.at(-1)?.[0]]).toEqual([1_000, "500", "1499"]);
});
