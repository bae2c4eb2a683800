/** What rows have in common: the texts of their key columns, spaces around aside. */

import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Target } from "../operation.ts";

/** Columns of a key that are still there; "gone" where one of them is not: the key would be another. */
export function keyColumns({ table }: Pick<Target, "table">, columns: readonly string[]): readonly ColumnId[] | "gone" {
  const there = new Map<string, ColumnId>(table.columns.map(({ id }) => [id, id]));
  const found = columns.flatMap((column) => there.get(column) ?? []);
  return found.length < columns.length ? "gone" : found;
}

/** Blank: nothing is written in any of its columns. `from`: place of the first of them. */
export function rowKey(contentOf: (column: number) => string, from: number, count: number): string {
  if (count === 1) return textIn(contentOf(from)).trim();
  let key = "";
  let isBlank = true;
  for (let at = 0; at < count; at++) {
    const text = textIn(contentOf(from + at)).trim();
    if (text !== "") isBlank = false;
    // longer than any text that could be mistaken for two
    key += `${text.length}:${text}`;
  }
  return isBlank ? "" : key;
}
