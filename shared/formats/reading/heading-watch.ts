/** Rows of a workbook that look like headings of those below them: they are kept, and told. */
import type { ReadingNote } from "#shared/wire/http.ts";
import { createReadingNotes } from "./reading-notes.ts";
import { onlyCellOf } from "./row-words.ts";

export interface HeadingWatch {
  /** the next row of the table, as wide as it is */
  take(cells: readonly string[], line: number): void;
  /** of a table of so many rows: where many have one cell alone, none of them is a heading */
  list(rows: number): readonly ReadingNote[];
}

export function createHeadingWatch(): HeadingWatch {
  const notes = createReadingNotes();
  let waiting: { readonly text: string; readonly line: number } | null = null;
  return {
    take(cells, line) {
      // of two columns, a cell alone may well be a value whose neighbour is missing
      if (cells.length < 3) return;
      const only = onlyCellOf(cells);
      const text = cells[only]?.trim() ?? "";
      if (only !== -1) waiting = /\p{L}{2}/u.test(text) ? { text, line } : null;
      else if (waiting !== null) {
        notes.add("headings-kept", waiting.line, waiting.text);
        waiting = null;
      }
    },
    list: (rows) => notes.list().filter(({ count }) => 4 * count <= rows),
  };
}
