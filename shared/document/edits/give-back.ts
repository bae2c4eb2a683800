/** Writes again what was left behind in another copy of the table: one gesture of whoever is here now, taken back in one step. */
import type { ColumnId } from "../../model/ids.ts";
import { composeBirths, newRows } from "../births.ts";
import { mayVanish } from "../closed-places.ts";
import type { LeftBehind } from "../left-behind.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch, packRows } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { write } from "../writer.ts";
import { freeColumnId, setNewColumn } from "./add-column.ts";
import { setColumnName } from "./rename-column.ts";

/** What names rows or columns that are not known here is passed over, but for the columns that `left` brings itself: these get ids of their own. */
export function giveBack(table: Table, left: LeftBehind, origin: unknown): void {
  const view = viewOf(table);
  const ids = new Map(left.columns.map(({ id }) => [id, freeColumnId(view)] as const));
  const here = (column: ColumnId) => ids.get(column) ?? column;
  const known = (column: ColumnId) => ids.has(column) || view.columnStates.some(({ id }) => id === column);
  const handlesOf = (rows: LeftBehind["deleted"]) => rows.flatMap((row) => table.handleOf(row) ?? []);

  const columns = new Map<ColumnId, Map<RowHandle, string>>();
  for (const { row, column, text } of left.cells) {
    const handle = table.handleOf(row);
    if (handle === undefined || !known(column)) continue;
    const cells = columns.get(here(column)) ?? new Map<RowHandle, string>();
    columns.set(here(column), cells.set(handle, text));
  }
  const runs = runsOf(table, left.rows).map(({ after, rows }) => ({
    after,
    born: newRows(view, rows.length),
    texts: rows.map(
      (cells) => new Map([...cells].flatMap(([column, text]) => (known(column) ? [[here(column), text]] : []))),
    ),
  }));
  const deleted = mayVanish(
    view,
    handlesOf(left.deleted).filter((row) => !table.isDeleted(row)),
  );
  const restored = handlesOf(left.restored).filter((row) => view.overlay.fates.isDeleted(row));

  write(
    table,
    origin,
    (stamp) => {
      const batch = emptyBatch();
      for (const [column, cells] of columns)
        composeColumn(batch, stamp, view, column, [...cells.keys()], [...cells.values()]);
      for (const { after, born, texts } of runs) composeBirths(batch, stamp, view, after, born, texts);
      if (deleted.length > 0) batch.entries.push([stamp, { t: "x", r: packRows(view, deleted).bytes }]);
      if (restored.length > 0) batch.entries.push([stamp, { t: "u", r: packRows(view, restored).bytes }]);
      return batch;
    },
    () => {
      for (const { id, name, after } of left.columns) setNewColumn(view, here(id), name, after);
      for (const { id, name } of left.renamed)
        if (table.columns.some((column) => column.id === id)) setColumnName(view, id, name);
    },
  );
}

/** rows that follow the same row are born together */
function runsOf(table: Table, rows: LeftBehind["rows"]) {
  const runs: { after: RowHandle | null; rows: ReadonlyMap<ColumnId, string>[] }[] = [];
  let last: LeftBehind["rows"][number]["after"] | undefined;
  for (const { after, cells } of rows) {
    if (after !== last || runs.length === 0)
      runs.push({ after: after === null ? null : (table.handleOf(after) ?? null), rows: [] });
    runs.at(-1)?.rows.push(cells);
    last = after;
  }
  return runs;
}
