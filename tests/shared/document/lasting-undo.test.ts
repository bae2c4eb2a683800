/** An undo that the server may not hear of before it folds the table: the edit does not come back for good, nor is anyone's text lost. */
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { inspectUpdate } from "#shared/document/inspect-update.ts";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { createUndo } from "#shared/document/undo.ts";
import type { ColumnId } from "#shared/model/ids.ts";

const ORIGIN = {};

function house({ rows = 2, server: serverId = 3000 } = {}) {
  const builder = createBaseBuilder(["nom"]);
  for (let i = 0; i < rows; i++) builder.addRow([i === 0 ? "Lens" : "Liévin"]);
  const { update } = builder.finish();
  const open = (client: number, ...updates: Uint8Array[]) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    for (const one of [update, ...updates]) Y.applyUpdate(doc, one);
    const table = openTable(doc);
    const state = { away: false };
    return {
      doc,
      table,
      state,
      undo: createUndo(table, doc, ORIGIN, () => state.away),
      type: (text: string, at = 0) =>
        setCells(table, [{ row: table.handleAt(at), column: table.columns[0]?.id as ColumnId, text }], ORIGIN),
      fill: (text: string, from = 0) => {
        const handles = Array.from(table.order, (handle) => handle as RowHandle).slice(from);
        fillColumn(table, table.columns[0]?.id as ColumnId, handles, text, ORIGIN);
      },
      text: (at = 0) => table.row(table.handleAt(at)).cells[0],
    };
  };
  const server = open(serverId);
  const ines = open(1000);
  const bob = open(2000);
  const meet = (person = ines) => {
    const sent = Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(server.doc));
    const stateOf = (client: number) => Y.getState(server.doc.store, client);
    const maxStamp = viewOf(server.table).overlay.stamp;
    expect(inspectUpdate(sent, { maxStamp, stateOf }, server.doc)).toMatchObject({ ok: true });
    Y.applyUpdate(server.doc, sent);
    Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(person.doc)));
  };
  return { server, ines, bob, meet, open };
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

test("several edits of one cell are taken back again, however many of them were undone", () => {
  const { server, ines, meet } = house();
  for (const text of ["Lens (62)", "Lens, Pas-de-Calais", "Lens-Liévin"]) ines.type(text);
  meet();
  for (let i = 0; i < 3; i++) ines.undo.undo();
  expect(ines.text()).toBe("Lens");
  fold(server.table, {});
  meet();
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

describe("the line is gone", () => {
  test.each([
    ["before the undo", true],
    ["before the undo was heard, and the tab closes", false],
  ])("%s: it stays undone, whatever the server folds", (_what, away) => {
    const { server, ines, meet, open } = house();
    ines.type("Lens (62)");
    insertRows(ines.table, null, [new Map()], ORIGIN);
    meet();
    ines.state.away = away;
    ines.undo.undo();
    ines.undo.undo();
    ines.undo.wentAway();
    ines.undo.wentAway();
    fold(server.table, {});
    const again = open(1001, Y.encodeStateAsUpdate(ines.doc));
    meet(again);
    expect([again.text(), server.text()]).toEqual(["Lens", "Lens"]);
    expect(server.table.rowCount).toBe(2);
  });

  test("an edit undone and redone is there, and what was typed over it", () => {
    for (const over of [false, true]) {
      const { server, ines, meet } = house();
      ines.type("Lens (62)");
      meet();
      ines.undo.undo();
      ines.undo.redo();
      if (over) ines.type("Lens-Liévin");
      ines.undo.wentAway();
      fold(server.table, {});
      meet();
      ines.undo.cameBack();
      meet();
      expect(server.text()).toBe(over ? "Lens-Liévin" : "Lens (62)");
    }
  });

  test("an older text that I had not heard of shows where I undid mine", () => {
    for (const folds of [false, true]) {
      const { server, ines, bob, meet } = house();
      bob.type("by Bob");
      for (let i = 0; i < 5; i++) ines.type(`${i}`, 1);
      ines.type("by Inès");
      meet();
      ines.state.away = true;
      ines.undo.undo();
      if (folds) fold(server.table, {});
      meet();
      meet(bob);
      meet();
      for (const { text } of [ines, bob, server]) expect(text()).toBe("by Bob");
    }
  });

  test.each([
    ["one cell, where both wrote at once", false],
    ["many", true],
  ])("a text of someone else's that shows again stays theirs: over %s", (_what, many) => {
    const { server, ines, bob, meet } = house({ rows: 40 });
    bob.type("by Bob");
    if (!many) for (const at of [1, 0]) ines.type("by Inès", at);
    meet(bob);
    meet();
    if (many) ines.fill("by Inès");
    meet();
    expect([server.text(), server.text(1)]).toEqual(["by Inès", "by Inès"]);
    ines.state.away = true;
    ines.undo.undo();
    expect(ines.text()).toBe("by Bob");
    const winner = viewOf(ines.table)
      .overlay.column(ines.table.columns[0]?.id ?? "")
      ?.winner(ines.table.handleAt(0));
    expect(winner?.lane.client).toBe(2000);
    meet();
    meet(bob);
    expect(bob.text()).toBe("by Bob");
    bob.undo.undo();
    meet(bob);
    for (const { text } of [bob, server]) expect(text()).toBe("Lens");
    expect(server.text(39)).toBe("Liévin");
  });

  test("… and is there again where mine came back out of the base", () => {
    const { server, ines, bob, meet } = house({ rows: 40 });
    bob.type("by Bob");
    meet(bob);
    meet();
    ines.fill("by Inès");
    meet();
    ines.state.away = true;
    ines.undo.undo();
    fold(server.table, {});
    meet();
    ines.state.away = false;
    ines.undo.cameBack();
    meet();
    for (const { text } of [ines, server]) expect([text(), text(1)]).toEqual(["by Bob", "Liévin"]);
  });

  test.each([
    ["imported", false],
    ["added", true],
  ])("what someone else wrote since in cells of rows %s shows, though it was folded too", (_what, added) => {
    const { server, ines, bob, meet } = house({ rows: 40 });
    if (added) {
      const rows = Array.from({ length: 40 }, () => new Map([[ines.table.columns[0]?.id as ColumnId, "Lens"]]));
      insertRows(ines.table, null, rows, ORIGIN);
    }
    for (let at = 0; at < 40; at++) ines.type(`by Inès ${at}`, at);
    meet();
    ines.state.away = true;
    ines.undo.undo();
    for (let i = 1; i < 40; i++) ines.undo.undo();
    meet(bob);
    bob.type("by Bob", 3);
    meet(bob);
    fold(server.table, {});
    for (let i = 0; i < 2; i++) {
      meet();
      ines.undo.cameBack();
      meet();
      const first = added ? "Lens" : "Liévin";
      for (const { text } of [ines, server]) expect([text(2), text(3), text(4)]).toEqual([first, "by Bob", first]);
    }
  });

  test.each([
    ["heard of once the tab is back", false, 3000],
    ["heard of once the tab is back, by a server of a lower id", false, 10],
    ["away", true, 3000],
    ["away, from a server of a lower id", true, 10],
  ])("a fill over added rows stays undone when a fold had gathered it: %s", (_what, away, id) => {
    for (const typed of [false, true]) {
      const { server, ines, meet } = house({ server: id });
      const added = Array.from({ length: 40 }, () => new Map([[ines.table.columns[0]?.id as ColumnId, "added"]]));
      insertRows(ines.table, null, added, ORIGIN);
      if (typed) for (let at = 0; at < 40; at++) ines.type("typed before", at);
      meet();
      if (typed) fold(server.table, {});
      meet();
      const before = ines.text(3);
      ines.fill("filled");
      for (let at = 0; at < 40; at++) ines.type("typed", at);
      meet();
      ines.state.away = away;
      for (let i = 0; i < 41; i++) ines.undo.undo();
      expect(ines.text(3)).toBe(before);
      fold(server.table, {});
      meet();
      ines.undo.cameBack();
      meet();
      expect([ines.text(3), server.text(3)]).toEqual([before, before]);
      fold(server.table, {});
      expect(server.text(3)).toBe(before);
    }
  });
});

test("what a fold gathered can be written over and brought back by whoever edits", () => {
  const { server, ines, meet } = house();
  insertRows(
    ines.table,
    null,
    Array.from({ length: 40 }, () => new Map()),
    ORIGIN,
  );
  for (let at = 0; at < 40; at++) ines.type("typed", at);
  meet();
  fold(server.table, {});
  meet();
  ines.fill("filled");
  meet();
  ines.undo.undo();
  meet();
  expect([ines.text(3), server.text(3)]).toEqual(["typed", "typed"]);
});

test("an undo brings back what someone wrote whose edits were all folded away, before the server was started again", () => {
  const { server, ines, bob, meet } = house();
  bob.type("by Bob");
  meet(bob);
  meet();
  ines.type("by Inès");
  ines.undo.undo();
  fold(server.table, {});
  const sent = Y.encodeStateAsUpdate(ines.doc, Y.encodeStateVector(server.doc));
  const again = new Y.Doc();
  Y.applyUpdateV2(again, Y.encodeStateAsUpdateV2(server.doc));
  const stateOf = (client: number) => Y.getState(again.store, client);
  const inspected = inspectUpdate(sent, { maxStamp: 1, stateOf }, again);
  expect(inspected).toMatchObject({ ok: true, clients: [{ client: 1000 }] });
  Y.applyUpdate(again, sent);
  expect(openTable(again).row(openTable(again).handleAt(0)).cells).toEqual(["by Bob"]);
});
