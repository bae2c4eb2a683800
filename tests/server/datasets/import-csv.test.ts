import { expect, test } from "vitest";
import { PLAIN_CHOICES } from "#tests/support/choices.ts";
import { fileOf, importAndOpen, read } from "./files.ts";

test("an imported file is a table with its titles and its texts", async () => {
  const { titles, rows, notes } = await importAndOpen(fileOf('nom,code postal\r\nAix,01234\r\n" Bourg ",0\r\n'));
  expect(titles).toEqual(["nom", "code postal"]);
  expect(rows).toEqual([
    ["Aix", "01234"],
    [" Bourg ", "0"],
  ]);
  expect(notes).toEqual([]);
});

test("empty rows and columns are set aside and counted", async () => {
  const { titles, rows, setAside } = await importAndOpen(fileOf("a,b,,\n1,2,,\n,,,\n3,4,,\n,,,\n\n"));
  expect(titles).toEqual(["a", "b"]);
  expect(rows).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(setAside).toEqual([
    { what: "rows", reason: "empty", count: 3, numbers: [3, 5, 6], examples: [] },
    { what: "columns", reason: "empty", count: 2, numbers: [2, 3], examples: [] },
  ]);
});

test("empty rows that are kept are those with something below them", async () => {
  const { rows, setAside } = await importAndOpen(fileOf("a,b\n1,2\n,\n3,4\n,\n\n"), {
    ...PLAIN_CHOICES,
    emptyRows: "keep",
  });
  expect(rows).toEqual([
    ["1", "2"],
    ["", ""],
    ["3", "4"],
  ]);
  expect(setAside).toEqual([{ what: "rows", reason: "empty", count: 2, numbers: [5, 6], examples: [] }]);
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
  await read(fileOf(text), PLAIN_CHOICES, { onProgress: (done) => told.push(done) });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

test("an import that is given up stops at once, with the reason", async () => {
  const controller = new AbortController();
  const file = fileOf(`a,b\n${"0123456789,abcdefghij\n".repeat(300_000)}`);
  const job = read(file, PLAIN_CHOICES, {
    signal: controller.signal,
    onProgress: () => controller.abort(new Error("given up")),
  });
  await expect(job).rejects.toThrow("given up");
  await expect(read(file, PLAIN_CHOICES, { signal: controller.signal })).rejects.toThrow("given up");
});
