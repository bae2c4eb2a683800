/** Seals: the same content has the same seal, another content another. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { compareTables, isSame } from "#shared/document/compare-tables.ts";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import { sealOfColumn, sealOfRow, sealOfTable, sealOfTexts } from "#shared/document/seals.ts";
import type { Table } from "#shared/document/table.ts";
import { tableOfRows } from "../checks/table-of-rows.ts";

const ORIGIN = {};
const ROWS = [
  ["ab", "c"],
  ["a", "bc"],
  ["", "abc"],
];

function copyOf(table: Table): Table {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(viewOf(table).doc));
  return openTable(copy);
}

const seals = (table: Table) => ({
  table: sealOfTable(table),
  texts: sealOfTexts(table),
  rows: [0, 1, 2].map((at) => sealOfRow(table, table.handleAt(at))),
  column: sealOfColumn(table, table.columns[0]?.id ?? ("" as never)),
});

describe("seals", () => {
  it("tell rows apart whose texts are the same when written one after the other", () => {
    const table = tableOfRows(["x", "y"], ROWS);
    expect(new Set(seals(table).rows).size).toBe(3);
  });

  it("are the same on another computer", () => {
    const table = tableOfRows(["x", "y"], ROWS);
    expect(seals(copyOf(table))).toEqual(seals(table));
  });

  it.each<[what: string, edit: (table: Table) => void, stays: readonly string[]]>([
    ["a text", (table) => setFirst(table, "other"), []],
    ["a title", (table) => renameColumn(table, idAt(table, 0), "other", ORIGIN), ["texts", "rows", "column"]],
    [
      "the order of rows",
      (table) => moveRows(table, [table.handleAt(0)], table.handleAt(2), ORIGIN),
      ["texts", "column"],
    ],
    [
      "a blank column",
      (table) => void addColumn(table, { name: "z", after: idAt(table, 1) }, ORIGIN),
      ["texts", "rows", "column"],
    ],
  ])("follow %s", (_, edit, stays) => {
    const table = tableOfRows(["x", "y"], ROWS);
    const [before, copy] = [seals(table), copyOf(table)];
    edit(table);
    const after = seals(table);
    const same = Object.keys(before).filter(
      (key) => JSON.stringify(before[key as keyof typeof before]) === JSON.stringify(after[key as keyof typeof after]),
    );
    expect(same.sort()).toEqual([...stays].sort());
    expect(isSame(compareTables(copy, table))).toBe(false);
  });

  it("come back with what was there", () => {
    const table = tableOfRows(["x", "y"], ROWS);
    const before = seals(table);
    setFirst(table, "other");
    setFirst(table, "ab");
    const row = table.handleAt(1);
    deleteRows(table, [row], ORIGIN);
    expect(sealOfTable(table)).not.toBe(before.table);
    restoreRows(table, [row], ORIGIN);
    expect(seals(table)).toEqual(before);
  });
});

function idAt(table: Table, at: number) {
  return table.columns[at]?.id ?? ("" as never);
}

function setFirst(table: Table, text: string): void {
  setCells(table, [{ row: table.handleAt(0), column: idAt(table, 0), text }], ORIGIN);
}
