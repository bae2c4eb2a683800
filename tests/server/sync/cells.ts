/** The smallest table, edits and readings that the sync tests need: one column, cells by row number. */
import type * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { ColumnId } from "#shared/model/ids.ts";

const ROWS = 200;
const COLUMN = ColumnId.parse("c0");
const tables = new WeakMap<Y.Doc, Table>();

/** the update that an import makes */
export function importedTable(): Uint8Array {
  const builder = createBaseBuilder(["nom"]);
  for (let row = 0; row < ROWS; row++) builder.addRow([`row ${row}`]);
  return builder.finish().update;
}

export function type(doc: Y.Doc, row: number, text: string, origin: unknown = "a gesture"): void {
  const table = tableOf(doc);
  setCells(table, [{ row: table.handleAt(row), column: COLUMN, text }], origin);
}

/** "" while the table is not there yet */
export function text(doc: Y.Doc, row: number): string {
  const table = tableOf(doc);
  return row < table.rowCount ? table.text(table.handleAt(row), COLUMN) : "";
}

export function texts(doc: Y.Doc): string[] {
  return tableOf(doc).columnTexts(COLUMN);
}

function tableOf(doc: Y.Doc): Table {
  const known = tables.get(doc);
  if (known !== undefined) return known;
  const table = openTable(doc);
  tables.set(doc, table);
  return table;
}
