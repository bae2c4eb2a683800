/** The table as it stands on this computer, for who may no longer send it: a CSV that any spreadsheet opens. */
import type { Table } from "#shared/document/table.ts";
import { writeCsv } from "#shared/formats/csv-writer.ts";

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
