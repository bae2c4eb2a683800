/** Rows that hold the same as others. */
import type { Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";

export interface Duplicates {
  /** handles of the rows that another row equals, in table order */
  readonly rows: Uint32Array;
  /** how many different contents these rows have: each is there at least twice */
  readonly groups: number;
  /** by handle: a number that the rows of one group share, counted from 1 in table order; 0 for any other row */
  readonly groupOf: Uint32Array;
}

const NONE: Duplicates = { rows: new Uint32Array(), groups: 0, groupOf: new Uint32Array() };

/** Rows that hold exactly the same in all these columns; rows that are blank in all of them are not duplicates. In slices. */
export function* duplicatesInSlices(table: Table, columns: readonly ColumnId[]): InSlices<Duplicates> {
  const { order } = table;
  if (columns.length === 0 || order.length === 0) return NONE;
  let most = 0;
  for (const row of order) if (row > most) most = row;
  // rows equal so far share a number; 0: blank so far
  let numbers = new Uint32Array(most + 1);
  for (const column of columns) numbers = yield* refined(table, column, numbers);
  const counts = new Map<number, number>();
  for (const row of order) {
    const number = numbers[row] ?? 0;
    if (number !== 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  yield;
  const rows: number[] = [];
  const groups = new Map<number, number>();
  const groupOf = new Uint32Array(most + 1);
  for (const row of order) {
    const number = numbers[row] ?? 0;
    if ((counts.get(number) ?? 0) < 2) continue;
    const group = groups.get(number) ?? groups.size + 1;
    groups.set(number, group);
    groupOf[row] = group;
    rows.push(row);
  }
  return { rows: Uint32Array.from(rows), groups: groups.size, groupOf };
}

/** The same at once. */
export function duplicatesOf(table: Table, columns: readonly ColumnId[]): Duplicates {
  return atOnce(duplicatesInSlices(table, columns));
}

/** Tells apart, among rows that share a number, those that differ in one column more. */
function* refined(table: Table, column: ColumnId, before: Uint32Array): InSlices<Uint32Array<ArrayBuffer>> {
  const texts = new Map<string, number>();
  const pairs = new Map<number, number>();
  const after = new Uint32Array(before.length);
  let last = 0;
  for (const part of table.columnParts(column)) {
    const codes = Uint32Array.from(part.texts, (content) => {
      if (content === "" || isMark(content)) return 0;
      const known = texts.get(content) ?? texts.size + 1;
      texts.set(content, known);
      return known;
    });
    for (let at = 0; at < part.rows.length; at += 1) {
      const row = part.rows[at] ?? 0;
      if (row >= before.length) continue;
      const code = codes[part.places === null ? at : (part.places[at] ?? 0)] ?? 0;
      const number = before[row] ?? 0;
      if (code === 0 && number === 0) continue;
      // both are below the number of rows: exact in a double
      const pair = number * 0x1_0000_0000 + code;
      let known = pairs.get(pair);
      if (known === undefined) {
        last += 1;
        known = last;
        pairs.set(pair, known);
      }
      after[row] = known;
    }
    yield;
  }
  return after;
}
