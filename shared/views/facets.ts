/** What a column holds: each text with the number of its cells. Made in slices, so that a long column keeps nobody waiting. */

import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import { marksOf } from "./row-marks.ts";
import { sortedInSlices } from "./text-ranks.ts";

export interface FacetValue {
  /** as it is in the cells, never blank */
  readonly text: string;
  /** number of cells */
  readonly count: number;
}

export interface Facets {
  /** rows that were looked at */
  readonly rows: number;
  /** cells that hold nothing, without those whose value is said not to be available */
  readonly blank: number;
  readonly unavailable: number;
  /** the same by reason: contents (model/cell-content.ts), the most frequent first */
  readonly marks: readonly FacetValue[];
  /** every different text, the most frequent first, equals in the order of their characters */
  readonly values: readonly FacetValue[];
}

/** cells read between two pauses, where the table does not say how many it reads at once */
const SLICE = 4096;

/** Of the rows of the table, or of those given (handles; deleted ones are left out), in slices. */
export function* facetsInSlices(table: Table, column: ColumnId, rows: Uint32Array | null): InSlices<Facets> {
  const { marks, values, ...numbers } = yield* countedInSlices(table, column, rows);
  return { ...numbers, marks: yield* inOrder(marks), values: yield* inOrder(values) };
}

/** The same, `values` and `marks` in no order. */
export function* countedInSlices(table: Table, column: ColumnId, rows: Uint32Array | null): InSlices<Facets> {
  const counts = new Map<string, number>();
  yield* rows !== null && rows.length * 8 < table.rowCount
    ? countRows(table, column, rows, counts)
    : countParts(table, column, rows, counts);
  yield;
  let [looked, blank] = [0, 0];
  const values: FacetValue[] = [];
  const marks: FacetValue[] = [];
  for (const [text, count] of counts) {
    looked += count;
    if (text === "") blank = count;
    else (isMark(text) ? marks : values).push({ text, count });
  }
  yield;
  const unavailable = marks.reduce((sum, { count }) => sum + count, 0);
  return { rows: looked, blank, unavailable, marks, values };
}

/** The most frequent first, equals in the order of their characters. */
export function compareValues(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.text < b.text ? -1 : a.text === b.text ? 0 : 1);
}

/** The same at once. */
export function facetsOf(table: Table, column: ColumnId, rows: Uint32Array | null): Facets {
  return atOnce(facetsInSlices(table, column, rows));
}

function* inOrder(values: readonly FacetValue[]): InSlices<readonly FacetValue[]> {
  const counts = Uint32Array.from(values, ({ count }) => count);
  const textAt = (index: number) => values[index]?.text ?? "";
  const order = yield* sortedInSlices(
    values.length,
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (textAt(a) < textAt(b) ? -1 : 1),
  );
  return Array.from(order, (index) => values[index]).filter((value) => value !== undefined);
}

function* countRows(table: Table, column: ColumnId, rows: Uint32Array, counts: Map<string, number>): InSlices<void> {
  for (let at = 0; at < rows.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const row = (rows[at] ?? 0) as RowHandle;
    if (table.positionOf(row) !== -1) add(counts, table.content(row, column), 1);
  }
}

/** Each text of a part is met once. */
function* countParts(
  table: Table,
  column: ColumnId,
  rows: Uint32Array | null,
  counts: Map<string, number>,
): InSlices<void> {
  const wanted = rows === null ? null : marksOf(rows);
  let met = 0;
  for (const part of table.columnParts(column)) {
    const { texts, places } = part;
    const counted = new Uint32Array(texts.length);
    for (let at = 0; at < part.rows.length; at += 1) {
      if (wanted !== null && wanted[part.rows[at] ?? 0] !== 1) continue;
      const place = places === null ? at : (places[at] ?? 0);
      counted[place] = (counted[place] ?? 0) + 1;
    }
    for (let place = 0; place < texts.length; place += 1) {
      const count = counted[place] ?? 0;
      if (count > 0) add(counts, texts[place] ?? "", count);
    }
    met += part.rows.length;
    if (met < SLICE) continue;
    met = 0;
    yield;
  }
}

function add(counts: Map<string, number>, content: string, count: number): void {
  counts.set(content, (counts.get(content) ?? 0) + count);
}
