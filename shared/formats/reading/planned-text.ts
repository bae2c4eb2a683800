/** The text of a CSV file, in pieces, to rows of a table, as the choices of a person say. */
import type { TextDialect } from "#shared/wire/imports.ts";
import { createCsvRows } from "../csv-rows.ts";
import { createPlannedReader, type PlannedReaderOptions, type PlannedTable } from "./planned-reader.ts";

export interface PlannedText {
  push(text: string): void;
  /** as `PlannedReader.end` */
  end(): PlannedTable;
  /** as `PlannedReader.summary` */
  summary(): PlannedTable;
}

/** Throws as `createPlannedReader` does. */
export function createPlannedText(
  dialect: Pick<TextDialect, "delimiter" | "quote">,
  options: PlannedReaderOptions,
): PlannedText {
  const table = createPlannedReader(options);
  const rows = createCsvRows({
    ...dialect,
    onOddity: (oddity, line) => table.notes.add(oddity === "not-closed" ? "quote-not-closed" : "quotes-in-text", line),
    onRow(cells, line, length) {
      table.takeRecord(cells, line, length);
      return true;
    },
  });
  return {
    push(text) {
      rows.push(text);
    },
    summary: table.summary,
    end() {
      rows.end();
      return table.end();
    },
  };
}
