import { expect, test } from "vitest";
import { importCsv } from "#server/datasets/import-csv.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { COMMA, fileOf, importAndOpen } from "./files.ts";

test("an imported file is a table with its titles and its texts", async () => {
  const { titles, rows, notes } = await importAndOpen(fileOf('nom,code postal\r\nAix,01234\r\n" Bourg ",0\r\n'));
  expect(titles).toEqual(["nom", "code postal"]);
  expect(rows).toEqual([
    ["Aix", "01234"],
    [" Bourg ", "0"],
  ]);
  expect(notes).toEqual([]);
});

test("blank rows and columns at the ends are trimmed and counted, blank rows in the middle are kept", async () => {
  const { titles, rows, notes } = await importAndOpen(fileOf("a,b,,\n1,2,,\n,,,\n3,4,,\n,,,\n\n"));
  expect(titles).toEqual(["a", "b"]);
  expect(rows).toEqual([
    ["1", "2"],
    ["", ""],
    ["3", "4"],
  ]);
  expect(notes).toEqual([
    { code: "blank-rows-trimmed", count: 2, line: 5, examples: [] },
    { code: "blank-columns-trimmed", count: 2, line: null, examples: [] },
  ]);
});

test("rows of other widths lose nothing", async () => {
  const { titles, rows, notes } = await importAndOpen(fileOf("a,b\n1\n2,3,4\n5,6,,7\n8,9,\n"));
  expect(titles).toEqual(["a", "b", "", ""]);
  expect(rows).toEqual([
    ["1", "", "", ""],
    ["2", "3", "4", ""],
    ["5", "6", "", "7"],
    ["8", "9", "", ""],
  ]);
  expect(notes).toEqual([
    { code: "short-rows", count: 1, line: 2, examples: [] },
    { code: "long-rows", count: 2, line: 3, examples: ["4", "7"] },
  ]);
});

test("progress goes from 0 to 1 and never back", async () => {
  const told: number[] = [];
  const text = `a,b\n${"0123456789,abcdefghij\n".repeat(60_000)}1,2,3\n`;
  await importCsv(fileOf(text), COMMA, { limits: LIMITS, onProgress: (done) => told.push(done) });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

test("an import that is given up stops at once, with the reason", async () => {
  const controller = new AbortController();
  const file = fileOf(`a,b\n${"0123456789,abcdefghij\n".repeat(300_000)}`);
  const job = importCsv(file, COMMA, {
    limits: LIMITS,
    signal: controller.signal,
    onProgress: () => controller.abort(new Error("given up")),
  });
  await expect(job).rejects.toThrow("given up");
  await expect(importCsv(file, COMMA, { limits: LIMITS, signal: controller.signal })).rejects.toThrow("given up");
});
