/** The rows that an operation is asked to act on, and how its step says so. */
import { ALL_ROWS, type ChosenRows } from "#client/views/operations.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { RowFilter } from "#shared/views/view.ts";

export type RowsAsked = "all" | "seen" | "selection";

/** characters of JSON: longer conditions are told as rows chosen by hand, for a step holds no more than a cell */
const LONGEST = 8_000;

/** `seen`: what one looks at, by these filters; `selection`: rows that were selected. In the order of the table. */
export function chosenRows(
  asked: RowsAsked,
  table: Table,
  seen: SeenTable,
  filters: readonly RowFilter[],
  selection: readonly RowHandle[],
): ChosenRows {
  if (asked === "all") return ALL_ROWS;
  const among = new Set<number>(asked === "seen" ? seen.order : selection);
  const handles = Array.from(
    table.order.filter((row) => among.has(row)),
    (row) => row as RowHandle,
  );
  const isSaid =
    asked === "seen" && filters.every(({ kind }) => kind !== "rows") && JSON.stringify(filters).length <= LONGEST;
  const said: ChosenRows["said"] = isSaid
    ? { kind: "filters", filters: [...filters] }
    : { kind: "chosen", count: handles.length };
  return { handles, said };
}
