/** The document that a purge leaves, read back and held to the table as it was shown. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import type { Column, SchemaLayer, Table } from "#shared/document/table.ts";

/** The table that `update` makes alone, until it is closed. */
export function openFresh(update: Uint8Array) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const table = openTable(doc);
  return {
    table,
    close: () => {
      table.close();
      doc.destroy();
    },
  };
}

/** `fresh` is about to be all that there is. Throws where it is not what the table shows. */
export async function proveSame(
  table: Table,
  fresh: Table,
  kept: readonly Column[],
  schema: SchemaLayer | null,
): Promise<void> {
  const isSame =
    fresh.rowCount === table.rowCount &&
    fresh.columns.length === kept.length &&
    kept.every(({ id, name, isPrivate }, place) => {
      const other = fresh.columns[place];
      return other?.id === id && other.name === name && other.isPrivate === isPrivate;
    }) &&
    table.order.every((row, place) => {
      const other = fresh.order[place];
      return other !== undefined && viewOf(fresh).rows.idOf(other) === viewOf(table).rows.idOf(row);
    }) &&
    isDeepStrictEqual(fresh.schema, schema);
  if (!isSame) throw new Error("the table that a purge would leave is not the same");
  for (const { id } of kept) {
    await nextTurn();
    const texts = fresh.columnContents(id);
    if (!table.columnContents(id).every((text, place) => text === texts[place]))
      throw new Error("the texts that a purge would leave are not the same");
  }
}
