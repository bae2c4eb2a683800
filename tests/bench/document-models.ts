/** The two models measured side by side: ours, and the obvious one, a Y.Map per row in a Y.Map of rows with an array of their order. */
import * as Y from "yjs";
import { createBaseBuilder } from "../../shared/document/base-builder.ts";
import { deleteRows } from "../../shared/document/edits/delete-rows.ts";
import { fillColumn } from "../../shared/document/edits/fill-column.ts";
import { insertRows } from "../../shared/document/edits/insert-rows.ts";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { openTable } from "../../shared/document/open-table.ts";
import type { RowHandle } from "../../shared/document/table.ts";
import { createUndo } from "../../shared/document/undo.ts";
import { COLUMNS } from "./document-rows.ts";

export interface OpenModel {
  /** texts of the first rows, read as a screen does */
  first(count: number): readonly (readonly string[])[];
  /** texts of all rows, kept up to date from then on */
  rows(): readonly (readonly string[])[];
  edit(position: number, column: number, text: string): void;
  editMany(cells: readonly (readonly [position: number, column: number, text: string])[]): void;
  fill(positions: readonly number[], column: number, text: string): void;
  insertAfter(position: number, row: readonly string[]): void;
  deleteAt(positions: readonly number[]): void;
  readonly rowCount: number;
  text(position: number, column: number): string;
  undo(): void;
  redo(): void;
}

export interface Model {
  build(rows: readonly (readonly string[])[]): Uint8Array;
  open(doc: Y.Doc): OpenModel;
}

export const packed: Model = {
  build(rows) {
    const builder = createBaseBuilder(COLUMNS);
    for (const row of rows) builder.addRow(row);
    return builder.finish().update;
  },
  open(doc) {
    const table = openTable(doc);
    const me = {};
    let undo: ReturnType<typeof createUndo> | null = null;
    const steps = () => {
      undo ??= createUndo(table, doc, me);
      return undo;
    };
    const columns = table.columns.map((column) => column.id);
    const column = (index: number) => {
      const id = columns[index];
      if (id === undefined) throw new RangeError(`no column ${index}`);
      return id;
    };
    const cellsOf = (handle: number) => table.row(handle as RowHandle).cells;
    return {
      first: (count) => Array.from(table.order.subarray(0, count), cellsOf),
      rows() {
        let all = Array.from(table.order, cellsOf);
        table.subscribe((change) => {
          if (change.order) all = Array.from(table.order, cellsOf);
          else
            for (const handles of change.cells.values())
              for (const handle of handles) all[table.positionOf(handle)] = cellsOf(handle);
        });
        return all;
      },
      edit: (position, index, text) =>
        setCells(table, [{ row: table.handleAt(position), column: column(index), text }], me),
      editMany: (cells) =>
        setCells(
          table,
          cells.map(([position, index, text]) => ({ row: table.handleAt(position), column: column(index), text })),
          me,
        ),
      fill(positions, index, text) {
        steps();
        fillColumn(
          table,
          column(index),
          positions.map((position) => table.handleAt(position)),
          text,
          me,
        );
      },
      insertAfter: (position, row) =>
        void insertRows(table, table.handleAt(position), [new Map(row.map((text, i) => [column(i), text]))], me),
      deleteAt: (positions) =>
        deleteRows(
          table,
          positions.map((position) => table.handleAt(position)),
          me,
        ),
      get rowCount() {
        return table.rowCount;
      },
      text: (position, index) => table.text(table.handleAt(position), column(index)),
      undo: () => steps().undo(),
      redo: () => steps().redo(),
    };
  },
};

export const mapOfMaps: Model = {
  build(rows) {
    const doc = new Y.Doc();
    doc.transact(() => {
      const all = doc.getMap<Y.Map<string>>("rows");
      const order: string[] = [];
      rows.forEach((row, i) => {
        const map = new Y.Map<string>();
        order.push(`r${i.toString(36)}`);
        all.set(`r${i.toString(36)}`, map);
        row.forEach((text, c) => void map.set(`c${c}`, text));
      });
      doc.getArray<string>("order").push(order);
    });
    return Y.encodeStateAsUpdate(doc);
  },
  open(doc) {
    const all = doc.getMap<Y.Map<string>>("rows");
    const order = doc.getArray<string>("order");
    const me = {};
    let undo: Y.UndoManager | null = null;
    const steps = () => {
      undo ??= new Y.UndoManager([all, order], { captureTimeout: 0, trackedOrigins: new Set([me]) });
      return undo;
    };
    const read = (id: string) => COLUMNS.map((_, c) => all.get(id)?.get(`c${c}`) ?? "");
    let ids: string[] | null = null;
    const idAt = (position: number) => {
      ids ??= order.toArray();
      return ids[position] ?? "";
    };
    order.observe(() => {
      ids = null;
    });
    let added = 0;
    return {
      first: (count) => order.slice(0, count).map(read),
      rows() {
        const byId = new Map<string, string[]>();
        let list = order.toArray().map((id) => {
          const row = read(id);
          byId.set(id, row);
          return row;
        });
        all.observeDeep((events) => {
          for (const event of events) {
            const { target } = event;
            const row = target === all ? undefined : byId.get(target._item?.parentSub ?? "");
            if (row === undefined || !(target instanceof Y.Map)) continue;
            for (const key of event.changes.keys.keys()) row[Number(key.slice(1))] = String(target.get(key) ?? "");
          }
        });
        order.observe(() => {
          list = order.toArray().map((id) => byId.get(id) ?? read(id));
        });
        return list;
      },
      edit: (position, c, text) => doc.transact(() => void all.get(idAt(position))?.set(`c${c}`, text), me),
      editMany: (cells) =>
        doc.transact(() => {
          for (const [position, c, text] of cells) all.get(idAt(position))?.set(`c${c}`, text);
        }, me),
      fill(positions, c, text) {
        steps();
        doc.transact(() => {
          for (const position of positions) all.get(idAt(position))?.set(`c${c}`, text);
        }, me);
      },
      insertAfter: (position, row) =>
        doc.transact(() => {
          const map = new Y.Map<string>();
          const id = `${doc.clientID.toString(36)}.${added++}`;
          all.set(id, map);
          row.forEach((text, c) => void map.set(`c${c}`, text));
          order.insert(position + 1, [id]);
        }, me),
      deleteAt: (positions) =>
        doc.transact(() => {
          for (const position of [...positions].reverse()) {
            all.delete(order.get(position));
            order.delete(position, 1);
          }
        }, me),
      get rowCount() {
        return order.length;
      },
      text: (position, c) => all.get(idAt(position))?.get(`c${c}`) ?? "",
      undo: () => void steps().undo(),
      redo: () => void steps().redo(),
    };
  },
};
