/** A table written anew: what it shows, under the same ids, and nothing that it held before. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { deleteColumns } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { freshTable } from "#shared/document/fresh-table.ts";
import { openTable } from "#shared/document/open-table.ts";
import { sealOfTable } from "#shared/document/seals.ts";
import { ColumnId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";

const [NAME, TOWN, WHO] = ["c0", "c1", "c2"].map((id) => ColumnId.parse(id)) as [ColumnId, ColumnId, ColumnId];

function written() {
  const builder = createBaseBuilder(["nom", "ville", "gestionnaire"]);
  for (let i = 0; i < 3_000; i++) builder.addRow([`nom ${i}`, i % 2 === 0 ? "Lens" : "Arras", `secret ${i}`]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, builder.finish().update);
  const table = openTable(doc);
  insertRows(table, table.handleAt(1_500), [new Map(), new Map([[TOWN, "Béthune"]]), new Map()], "test");
  setCells(table, [{ row: table.handleAt(1_501), column: NAME, text: "ajoutée" }], "test");
  setCells(table, [{ row: table.handleAt(7), column: TOWN, text: "écrasé-avant" }], "test");
  setCells(table, [{ row: table.handleAt(7), column: TOWN, text: "Liévin" }], "test");
  deleteRows(table, [table.handleAt(10), table.handleAt(2_000)], "test");
  setColumnsPrivate(table, [TOWN], true, "test");
  moveRows(table, [table.handleAt(5), table.handleAt(900)], table.handleAt(40), "test");
  const fields = ["nom", "ville", "gestionnaire"].map((name) => ({ name, constraints: { enum: [`${name} enum`] } }));
  setSchema(
    table,
    { descriptor: JSON.stringify({ fields }), reference: { name: "x", version: null, made: "derived" } },
    "test",
  );
  return table;
}

test("shows the same, in the same order, under the same ids", () => {
  const table = written();
  const update = atOnce(freshTable(table, { without: new Set(), client: 77, schema: table.schema }));
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, update);
  expect(sealOfTable(openTable(fresh))).toBe(sealOfTable(table));
  expect(openTable(fresh).columns).toEqual(table.columns);
  expect(openTable(fresh).schema).toEqual(table.schema);
  expect([...Y.decodeStateVector(Y.encodeStateVector(fresh)).keys()]).toEqual([77]);
});

test("holds nothing of columns that are gone", () => {
  const table = written();
  deleteColumns(table, [WHO], "test");
  const update = atOnce(freshTable(table, { without: new Set([TOWN]), client: 77, schema: null }));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const fresh = openTable(doc);
  expect(fresh.columns.map(({ id }) => id)).toEqual([NAME]);
  expect(fresh.schema).toBeNull();
  expect(fresh.columnTexts(TOWN).every((text) => text === "")).toBe(true);
  expect(fresh.columnTexts(WHO).every((text) => text === "")).toBe(true);
  expect(fresh.columnTexts(NAME)).toEqual(table.columnTexts(NAME));
});
