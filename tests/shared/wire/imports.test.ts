import { expect, test } from "vitest";
import { LIMITS } from "#shared/model/limits.ts";
import { ReadingChoices } from "#shared/wire/imports.ts";

const CHOICES: ReadingChoices = {
  table: "Feuil1",
  text: null,
  header: { row: 1, lines: 1 },
  mergedCells: "fill",
  emptyRows: "set-aside",
  emptyColumns: "set-aside",
  hidden: "keep",
  rowsSetAside: [],
  columnsSetAside: [],
  repairText: false,
};

test("as many rows may be set aside by their number as the limit says, and not one more", () => {
  const rows = Array.from({ length: LIMITS.rowsSetAside }, (_, at) => at + 1);
  expect(ReadingChoices.safeParse({ ...CHOICES, rowsSetAside: rows }).success).toBe(true);
  expect(ReadingChoices.safeParse({ ...CHOICES, rowsSetAside: [...rows, rows.length + 1] }).success).toBe(false);
});
