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
 * The keys of all rows that are visible now, in table order, some rows at a time, each as the number that `numberOf` gives: in a key of one
 * column, a text that occurs again in a part is asked for once. What `visit` is given is its own until it returns.
 */
export function* eachKey(
  table: Table,
  key: KeyParts,
  numberOf: (key: ValueKey) => number,
  visit: (rows: Uint32Array, numbers: Int32Array) => void,
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
    const numbers = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) {
      const value = keyOfTuple(key, (column) => contentOf(column, at));
      numbers[at] = value === null ? NO_NUMBER : numberOf(value);
      let over = false;
      for (let column = 0; column < parts.length; column += 1) over = effort.spentOn(contentOf(column, at)) || over;
      if (over) yield;
    }
    visit(rows, numbers);
  }
}

/** For `visit`: of each row by itself. */
export function eachOf(
  visit: (row: RowHandle, number: number) => void,
): (rows: Uint32Array, numbers: Int32Array) => void {
  return (rows, numbers) => {
    for (let at = 0; at < rows.length; at += 1) visit((rows[at] ?? 0) as RowHandle, numbers[at] ?? NO_NUMBER);
  };
}

function* eachValue(
  table: Table,
  part: KeyColumn,
  numberOf: (key: ValueKey) => number,
  visit: (rows: Uint32Array, numbers: Int32Array) => void,
  effort: Effort,
): Pass {
  const number = numbering(part, numberOf);
  for (const { rows, texts, places } of table.columnParts(part.column)) {
    const numbers = new Int32Array(texts.length);
    for (let from = 0; from < texts.length; ) {
      const to = effort.spentOnSome(texts, from);
      number(texts, from, to, numbers);
      from = to;
      if (effort.spent(0)) yield;
    }
    visit(rows, places === null ? numbers : Int32Array.from(places, (place) => numbers[place] ?? NO_NUMBER));
    if (effort.spent(places === null ? 0 : rows.length)) yield;
  }
}

type Numbering = (texts: readonly string[], from: number, to: number, numbers: Int32Array) => void;

/** Of many cells at once, as nearly all are written: a call less, or five, for each. */
function numbering(part: KeyColumn, numberOf: (key: ValueKey) => number): Numbering {
  const { reader } = part;
  const { type, format } = reader.field;
  const numberIn = (text: string) => {
    const key = keyOfContent(part, text);
    return key === null ? NO_NUMBER : numberOf(key);
  };
  if (reader.onlyBlankIsMissing && type === "string" && format === "default") {
    // the text is its own key
    return (texts, from, to, numbers) => {
      for (let at = from; at < to; at += 1) {
        const text = texts[at] ?? "";
        numbers[at] = text.length === 0 || isMark(text) ? NO_NUMBER : numberOf(text);
      }
    };
  }
  const read = reader.readPlainNumbers;
  if (reader.onlyBlankIsMissing && read !== undefined) {
    let values = new Float64Array(0);
    return (texts, from, to, numbers) => {
      if (to - from > values.length) values = new Float64Array(to - from);
      read(texts, from, to, values);
      for (let at = from; at < to; at += 1) {
        const value = values[at - from] ?? Number.NaN;
        numbers[at] = Number.isNaN(value) ? numberIn(texts[at] ?? "") : numberOf(value);
      }
    };
  }
  return (texts, from, to, numbers) => {
    for (let at = from; at < to; at += 1) numbers[at] = numberIn(texts[at] ?? "");
  };
}

function keyOfContent({ reader }: KeyColumn, content: string): ValueKey | null {
  return isMark(content) ? null : reader.keyOfText(content);
}
