/** A table of its own with what another holds now: whatever is written in it stays there. */
import * as Y from "yjs";
import { openTable, viewOf } from "./open-table.ts";
import type { Table } from "./table.ts";

export interface TableCopy {
  readonly table: Table;
  close(): void;
}

/** Costs what opening the table does. Closed columns are closed to nobody in it. */
export function copyTable(table: Table): TableCopy {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(viewOf(table).doc));
  return { table: openTable(doc), close: () => doc.destroy() };
}
