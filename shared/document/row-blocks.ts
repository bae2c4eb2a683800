/** The texts of a table in blocks of rows, each column of a block as it lies packed: the fast way through all of it for who writes files. */
import { isMark, textIn } from "../model/cell-content.ts";
import type { ColumnId } from "../model/ids.ts";
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
 * Each block is read when it is asked for, and the part of the imported rows it was unpacked from is let go of with it: a table of a million
 * rows goes by without ever being held unpacked. Throws TypeError for a table that openTable did not make.
 */
export function* rowBlocks(table: Table, columns: readonly ColumnId[]): Generator<RowBlock> {
  if (columns.length === 0) {
    for (let left = table.rowCount; left > 0; left -= ROWS) yield { count: Math.min(left, ROWS), columns: [] };
    return;
  }
  const { base } = viewOf(table);
  const readers = columns.map((column) => table.columnParts(column)[Symbol.iterator]());
  const chunkOf = (parts: readonly ColumnPart[]) => base.spanOf(parts[0]?.rows[0] ?? -1)?.chunk ?? null;
  const unpackedBefore = new Set(base.spans.filter(({ chunk }) => chunk.columns !== null).map(({ chunk }) => chunk));
  let last: ReturnType<typeof chunkOf> = null;
  for (;;) {
    const parts = readers.flatMap((reader) => {
      const { done, value } = reader.next();
      return done === true ? [] : [value];
    });
    const chunk = parts.length === 0 ? null : chunkOf(parts);
    if (last !== null && last !== chunk && !unpackedBefore.has(last)) last.columns = null;
    last = chunk;
    const count = parts[0]?.rows.length ?? 0;
    // all columns are cut at the same rows
    if (parts.some(({ rows }) => rows.length !== count)) throw new Error("columns of one table are cut differently");
    if (count === 0) return;
    yield { count, columns: parts.map(withoutMarks) };
  }
}

function withoutMarks({ texts, places }: ColumnPart): RowBlock["columns"][number] {
  return { texts: texts.some(isMark) ? texts.map(textIn) : texts, places };
}
