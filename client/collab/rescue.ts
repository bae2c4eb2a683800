/** The table as it stands on this computer, for who may no longer send it: a CSV that any spreadsheet opens. */
import type { LeftBehind } from "#shared/document/left-behind.ts";
import type { Table } from "#shared/document/table.ts";
import { writeCsv } from "#shared/formats/csv-writer.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";

export function rescueCopy(table: Table): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    [
      ...writeCsv(
        table.columns.map((column) => column.name),
        rowsOf(table),
      ),
    ].join(""),
  );
}

function* rowsOf(table: Table): Generator<readonly string[]> {
  for (let position = 0; position < table.rowCount; position += 1) yield table.row(table.handleAt(position)).cells;
}

/** Only what was left behind, each row with what the table holds beside it now: for when the rest of the copy is not to be kept. */
export function rescueLeft(left: LeftBehind, table: Table): Uint8Array<ArrayBuffer> {
  const columns = [...table.columns, ...left.columns];
  const changed = new Map<RowId, Map<ColumnId, string>>();
  for (const { row, column, text } of left.cells)
    changed.set(row, (changed.get(row) ?? new Map<ColumnId, string>()).set(column, textIn(text)));
  const rows = [...changed].flatMap(([id, cells]) => {
    const row = table.handleOf(id);
    if (row === undefined) return [];
    const there = new Map(table.columns.map((column, place) => [column.id, table.row(row).cells[place] ?? ""]));
    return [columns.map((column) => cells.get(column.id) ?? there.get(column.id) ?? "")];
  });
  const born = left.rows.map(({ cells }) => columns.map(({ id }) => textIn(cells.get(id) ?? "")));
  const titles = columns.map(({ name }) => name);
  return new TextEncoder().encode([...writeCsv(titles, [...rows, ...born])].join(""));
}
