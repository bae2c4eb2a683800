import { expect, test } from "vitest";
import * as Y from "yjs";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { createUndo } from "#shared/document/undo.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { importedTable, text, type } from "./cells.ts";
import { bareClient, joined, syncFrame, versionFrame } from "./clients.ts";
import { startSyncServer, TABLE } from "./sync-server.ts";

/** a client that typed row 0, then 1, then 2 ...: the updates one by one, and the whole */
function typist(rows: number): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, importedTable());
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let row = 0; row < rows; row++) type(doc, row, `typed ${row}`);
  return { updates, doc };
}

/** the answer to a step 1 of who has nothing more */
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());

test("an update whose predecessor got lost is asked for, held back from the log and from others, and echoed when whole", async () => {
  const server = await startSyncServer();
  const bob = await joined(server, { user: "bob" });
  const ana = await bareClient(server, { user: "ana" });
  await ana.next(MESSAGE.sync);
  ana.send(syncFrame(1, NOTHING));
  const { updates, doc } = typist(2);
  const { head } = await server.log.load(TABLE);
  for (const update of updates.slice(1)) ana.send(syncFrame(2, update));
  ana.send(versionFrame(5));
  const question = await ana.next(MESSAGE.sync);
  expect(question[1]).toBe(0);
  expect((await server.log.load(TABLE)).head).toBe(head);
  expect(ana.frames.some((frame) => frame[0] === MESSAGE.stored)).toBe(false);
  ana.send(syncFrame(1, Y.encodeStateAsUpdate(doc)));
  await ana.next(MESSAGE.stored);
  await bob.until(() => text(bob.doc, 0) === "typed 0" && text(bob.doc, 1) === "typed 1");
});

test("who types while coming back, before having answered what is missing, is not taken for one with a gap", async () => {
  const server = await startSyncServer();
  const bob = await joined(server, { user: "bob" });
  const ana = await bareClient(server, { user: "ana" });
  await ana.next(MESSAGE.sync);
  const { updates, doc } = typist(20);
  for (const update of updates.slice(1)) ana.send(syncFrame(2, update));
  ana.send(versionFrame(19));
  ana.send(syncFrame(1, Y.encodeStateAsUpdate(doc)));
  await ana.next(MESSAGE.stored);
  await bob.until(() => text(bob.doc, 19) === "typed 19");
  expect(server.warnings).toEqual([]);
});

test.each([
  ["answers every question with nothing", true],
  ["answers none", false],
])(
  "a client that keeps sending updates with a gap and %s is closed as transient, and whole again when it comes back",
  async (_, answers) => {
    const server = await startSyncServer({ limits: { gapPatience: 4 } });
    const ana = await bareClient(server, { user: "ana" });
    const { updates, doc } = typist(8);
    for (const update of updates.slice(2)) {
      if (answers) ana.send(syncFrame(1, NOTHING));
      ana.send(syncFrame(2, update));
    }
    expect((await ana.closed).code).toBe(1013);
    const fresh = await joined(server, { user: "bob" });
    expect(text(fresh.doc, 3)).toBe("row 3");
    expect(fresh.doc.store.pendingStructs).toBeNull();
    await joined(server, { user: "ana", doc });
    await fresh.until(() => text(fresh.doc, 7) === "typed 7");
  },
);

test("who joins while something is parked is not sent it", async () => {
  const server = await startSyncServer();
  const ana = await bareClient(server, { user: "ana" });
  const { updates } = typist(2);
  await ana.next(MESSAGE.sync);
  ana.send(syncFrame(1, NOTHING));
  const last = updates.at(-1);
  if (last !== undefined) ana.send(syncFrame(2, last));
  await ana.next(MESSAGE.sync);
  const bob = await joined(server, { user: "bob" });
  expect(bob.doc.store.pendingStructs).toBeNull();
});

/** what a session wrote that the server never heard of, then by a later one on the same computer: typed over, and undone */
function undoneOverUnsent(): { updates: Uint8Array[]; doc: Y.Doc; earlier: Y.Doc } {
  const earlier = new Y.Doc();
  Y.applyUpdate(earlier, importedTable());
  type(earlier, 0, "never sent");
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier));
  const table = openTable(doc);
  const me = {};
  const undo = createUndo(table, doc, me);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const [column] = table.columns;
  if (column !== undefined) setCells(table, [{ row: table.handleAt(0), column: column.id, text: "typed over" }], me);
  undo.undo();
  return { updates, doc, earlier };
}

test("who undoes, while coming back, what they typed over an edit that the server never heard of, brings it back", async () => {
  const server = await startSyncServer();
  const bob = await joined(server, { user: "bob" });
  const ana = await bareClient(server, { user: "ana" });
  await ana.next(MESSAGE.sync);
  const { updates, doc } = undoneOverUnsent();
  for (const update of updates) ana.send(syncFrame(2, update));
  ana.send(versionFrame(2));
  ana.send(syncFrame(1, Y.encodeStateAsUpdate(doc)));
  await ana.next(MESSAGE.stored);
  await bob.until(() => text(bob.doc, 0) === "never sent");
  expect(server.warnings).toEqual([]);
});

test("a writer whom nobody knows belongs to who named it first", async () => {
  const server = await startSyncServer();
  const bob = await joined(server, { user: "bob" });
  const [ana, eve] = [await bareClient(server, { user: "ana" }), await bareClient(server, { user: "eve" })];
  const { updates, earlier } = undoneOverUnsent();
  ana.send(syncFrame(1, NOTHING));
  const last = updates.at(-1);
  if (last !== undefined) ana.send(syncFrame(2, last));
  await ana.next(MESSAGE.sync);
  eve.send(syncFrame(1, Y.encodeStateAsUpdate(earlier)));
  expect((await eve.closed).code).toBe(4403);
  expect(text(bob.doc, 0)).toBe("row 0");
});
