/** Random gestures of every kind, made from a few random numbers so that a failing case shrinks. */
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveColumn } from "#shared/document/edits/move-column.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { deletedColumns, restoreColumn } from "#shared/document/edits/restore-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { UnavailableReason } from "#shared/model/unavailable.ts";

export interface Chance {
  /** an integer in 0..below-1 */
  below(n: number): number;
}

/** the same numbers for the same seed */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return {
    below(n) {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
    },
  };
}

type Gesture = (table: Table, chance: Chance, label: string, origin: unknown) => void;

const someRow = (table: Table, chance: Chance) => table.handleAt(chance.below(table.rowCount));
const someRows = (table: Table, chance: Chance, count: number) => [
  ...new Set(Array.from({ length: count }, () => someRow(table, chance))),
];
const someColumn = (table: Table, chance: Chance): ColumnId =>
  table.columns[chance.below(table.columns.length)]?.id ?? ("c0" as ColumnId);
const rowOrTop = (table: Table, chance: Chance) => (chance.below(8) === 0 ? null : someRow(table, chance));

export const GESTURES: Readonly<Record<string, { readonly weight: number; readonly run: Gesture }>> = {
  "type in a cell": {
    weight: 28,
    run: (table, chance, label, origin) =>
      setCells(table, [{ row: someRow(table, chance), column: someColumn(table, chance), text: label }], origin),
  },
  "type in several cells": {
    weight: 6,
    run: (table, chance, label, origin) =>
      setCells(
        table,
        Array.from({ length: 2 + chance.below(80) }, (_, i) => ({
          row: someRow(table, chance),
          column: someColumn(table, chance),
          text: `${label}.${i % 3}`,
        })),
        origin,
      ),
  },
  "fill a column with one text": {
    weight: 5,
    run: (table, chance, label, origin) =>
      fillColumn(table, someColumn(table, chance), someRows(table, chance, 1 + chance.below(120)), label, origin),
  },
  "fill a column with many texts": {
    weight: 5,
    run: (table, chance, label, origin) => {
      const rows = someRows(table, chance, 20 + chance.below(120));
      const distinct = 1 + chance.below(60);
      fillColumn(
        table,
        someColumn(table, chance),
        rows,
        rows.map((_, i) => `${label}.${i % distinct}`),
        origin,
      );
    },
  },
  "mark cells as not available": {
    weight: 8,
    run: (table, chance, _label, origin) => {
      const rows = someRows(table, chance, chance.below(3) === 0 ? 20 + chance.below(120) : 1 + chance.below(3));
      const columns = [...new Set([someColumn(table, chance), someColumn(table, chance)])];
      const reason = UnavailableReason.options[chance.below(UnavailableReason.options.length)] ?? "other";
      setUnavailable(table, { rows, columns }, reason, origin);
    },
  },
  "clear cells": {
    weight: 3,
    run: (table, chance, _label, origin) =>
      fillColumn(table, someColumn(table, chance), someRows(table, chance, 1 + chance.below(40)), "", origin),
  },
  "insert rows": {
    weight: 12,
    run: (table, chance, label, origin) => {
      const column = someColumn(table, chance);
      const count = chance.below(30) === 0 ? 201 + chance.below(20) : 1 + chance.below(4);
      const rows = Array.from({ length: count }, (_, i) => new Map([[column, `${label}.${i}`]]));
      insertRows(table, rowOrTop(table, chance), rows, origin);
    },
  },
  "insert rows one after the other": {
    weight: 4,
    run: (table, chance, label, origin) => {
      let after = rowOrTop(table, chance);
      for (let i = 0; i < 3; i++) {
        const [row] = insertRows(table, after, [new Map([[someColumn(table, chance), `${label}.${i}`]])], origin);
        if (chance.below(2) === 0) after = row ?? null;
      }
    },
  },
  "delete rows": {
    weight: 6,
    run: (table, chance, _label, origin) => deleteRows(table, someRows(table, chance, 1 + chance.below(4)), origin),
  },
  "restore rows": {
    weight: 4,
    run: (table, chance, _label, origin) => {
      const rows = Array.from({ length: 8 }, () => table.handleOf(`a.${chance.below(40).toString(36)}` as RowId));
      restoreRows(
        table,
        rows.filter((row) => row !== undefined),
        origin,
      );
    },
  },
  "move rows": {
    weight: 8,
    run: (table, chance, _label, origin) =>
      moveRows(table, someRows(table, chance, 1 + chance.below(4)), rowOrTop(table, chance), origin),
  },
  "sort the table": {
    weight: 3,
    run: (table, chance, _label, origin) => {
      const column = someColumn(table, chance);
      const turned = chance.below(2) === 0 ? 1 : -1;
      const rows = Array.from(table.order, (handle) => handle as RowHandle);
      const key = (row: RowHandle) => `${table.text(row, column)} ${table.idOf(row)}`;
      sortRows(
        table,
        rows.sort((a, b) => (key(a) < key(b) ? -turned : turned)),
        origin,
      );
    },
  },
  "paste a block": {
    weight: 5,
    run: (table, chance, label, origin) => {
      const width = 1 + chance.below(4);
      const block = Array.from({ length: 1 + chance.below(50) }, (_, i) =>
        Array.from({ length: width }, (_, j) => `${label}.${i}.${j}`),
      );
      const near = Math.max(0, table.rowCount - 1 - chance.below(60));
      pasteBlock(table, { row: table.handleAt(near), column: someColumn(table, chance) }, block, origin);
    },
  },
  "add a column": {
    weight: 3,
    run: (table, chance, label, origin) => {
      if (table.columns.length > 8) return;
      addColumn(table, { name: label, after: chance.below(4) === 0 ? null : someColumn(table, chance) }, origin);
    },
  },
  "rename a column": {
    weight: 2,
    run: (table, chance, label, origin) => renameColumn(table, someColumn(table, chance), label, origin),
  },
  "move a column": {
    weight: 2,
    run: (table, chance, _label, origin) =>
      moveColumn(table, someColumn(table, chance), chance.below(4) === 0 ? null : someColumn(table, chance), origin),
  },
  "delete a column": {
    weight: 2,
    run: (table, chance, _label, origin) => {
      if (table.columns.length > 1) deleteColumn(table, someColumn(table, chance), origin);
    },
  },
  "restore a column": {
    weight: 2,
    run: (table, chance, _label, origin) => {
      const deleted = deletedColumns(table);
      const column = deleted[chance.below(Math.max(1, deleted.length))];
      if (column !== undefined) restoreColumn(table, column.id, origin);
    },
  },
};

const names = Object.entries(GESTURES).flatMap(([name, { weight }]) => new Array<string>(weight).fill(name));

/** Runs one gesture on a table that still has rows and columns; returns its name. */
export function runGesture(table: Table, chance: Chance, label: string, origin: unknown): string {
  const name = names[chance.below(names.length)] ?? "type in a cell";
  if (table.rowCount === 0 || table.columns.length === 0) return "nothing";
  GESTURES[name]?.run(table, chance, label, origin);
  return name;
}
