/** A table as someone sees it who has received one update and nothing else. */
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";

export function openUpdate(update: Uint8Array): Table {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return openTable(doc);
}
