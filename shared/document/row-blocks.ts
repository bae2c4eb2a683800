/** The texts of a table in blocks of rows, each column of a block as it lies packed: the fast way through all of it for who writes files. */
import { isMark, textIn } from "../model/cell-content.ts";
import type { ColumnId } from "../model/ids.ts";
import type { BaseRows, Chunk } from "./base-rows.ts";
import { viewOf } from "./open-table.ts";
import type { ColumnPart, Table } from "./table.ts";

/** Some rows, consecutive in table order: for each of the columns asked for, their texts, blank where a value is marked as not available. */
interface RowBlock {
  /** number of rows */
  readonly count: number;
  /** as in `ColumnPart` */
  readonly columns: readonly Pick<ColumnPart, "texts" | "places">[];
}

/** rows of a block where no column is asked for */
const ROWS = 1024;

/**
 * Each block is read when it is asked for, and a part of the imported rows that was unpacked for it is let go of when its last row has gone
 * by: a table of a million rows is never held unpacked, unless it was shuffled. Throws TypeError for a table that openTable did not make.
 */
export function* rowBlocks(table: Table, columns: readonly ColumnId[]): Generator<RowBlock> {
  if (columns.length === 0) {
    for (let left = table.rowCount; left > 0; left -= ROWS) yield { count: Math.min(left, ROWS), columns: [] };
    return;
  }
  const { base, order } = viewOf(table);
  const readers = columns.map((column) => table.columnParts(column)[Symbol.iterator]());
  const passing = lastPlaces(order, base);
  let [next, passed] = [0, 0];
  for (;;) {
    const parts = readers.flatMap((reader) => {
      const { done, value } = reader.next();
      return done === true ? [] : [value];
    });
    for (let one = passing[next]; one !== undefined && one.last < passed; one = passing[++next])
      one.chunk.columns = null;
    const count = parts[0]?.rows.length ?? 0;
    // all columns are cut at the same rows
    if (parts.some(({ rows }) => rows.length !== count)) throw new Error("columns of one table are cut differently");
    if (count === 0) return;
    passed += count;
    yield { count, columns: parts.map(withoutMarks) };
  }
}

/** The packed parts that are still packed, and where in the order their last row is; those first that are done with first. */
function lastPlaces(order: Uint32Array, base: BaseRows): { readonly chunk: Chunk; readonly last: number }[] {
  const places = new Map<Chunk, number>();
  let chunk: Chunk | null = null;
  for (let at = 0; at <= order.length; at++) {
    const found = at === order.length ? null : (base.spanOf(order[at] ?? -1)?.chunk ?? null);
    if (found === chunk) continue;
    if (chunk !== null && chunk.columns === null) places.set(chunk, at - 1);
    chunk = found;
  }
  return Array.from(places, ([chunk, last]) => ({ chunk, last })).sort((a, b) => a.last - b.last);
}

function withoutMarks({ texts, places }: ColumnPart): RowBlock["columns"][number] {
  return { texts: texts.some(isMark) ? texts.map(textIn) : texts, places };
}
