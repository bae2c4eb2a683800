/** Edits made beforehand, as updates: one writer types the numbers of its edits in a cell of its own, so that they can be found in what arrives. */
import * as Y from "yjs";
import { createBaseBuilder } from "../../shared/document/base-builder.ts";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { openTable } from "../../shared/document/open-table.ts";
import { ColumnId } from "../../shared/model/ids.ts";

const ROWS = 2000;
const COLUMN = ColumnId.parse("c0");

/** the table as our server already has it; the same bytes each time, so that a peer can be given it by any client */
export function importedTable(): Uint8Array {
  const builder = createBaseBuilder(["nom"]);
  for (let row = 0; row < ROWS; row++) builder.addRow([`row ${row}`]);
  return builder.finish().update;
}

/** `first`: what comes before the first edit (the writer's lane), then one update per number */
export function editsOf(writer: number, numbers: readonly number[]): { first: Uint8Array[]; edits: Uint8Array[] } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, importedTable());
  const table = openTable(doc);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const number of numbers) {
    setCells(table, [{ row: table.handleAt(writer), column: COLUMN, text: `@${number};` }], "a gesture");
  }
  const first = updates.splice(0, updates.length - numbers.length);
  return { first, edits: updates };
}
