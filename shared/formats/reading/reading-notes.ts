/** Collects what a reader did or saw: one note per kind, counted, with the first line and a few examples. */
import type { ReadingNote } from "#shared/wire/http.ts";

type Code = ReadingNote["code"];

export interface ReadingNotes {
  /** once more, at this line of the file */
  add(code: Code, line: number | null, ...examples: string[]): void;
  /** so many at once */
  count(code: Code, count: number, line: number | null): void;
  /** in the order of their first occurrence */
  list(): ReadingNote[];
}

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 80;

export function createReadingNotes(): ReadingNotes {
  const notes = new Map<Code, ReadingNote>();

  function count(code: Code, more: number, line: number | null): ReadingNote {
    const note = notes.get(code) ?? { code, count: 0, line, examples: [] };
    note.count += more;
    notes.set(code, note);
    return note;
  }

  return {
    add(code, line, ...examples) {
      const note = count(code, 1, line);
      for (const example of examples) {
        if (note.examples.length >= EXAMPLES) break;
        if (example !== "") note.examples.push(shorten(example));
      }
    },
    count(code, more, line) {
      count(code, more, line);
    },
    list: () => [...notes.values()].map((note) => ({ ...note, examples: [...note.examples] })),
  };
}

/** For an example: at most 80 characters. */
export function shorten(text: string): string {
  const characters = [...text.slice(0, 4 * EXAMPLE_LENGTH)];
  return characters.length > EXAMPLE_LENGTH ? `${characters.slice(0, EXAMPLE_LENGTH - 1).join("")}…` : text;
}
