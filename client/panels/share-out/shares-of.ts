/** What is asked of the server for sharing rows or columns out among people, and how much each would get. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, UserId } from "#shared/model/ids.ts";
import { packRows } from "#shared/model/packed-rows.ts";
import { byValue, inBlocks } from "#shared/views/share-rows.ts";
import type { ShareOut } from "#shared/wire/assignments.ts";

type Shared =
  | { readonly rows: readonly RowHandle[]; readonly fill: readonly ColumnId[] }
  | { readonly columns: readonly ColumnId[] };

/** `by`: rows that hold the same there go together; null: in blocks. */
export function sharesOf(
  table: Table,
  what: Shared,
  by: ColumnId | null,
  people: readonly UserId[],
): { readonly request: ShareOut; readonly sizes: readonly number[] } {
  if ("columns" in what) {
    const shares = inBlocks(what.columns, people.length);
    const parts = shares.map((columns, i) => ({ to: people[i] ?? null, rows: "", columns }));
    return { request: { how: "blocks", fill: [...what.columns], parts }, sizes: shares.map(({ length }) => length) };
  }
  const shares =
    by === null || people.length === 0
      ? inBlocks(what.rows, people.length)
      : byValue(what.rows, (row) => table.content(row, by), people.length);
  const parts = shares.map((rows, i) => ({
    to: people[i] ?? null,
    rows: packRows(rows.map((row) => table.idOf(row))),
    columns: [],
  }));
  return {
    request: { how: by === null ? "blocks" : "values", fill: [...what.fill], parts },
    sizes: shares.map(({ length }) => length),
  };
}
