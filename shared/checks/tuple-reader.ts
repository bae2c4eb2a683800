/** The value of a key in one row: one column or several, read as their fields read them. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { FieldReader } from "#shared/schema/field-reader.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import type { Effort, Pass } from "./pass.ts";

export interface KeyColumn {
  readonly column: ColumnId;
  readonly reader: FieldReader;
}

export interface Tuple {
  /** equal tuples have equal keys */
  readonly key: ValueKey;
  /** how many of its parts have no value: the cell is missing, or cannot be read */
  readonly nulls: number;
}

/** The tuple of a row, from the texts of its columns. */
export function tupleOf(parts: readonly KeyColumn[], textOf: (part: KeyColumn, index: number) => string): Tuple {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    const key = only.reader.keyOfText(textOf(only, 0));
    return key === null ? { key: "", nulls: 1 } : { key, nulls: 0 };
  }
  let nulls = 0;
  let key = "";
  for (const [index, part] of parts.entries()) {
    const value = part.reader.keyOfText(textOf(part, index));
    if (value === null) nulls += 1;
    // length first: no two different tuples are written alike
    const written = value === null ? "" : String(value);
    key += value === null ? "n;" : `${typeof value === "string" ? "s" : "v"}${written.length}:${written};`;
  }
  return { key, nulls };
}

export function tupleOfRow(table: Table, parts: readonly KeyColumn[], row: RowHandle): Tuple {
  return tupleOf(parts, ({ column }) => table.text(row, column));
}

/** The keys of one column, of all rows that are visible now, in table order; null: no value. A text that occurs again in a part is read once. */
export function* eachKey(
  table: Table,
  { column, reader }: KeyColumn,
  effort: Effort,
  visit: (row: RowHandle, key: ValueKey | null) => void,
): Pass {
  for (const { rows, texts, places } of table.columnParts(column)) {
    const keys = texts.map((content) => reader.keyOfText(textIn(content)));
    for (let index = 0; index < rows.length; index += 1) {
      visit(rows[index] as RowHandle, keys[places?.[index] ?? index] ?? null);
    }
    if (effort.spent(rows.length)) yield;
  }
}

/** The tuples of all rows that are visible now, in table order: the fast way. */
export function* eachTuple(
  table: Table,
  parts: readonly KeyColumn[],
  effort: Effort,
  visit: (row: RowHandle, tuple: Tuple) => void,
): Pass {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    yield* eachKey(table, only, effort, (row, key) => {
      visit(row, key === null ? { key: "", nulls: 1 } : { key, nulls: 0 });
    });
    return;
  }
  const texts = parts.map(({ column }) => table.columnTexts(column));
  const { order } = table;
  let position = 0;
  const textOf = (_part: KeyColumn, index: number) => texts[index]?.[position] ?? "";
  for (; position < order.length; position += 1) {
    // handles come from the order as it was when the texts were read: the table may have moved on since
    visit(order[position] as RowHandle, tupleOf(parts, textOf));
    if (effort.spent(parts.length)) yield;
  }
}
