/** One person's copy of a table: document, view, undo, and a copy of the view kept by its change feed alone. */
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import { createUndo, type Undo } from "#shared/document/undo.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export const NETWORK = "network";

export function buildBase(rows: number, columns: readonly string[] = ["code", "nom", "population"]): Uint8Array {
  const builder = createBaseBuilder(columns);
  for (let i = 0; i < rows; i++) builder.addRow(columns.map((_, c) => `b${i}.${c}`));
  return builder.finish().update;
}

export interface Replica {
  readonly doc: Y.Doc;
  readonly table: Table;
  readonly undo: Undo;
  /** origin of this person's gestures */
  readonly me: object;
  /** the table as one who only hears the change feed knows it */
  readonly heard: () => unknown;
  readonly changes: TableChange[];
}

export function openReplica(client: number, ...updates: readonly Uint8Array[]): Replica {
  const doc = new Y.Doc();
  doc.clientID = client;
  for (const update of updates) Y.applyUpdate(doc, update, NETWORK);
  const table = openTable(doc);
  const me = {};
  const changes: TableChange[] = [];
  const listener = listenTo(table, changes);
  return { doc, table, undo: createUndo(table, doc, me), me, heard: listener, changes };
}

/** columns, then rows with their ids and what their cells hold: texts and marks */
export function view(table: Table): { columns: unknown; rows: unknown } {
  return {
    columns: table.columns.map(({ id, name, isPrivate }) => `${id} ${name}${isPrivate ? " private" : ""}`),
    rows: Array.from(table.order, (handle) => {
      const row = table.row(handle as RowHandle);
      return `${row.id}: ${row.cells.map((text, i) => row.unavailable.get(columnAt(table, i)) ?? text).join(" | ")}`;
    }),
  };
}

/** the view of someone who opens the document now */
export function freshTable(doc: Y.Doc): Table {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return openTable(copy);
}

export function texts(table: Table): readonly (readonly string[])[] {
  return Array.from(table.order, (handle) => table.row(handle as RowHandle).cells);
}

export function columnAt(table: Table, index: number): ColumnId {
  const column = table.columns[index];
  if (column === undefined) throw new RangeError(`no column ${index}`);
  return column.id;
}

/** gives both all that the other has */
export function exchange(a: Replica, b: Replica): void {
  const [fromA, fromB] = [
    Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)),
    Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)),
  ];
  Y.applyUpdate(b.doc, fromA, NETWORK);
  Y.applyUpdate(a.doc, fromB, NETWORK);
}

function listenTo(table: Table, changes: TableChange[]): () => unknown {
  let { columns, order } = table;
  const rows = new Map<number, string[]>();
  const readCell = (row: RowHandle, column: ColumnId) => table.unavailable(row, column) ?? table.text(row, column);
  const readRow = (handle: number) => columns.map(({ id }) => readCell(handle as RowHandle, id));
  for (const handle of order) rows.set(handle, readRow(handle));
  table.subscribe((change) => {
    changes.push(change);
    if (change.columns) {
      columns = table.columns;
      for (const handle of rows.keys()) rows.set(handle, readRow(handle));
    }
    for (const handle of change.vanished) {
      if (!rows.delete(handle)) throw new Error(`row ${handle} vanished without having been there`);
    }
    for (const handle of change.appeared) {
      if (rows.has(handle)) throw new Error(`row ${handle} appeared twice`);
      rows.set(handle, readRow(handle));
    }
    for (const [column, handles] of change.cells) {
      const at = columns.findIndex(({ id }) => id === column);
      for (const handle of handles) {
        const cells = rows.get(handle);
        if (cells === undefined || at < 0)
          throw new Error(`a cell changed that is not in the table: ${handle} ${column}`);
        cells[at] = readCell(handle, column);
      }
    }
    if (change.order) {
      if (sameOrder(order, table.order)) throw new Error("the order was said to change and did not");
      order = table.order;
    } else if (order !== table.order) {
      throw new Error("the order changed and nobody said so");
    }
  });
  return () => ({
    columns: columns.map(({ id, name }) => `${id} ${name}`),
    rows: Array.from(
      order,
      (handle) => `${table.idOf(handle as RowHandle)}: ${(rows.get(handle) ?? ["missing"]).join(" | ")}`,
    ),
  });
}

function sameOrder(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((handle, i) => handle === b[i]);
}
