/** Rows that hold the same in some columns, numbered. */
import type { InSlices } from "#shared/model/in-slices.ts";
import { SHAPE_STEP } from "./reshaped.ts";

/** By row: the number of those that hold the same, counted from 0 in the order they come. Without columns, all rows are one. */
export function* numberRows(columns: readonly (readonly string[])[], count: number): InSlices<Uint32Array> {
  let numbers = new Uint32Array(count);
  for (const column of columns) numbers = yield* refined(numbers, column);
  return numbers;
}

function* refined(before: Uint32Array, column: readonly string[]): InSlices<Uint32Array<ArrayBuffer>> {
  const codes = new Map<string, number>();
  const pairs = new Map<number, number>();
  const after = new Uint32Array(before.length);
  for (let row = 0; row < before.length; row += 1) {
    const text = column[row] ?? "";
    let code = codes.get(text);
    if (code === undefined) {
      code = codes.size;
      codes.set(text, code);
    }
    // both are below the number of rows: exact in a double
    const pair = (before[row] ?? 0) * 0x1_0000_0000 + code;
    let number = pairs.get(pair);
    if (number === undefined) {
      number = pairs.size;
      pairs.set(pair, number);
    }
    after[row] = number;
    if (row % SHAPE_STEP === SHAPE_STEP - 1) yield;
  }
  return after;
}
