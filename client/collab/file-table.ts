/** A file that the server read, as a table of its own: looked at beside the live one, never shown nor edited. */
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";

export interface OpenedFile {
  readonly table: Table;
  close(): void;
}

/** `update`: one Yjs update that makes the table. */
export function openFileTable(update: Uint8Array): OpenedFile {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const table = openTable(doc);
  return {
    table,
    close() {
      table.close();
      doc.destroy();
    },
  };
}
