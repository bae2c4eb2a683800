/** The key of a row: the value of one column or of several, read as their fields read them. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { FieldReader } from "#shared/schema/field-reader.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { alignedParts } from "./aligned-parts.ts";
import type { Effort, Pass } from "./pass.ts";

export interface KeyColumn {
  readonly column: ColumnId;
  readonly reader: FieldReader;
}

export interface KeyParts {
  readonly parts: readonly KeyColumn[];
  /** which of its values must be there for a row to be compared at all: a cell that is missing, not available or not readable has none */
  readonly needed: "every" | "some";
}

/** Equal tuples have equal keys; null: the row is not compared. `contentOf`: what the row holds in one of the columns. */
export function keyOfTuple({ parts, needed }: KeyParts, contentOf: (index: number) => string): ValueKey | null {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return keyOfContent(only, contentOf(0));
  let nulls = 0;
  let key = "";
  for (const [index, part] of parts.entries()) {
    const value = keyOfContent(part, contentOf(index));
    if (value === null) nulls += 1;
    // length first: no two different tuples are written alike
    const written = value === null ? "" : String(value);
    key += value === null ? "n;" : `${typeof value === "string" ? "s" : "v"}${written.length}:${written};`;
  }
  return nulls === 0 || (needed === "some" && nulls < parts.length) ? key : null;
}

export function keyOfRow(table: Table, key: KeyParts, row: RowHandle): ValueKey | null {
  return keyOfTuple(key, (index) => {
    const part = key.parts[index];
    return part === undefined ? "" : table.content(row, part.column);
  });
}

/** For rows that are not compared. */
export const NO_NUMBER = -1;

/**
 * The keys of all rows that are visible now, in table order, each as the number that `numberOf` gives: in a key of one column, a text that
 * occurs again in a part is asked for once.
 */
export function* eachKey(
  table: Table,
  key: KeyParts,
  numberOf: (key: ValueKey) => number,
  visit: (row: RowHandle, number: number) => void,
  effort: Effort,
): Pass {
  const { parts } = key;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    yield* eachValue(table, only, numberOf, visit, effort);
    return;
  }
  const columns = parts.map(({ column }) => column);
  for (const { rows, contentOf } of alignedParts(table, columns)) {
    for (let at = 0; at < rows.length; at += 1) {
      const value = keyOfTuple(key, (column) => contentOf(column, at));
      visit(rows[at] as RowHandle, value === null ? NO_NUMBER : numberOf(value));
      let over = false;
      for (let column = 0; column < parts.length; column += 1) over = effort.spentOn(contentOf(column, at)) || over;
      if (over) yield;
    }
  }
}

function* eachValue(
  table: Table,
  part: KeyColumn,
  numberOf: (key: ValueKey) => number,
  visit: (row: RowHandle, number: number) => void,
  effort: Effort,
): Pass {
  for (const { rows, texts, places } of table.columnParts(part.column)) {
    const numbers = new Int32Array(texts.length);
    for (let from = 0; from < texts.length; ) {
      const to = effort.spentOnSome(texts, from);
      for (let at = from; at < to; at += 1) {
        const key = keyOfContent(part, texts[at] ?? "");
        numbers[at] = key === null ? NO_NUMBER : numberOf(key);
      }
      from = to;
      if (effort.spent(0)) yield;
    }
    for (let at = 0; at < rows.length; at += 1) visit(rows[at] as RowHandle, numbers[places?.[at] ?? at] ?? NO_NUMBER);
    if (effort.spent(places === null ? 0 : rows.length)) yield;
  }
}

function keyOfContent({ reader }: KeyColumn, content: string): ValueKey | null {
  return isMark(content) ? null : reader.keyOfText(content);
}
