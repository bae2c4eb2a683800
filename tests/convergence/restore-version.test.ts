import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { compareTables, isSame } from "#shared/document/compare-tables.ts";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { restoreVersion } from "#shared/document/edits/restore-version.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { inspectUpdate } from "#shared/document/inspect-update.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { chanceOf, runGesture } from "./gestures.ts";
import { buildBase, columnAt, exchange, freshTable, openReplica, type Replica, texts, view } from "./replica.ts";

const base = buildBase(60);
const all = (table: Table) => [...table.order] as RowHandle[];
const shown = ({ table }: Replica) => view(table);

/** the update that the gesture makes, as the server receives it */
function updateOf(replica: Replica, gesture: () => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array) => void updates.push(update);
  replica.doc.on("update", listen);
  gesture();
  replica.doc.off("update", listen);
  return updates;
}

describe("restoring a version", () => {
  test("shows again what it showed, rows and columns under their own ids", () => {
    const ana = openReplica(7, base);
    setCells(ana.table, [{ row: ana.table.handleAt(1), column: columnAt(ana.table, 2), text: "12" }], ana.me);
    const version = freshTable(ana.doc);
    deleteRows(ana.table, all(ana.table).slice(3), ana.me);
    fillColumn(ana.table, columnAt(ana.table, 0), all(ana.table), "", ana.me);
    restoreVersion(ana.table, version, ana.me);
    expect(shown(ana)).toEqual(view(version));
    expect(view(freshTable(ana.doc))).toEqual(view(version));
  });

  test("is one step of undo, taken back exactly and made again", () => {
    const ana = openReplica(7, base);
    const version = freshTable(ana.doc);
    for (let i = 0; i < 12; i++) runGesture(ana.table, chanceOf(i), `g${i}`, ana.me);
    const before = shown(ana);
    restoreVersion(ana.table, version, ana.me);
    ana.undo.undo();
    expect(shown(ana)).toEqual(before);
    ana.undo.redo();
    expect(shown(ana)).toEqual(view(version));
  });

  test("writes nothing when the table shows the same", () => {
    const ana = openReplica(7, base);
    const version = freshTable(ana.doc);
    expect(updateOf(ana, () => restoreVersion(ana.table, version, ana.me))).toEqual([]);
  });

  test("leaves the schema as it is", () => {
    const ana = openReplica(7, base);
    const version = freshTable(ana.doc);
    const layer = { descriptor: '{"fields":[]}', reference: { name: "s", version: null } };
    setSchema(ana.table, layer, "server");
    restoreVersion(ana.table, version, ana.me);
    expect(ana.table.schema).toEqual(layer);
  });

  test("brings back a row and a column whose adding was undone since", () => {
    const ana = openReplica(7, base);
    const [row] = insertRows(ana.table, ana.table.handleAt(4), [new Map([[columnAt(ana.table, 0), "neuve"]])], ana.me);
    const column = addColumn(ana.table, { name: "avis", after: null }, ana.me);
    setCells(ana.table, [{ row: row ?? ana.table.handleAt(0), column, text: "oui" }], "someone else");
    const version = freshTable(ana.doc);
    ana.undo.undo();
    ana.undo.undo();
    const without = shown(ana);
    restoreVersion(ana.table, version, ana.me);
    expect(shown(ana)).toEqual(view(version));
    ana.undo.undo();
    expect(shown(ana)).toEqual(without);
  });

  test("brings back rows this table has never had", () => {
    const ana = openReplica(7, base);
    const bob = openReplica(8, base);
    insertRows(bob.table, bob.table.handleAt(4), [new Map([[columnAt(bob.table, 0), "neuve"]])], bob.me);
    restoreVersion(ana.table, freshTable(bob.doc), ana.me);
    expect(shown(ana)).toEqual(shown(bob));
    exchange(ana, bob);
    expect(shown(ana)).toEqual(shown(bob));
  });

  test("crosses a fold: the version is from before, the table from after", () => {
    const ana = openReplica(7, base);
    const version = freshTable(ana.doc);
    for (let i = 0; i < 12; i++) runGesture(ana.table, chanceOf(i), `g${i}`, ana.me);
    fold(ana.table, "server");
    restoreVersion(ana.table, version, ana.me);
    expect(shown(ana)).toEqual(view(version));
  });

  test("makes one update that the server admits", () => {
    const ana = openReplica(7, base);
    const version = freshTable(ana.doc);
    for (let i = 0; i < 12; i++) runGesture(ana.table, chanceOf(i), `g${i}`, ana.me);
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(ana.doc));
    const updates = updateOf(ana, () => restoreVersion(ana.table, version, ana.me));
    expect(updates.length).toBeLessThanOrEqual(2);
    for (const update of updates) {
      const known = { maxStamp: 1000, stateOf: (client: number) => Y.getState(server.store, client) };
      expect(inspectUpdate(update, known, server)).toMatchObject({ ok: true });
      Y.applyUpdate(server, update);
    }
    expect(view(freshTable(server))).toEqual(view(version));
  });

  test("leaves what another types meanwhile and since, when it is taken back too", () => {
    const ana = openReplica(7, base);
    const bob = openReplica(8, base);
    const version = freshTable(ana.doc);
    fillColumn(ana.table, columnAt(ana.table, 0), all(ana.table), "vide", ana.me);
    deleteRows(ana.table, all(ana.table).slice(40), ana.me);
    exchange(ana, bob);
    const type = (place: number, text: string) =>
      setCells(bob.table, [{ row: bob.table.handleAt(place), column: columnAt(bob.table, 1), text }], bob.me);
    type(2, "pendant");
    restoreVersion(ana.table, version, ana.me);
    exchange(ana, bob);
    type(3, "depuis");
    exchange(ana, bob);
    expect(shown(ana)).toEqual(shown(bob));
    expect(texts(ana.table)).toHaveLength(60);
    expect(
      texts(ana.table)
        .map(([, second]) => second)
        .slice(2, 4),
    ).toEqual(["pendant", "depuis"]);
    ana.undo.undo();
    exchange(ana, bob);
    expect(shown(ana)).toEqual(shown(bob));
    expect(texts(bob.table)).toHaveLength(40);
    expect(texts(bob.table).slice(2, 4)).toEqual([
      ["vide", "pendant", "b2.2"],
      ["vide", "depuis", "b3.2"],
    ]);
  });
});

test("whatever two people did since, restoring leaves nothing to compare, and its undo brings back what was there", () => {
  const size = { minLength: 1, maxLength: 12 };
  fc.assert(
    fc.property(
      fc.array(fc.nat(), size),
      fc.array(fc.nat(), size),
      fc.array(fc.nat(), size),
      (first, second, third) => {
        const [ana, bob] = [openReplica(7, base), openReplica(8, base)];
        const run = (replica: Replica, seeds: readonly number[]) => {
          for (const seed of seeds) {
            if (seed % 7 === 0) replica.undo.undo();
            else runGesture(replica.table, chanceOf(seed), `s${seed}`, replica.me);
          }
        };
        run(ana, first);
        exchange(ana, bob);
        const version = freshTable(ana.doc);
        run(ana, second);
        run(bob, third);
        exchange(ana, bob);
        const before = shown(ana);
        restoreVersion(ana.table, version, ana.me);
        expect(isSame(compareTables(version, ana.table))).toBe(true);
        expect(shown(ana)).toEqual(view(version));
        exchange(ana, bob);
        expect(shown(bob)).toEqual(view(version));
        if (JSON.stringify(before) === JSON.stringify(view(version))) return;
        ana.undo.undo();
        expect(shown(ana)).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});
