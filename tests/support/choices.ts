/** How a plain CSV file is read: commas, titles in its first row. */
import type { ReadingChoices } from "#shared/wire/imports.ts";

export const PLAIN_CHOICES: ReadingChoices = {
  table: "0",
  text: { encoding: "utf-8", delimiter: ",", quote: '"' },
  header: { row: 1, lines: 1 },
  mergedCells: "fill",
  emptyRows: "set-aside",
  emptyColumns: "set-aside",
  hidden: "keep",
  rowsSetAside: [],
  columnsSetAside: [],
  repairText: false,
};
