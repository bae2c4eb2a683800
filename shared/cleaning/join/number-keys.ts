/** Keys of two tables as numbers: rows whose keys are the same have the same one. */
import type { Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { ColumnsOf } from "./key-memory.ts";

export interface KeyNumbers {
  /** by row, in table order; 0: the key is blank, which it is when all its parts are */
  readonly here: Int32Array;
  readonly there: Int32Array;
  /** numbers are below it */
  readonly count: number;
  /** of parts as they are written; 0: blank, or no row has it */
  numberOf(parts: readonly string[]): number;
}

/** `here` and `there` name as many columns, in the same order. `clean`: asked once for each distinct text of a part. */
export function* numberKeys(here: ColumnsOf, there: ColumnsOf, clean: (text: string) => string): InSlices<KeyNumbers> {
  let whole: KeyNumbers | null = null;
  for (const [at, column] of here.columns.entries()) {
    const other = there.columns[at];
    if (other === undefined) throw new RangeError(`no column of the other table goes with ${column}`);
    const part: KeyNumbers = yield* ofOneColumn(here.table, column, there.table, other, clean);
    whole = whole === null ? part : both(whole, part, at);
    yield;
  }
  return whole ?? { here: new Int32Array(here.table.rowCount), there: new Int32Array(0), count: 1, numberOf: () => 0 };
}

function* ofOneColumn(
  table: Table,
  column: ColumnId,
  other: Table,
  otherColumn: ColumnId,
  clean: (text: string) => string,
): InSlices<KeyNumbers> {
  // as they are written, and as they are compared
  const written = new Map<string, number>([["", 0]]);
  const compared = new Map<string, number>([["", 0]]);
  const numberOf = (text: string): number => {
    const known = written.get(text);
    if (known !== undefined) return known;
    const key = clean(textIn(text));
    let number = compared.get(key);
    if (number === undefined) {
      number = compared.size;
      compared.set(key, number);
    }
    written.set(text, number);
    return number;
  };
  function* numbered(of: Table, id: ColumnId): InSlices<Int32Array> {
    const numbers = new Int32Array(of.rowCount);
    let at = 0;
    for (const { rows, texts, places } of of.columnParts(id)) {
      const asked = places === null ? null : new Int32Array(texts.length).fill(-1);
      for (let i = 0; i < rows.length && at < numbers.length; i++, at++) {
        if (asked === null) numbers[at] = numberOf(texts[i] ?? "");
        else {
          const place = places?.[i] ?? 0;
          if ((asked[place] ?? -1) < 0) asked[place] = numberOf(texts[place] ?? "");
          numbers[at] = asked[place] ?? 0;
        }
      }
      yield;
    }
    return numbers;
  }
  const here = yield* numbered(table, column);
  const there = yield* numbered(other, otherColumn);
  return { here, there, count: compared.size, numberOf: ([text = ""]) => compared.get(clean(text)) ?? 0 };
}

/** `at`: how many parts the first has */
function both(one: KeyNumbers, other: KeyNumbers, at: number): KeyNumbers {
  const pairs = new Map<number, number>([[0, 0]]);
  const pairOf = (a: number, b: number) => a * other.count + b;
  const join = (of: Int32Array, and: Int32Array) =>
    of.map((number, row) => {
      const pair = pairOf(number, and[row] ?? 0);
      const known = pairs.get(pair) ?? pairs.size;
      pairs.set(pair, known);
      return known;
    });
  const here = join(one.here, other.here);
  const there = join(one.there, other.there);
  return {
    here,
    there,
    count: pairs.size,
    numberOf: (parts) => pairs.get(pairOf(one.numberOf(parts.slice(0, at)), other.numberOf(parts.slice(at)))) ?? 0,
  };
}
