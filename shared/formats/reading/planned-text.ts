/** The text of a CSV file, in pieces, to rows of a table, as the choices of a person say. */
import type { TextDialect } from "#shared/wire/imports.ts";
import { createCsvRows } from "../csv-rows.ts";
import { createPlannedReader, type PlannedReaderOptions, type PlannedTable } from "./planned-reader.ts";
import { mayBeDamaged } from "./text-repair.ts";

export interface PlannedText {
  /** returns false once the most rows were taken */
  push(text: string): boolean;
  /** as `PlannedReader.end` */
  end(): PlannedTable;
  /** as `PlannedReader.summary` */
  summary(): PlannedTable;
}

/** Takes the first `most` rows of the text. Throws as `createPlannedReader` does. */
export function createPlannedText(
  dialect: Pick<TextDialect, "delimiter" | "quote">,
  options: PlannedReaderOptions,
  most: number = Number.POSITIVE_INFINITY,
): PlannedText {
  const table = createPlannedReader(options);
  let taken = 0;
  /** a row may have begun in a piece before this one */
  let damaged = false;
  const rows = createCsvRows({
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    onOddity: (oddity, line) => table.notes.add(oddity === "not-closed" ? "quote-not-closed" : "quotes-in-text", line),
    onRow(cells, line, length) {
      taken++;
      table.takeRecord(cells, line, length);
      return taken < most;
    },
  });
  return {
    push(text) {
      const isDamaged = mayBeDamaged(text);
      const before = taken;
      damaged ||= isDamaged;
      table.expectDamage(damaged);
      const more = rows.push(text);
      if (taken > before) damaged = isDamaged;
      return more;
    },
    summary: table.summary,
    end() {
      rows.end();
      return table.end();
    },
  };
}
