/** Rows of long texts: what a chunk may unpack to is bounded, and no row is lost to it. */
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import { openTable } from "#shared/document/open-table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { columnAt, openReplica } from "../../convergence/replica.ts";

const deflate = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 1 });
const longText = (row: number, column: number) => `${row} ${column} `.padEnd(LIMITS.cellLength, "géométrie ");

test("rows that together unpack to more than one chunk may are in several, and all are there", () => {
  const rows = 500;
  const columns = ["a", "b", "c", "d", "e"];
  const base = createBaseBuilder(columns, { deflate });
  for (let row = 0; row < rows; row++) base.addRow(columns.map((_, column) => longText(row, column)));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base.finish().update);
  const table = openTable(doc);
  expect(table.rowCount).toBe(rows);
  for (const row of [0, 250, rows - 1]) {
    expect(table.text(table.handleAt(row), columnAt(table, 4))).toBe(longText(row, 4));
  }
});

test("rows that have become so heavy since are not packed together: a fold leaves them as they were written", () => {
  const rows = 130;
  const columns = Array.from({ length: 17 }, (_, column) => `c ${column}`);
  const base = createBaseBuilder(columns, { deflate });
  for (let row = 0; row < rows; row++) base.addRow([String(row)]);
  const me = openReplica(7, base.finish().update);
  const block = Array.from({ length: rows }, (_, row) => columns.map((_, column) => longText(row, column)));
  pasteBlock(me.table, { row: me.table.handleAt(0), column: columnAt(me.table, 0) }, block, me.me);
  fold(me.table, me.me);
  expect(me.table.rowCount).toBe(rows);
  for (const [row, column] of [
    [0, 0],
    [129, 16],
  ] as const) {
    expect(me.table.text(me.table.handleAt(row), columnAt(me.table, column))).toBe(longText(row, column));
  }
});
