/** Keys as numbers: rows of a table and of a file whose cleaned keys are the same have the same one. */
import { cleanKeyText, type KeyCleaning } from "./key-text.ts";

export interface NumberedKeys {
  /** by row; 0: blank */
  readonly table: Int32Array;
  readonly file: Int32Array;
  /** numbers are below it */
  readonly count: number;
}

/** Of one column: its texts in the table and in the file. A key of signs alone, « - », names nothing: it is blank. */
export function numberKeys(table: readonly string[], file: readonly string[], cleaning: KeyCleaning): NumberedKeys {
  // texts as written and as cleaned: what is cleaned twice stays as it is
  const numbers = new Map([["", 0]]);
  let count = 1;
  const numberOf = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const cleaned = cleanKeyText(text, cleaning);
    let number = numbers.get(cleaned);
    if (number === undefined) {
      number = count++;
      numbers.set(cleaned, number);
    }
    if (cleaned !== text) numbers.set(text, number);
    return number;
  };
  return { table: Int32Array.from(table, numberOf), file: Int32Array.from(file, numberOf), count };
}

/** The key of both. It is blank when both are. */
export function joinKeys(one: NumberedKeys, other: NumberedKeys): NumberedKeys {
  const numbers = new Map([[0, 0]]);
  const join = (of: Int32Array, and: Int32Array) =>
    of.map((number, row) => {
      const pair = number * other.count + (and[row] ?? 0);
      const known = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, known);
      return known;
    });
  const table = join(one.table, other.table);
  const file = join(one.file, other.file);
  return { table, file, count: numbers.size };
}

/** How many rows have each number: 0, 1, or 2 for several. The blank one is had by none. */
export function timesHad(rows: Int32Array, count: number): Uint8Array {
  const times = new Uint8Array(count);
  for (const number of rows) if (number > 0 && (times[number] ?? 0) < 2) times[number] = (times[number] ?? 0) + 1;
  return times;
}
