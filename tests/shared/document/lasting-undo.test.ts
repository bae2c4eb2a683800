/** An undo that was on its way when the server folded the table: the edit does not come back for good. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { createUndo } from "#shared/document/undo.ts";
import type { ColumnId } from "#shared/model/ids.ts";

const ORIGIN = {};

function house() {
  const builder = createBaseBuilder(["nom"]);
  for (const name of ["Lens", "Liévin"]) builder.addRow([name]);
  const { update } = builder.finish();
  const open = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    const table = openTable(doc);
    const type = (text: string) =>
      setCells(table, [{ row: table.handleAt(0), column: table.columns[0]?.id as ColumnId, text }], ORIGIN);
    return { doc, table, type, text: () => table.row(table.handleAt(0)).cells[0] };
  };
  const server = open();
  const opened = open();
  const ines = { ...opened, undo: createUndo(opened.table, opened.doc, ORIGIN) };
  const meet = () => {
    Y.applyUpdate(server.doc, Y.encodeStateAsUpdate(ines.doc, Y.encodeStateVector(server.doc)));
    Y.applyUpdate(ines.doc, Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(ines.doc)));
  };
  return { server, ines, meet };
}

test("what the server folded before it heard of the undo is taken back again", () => {
  const { server, ines, meet } = house();
  ines.type("Lens (62)");
  meet();
  ines.undo.undo();
  expect(ines.text()).toBe("Lens");
  fold(server.table, {});
  meet();
  expect(ines.text()).toBe("Lens (62)");
  ines.undo.cameBack();
  meet();
  expect([ines.text(), server.text()]).toEqual(["Lens", "Lens"]);
});

test("what someone else wrote there meanwhile stays, folded or not", () => {
  for (const folds of [false, true]) {
    const { server, ines, meet } = house();
    ines.type("Lens (62)");
    meet();
    ines.undo.undo();
    server.type("Lens, Pas-de-Calais");
    if (folds) fold(server.table, {});
    meet();
    ines.undo.cameBack();
    meet();
    expect([ines.text(), server.text()]).toEqual(["Lens, Pas-de-Calais", "Lens, Pas-de-Calais"]);
  }
});

test("an undo that was heard is left alone", () => {
  const { server, ines, meet } = house();
  ines.type("Lens (62)");
  meet();
  ines.undo.undo();
  meet();
  ines.undo.heard();
  server.type("Lens (62)");
  fold(server.table, {});
  meet();
  ines.undo.cameBack();
  meet();
  expect(server.text()).toBe("Lens (62)");
});
