/** Keys of some rows of a table as numbers, beside all those of another: for who looks at a few rows of many. */
import type { RowHandle } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { type ColumnsOf, remembered } from "./key-memory.ts";
import type { KeyNumbers } from "./number-keys.ts";

interface KeyIndex {
  /** by row, in table order; 0: the key is blank */
  readonly numbers: Int32Array;
  readonly byKey: ReadonlyMap<string, number>;
}

/** after the length of a part, where a key has several */
const BETWEEN = "\u0000";

/** As `numberKeys`, with 0 for rows here that are not among `rows`. `cleaning` names `clean`: what was cleaned by one name is not cleaned again. */
export function* numberSomeKeys(
  here: ColumnsOf,
  there: ColumnsOf,
  clean: (text: string) => string,
  cleaning: string,
  rows: Iterable<number>,
): InSlices<KeyNumbers> {
  const { numbers, byKey } = yield* remembered(`index ${cleaning}`, [there], () => indexOf(there, clean));
  const fresh = new Map<string, number>();
  const numbersHere = new Int32Array(here.table.rowCount);
  for (const row of rows) {
    const position = here.table.positionOf(row as RowHandle);
    if (position < 0) continue;
    const key = keyOf(here.columns.map((column) => clean(here.table.text(row as RowHandle, column))));
    if (key === "") continue;
    let number = byKey.get(key) ?? fresh.get(key);
    if (number === undefined) {
      number = byKey.size + fresh.size;
      fresh.set(key, number);
    }
    numbersHere[position] = number;
  }
  const numberOf = (parts: readonly string[]) => {
    const key = keyOf(parts.map(clean));
    return byKey.get(key) ?? fresh.get(key) ?? 0;
  };
  return { here: numbersHere, there: numbers, count: byKey.size + fresh.size, numberOf };
}

function* indexOf({ table, columns }: ColumnsOf, clean: (text: string) => string): InSlices<KeyIndex> {
  const parts: string[][] = [];
  for (const column of columns) {
    const cleaned: string[] = [];
    for (const { rows, texts, places } of table.columnParts(column)) {
      const once = texts.map((text) => clean(textIn(text)));
      for (let i = 0; i < rows.length; i++) cleaned.push(once[places === null ? i : (places[i] ?? 0)] ?? "");
      yield;
    }
    parts.push(cleaned);
  }
  const byKey = new Map<string, number>([["", 0]]);
  const numbers = new Int32Array(table.rowCount);
  const [only] = parts;
  for (let position = 0; position < numbers.length; position++) {
    const key = parts.length === 1 ? (only?.[position] ?? "") : keyOf(parts.map((cleaned) => cleaned[position] ?? ""));
    let number = byKey.get(key);
    if (number === undefined) {
      number = byKey.size;
      byKey.set(key, number);
    }
    numbers[position] = number;
    if (position % STEP === STEP - 1) yield;
  }
  return { numbers, byKey };
}

const STEP = 8_192;

/** "" where all parts are blank */
function keyOf(parts: readonly string[]): string {
  const [only = ""] = parts;
  if (parts.length === 1) return only;
  return parts.every((part) => part === "") ? "" : parts.map((part) => `${part.length}${BETWEEN}${part}`).join("");
}
