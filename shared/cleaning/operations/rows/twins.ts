/** Rows that hold the same in some columns, exactly or to a reader. */
import { fingerprint } from "#shared/cleaning/clusters/fingerprint.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

/** Groups of at least two rows, each in table order. Rows that are blank in all these columns are in none. */
export type Twins = readonly (readonly RowHandle[])[];

export function* twinsOf(
  table: Table,
  rows: readonly RowHandle[],
  columns: readonly ColumnId[],
  cleaned: boolean,
): InSlices<Twins> {
  let size = 0;
  for (const row of table.order) size = Math.max(size, row + 1);
  // rows equal so far share a number; 0: blank so far
  let numbers = new Uint32Array(size);
  for (const column of columns) numbers = yield* refined(table, column, numbers, cleaned ? keyOf : exactly);
  const groups = new Map<number, RowHandle[]>();
  for (const row of rows) {
    const number = numbers[row] ?? 0;
    if (number === 0) continue;
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [row]);
    else group.push(row);
  }
  yield;
  return [...groups.values()].filter((group) => group.length > 1);
}

const exactly = (text: string) => text;

/** What is made of signs alone is what it is. */
function keyOf(text: string): string {
  return fingerprint(text) || text.trim();
}

function* refined(
  table: Table,
  column: ColumnId,
  before: Uint32Array,
  keyOf: (text: string) => string,
): InSlices<Uint32Array<ArrayBuffer>> {
  const known = new Map<string, number>();
  const codes = new Map<string, number>();
  const pairs = new Map<number, number>();
  const after = new Uint32Array(before.length);
  const codeOf = (content: string): number => {
    if (content === "" || isMark(content)) return 0;
    const there = known.get(content);
    if (there !== undefined) return there;
    const key = keyOf(content);
    const code = key === "" ? 0 : (codes.get(key) ?? codes.size + 1);
    if (code > 0) codes.set(key, code);
    known.set(content, code);
    return code;
  };
  for (const part of table.columnParts(column)) {
    const ofPart = part.texts.map(codeOf);
    part.rows.forEach((row, at) => {
      const code = ofPart[part.places === null ? at : (part.places[at] ?? 0)] ?? 0;
      const number = before[row] ?? 0;
      if (code === 0 && number === 0) return;
      // both are below the number of rows: exact in a double
      const pair = number * 0x1_0000_0000 + code;
      let one = pairs.get(pair);
      if (one === undefined) {
        one = pairs.size + 1;
        pairs.set(pair, one);
      }
      after[row] = one;
    });
    yield;
  }
  return after;
}
