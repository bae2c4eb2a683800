/** A table is folded by itself, when nobody can write; whoever was away meanwhile loses nothing by it. */

import { expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { SYNC_LIMITS } from "#server/sync/limits.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { createUndo, type Undo } from "#shared/document/undo.ts";
import { chanceOf, runGesture } from "../../convergence/gestures.ts";
import { columnAt, freshTable, view } from "../../convergence/replica.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { createHeldLog } from "../../support/held-log.ts";
import { text, texts, type } from "./cells.ts";
import { bareClient, type Client, joined, syncFrame } from "./clients.ts";
import { logWithTable, type SyncServer, startSyncServer, TABLE, userId } from "./sync-server.ts";

/** so many texts written over the import make a table due */
const DUE = 20;

async function house(limits: Partial<typeof SYNC_LIMITS> = {}) {
  const log = createHeldLog(await logWithTable());
  const clock = createHandClock();
  const server = await startSyncServer({
    log,
    clock,
    limits: {
      foldEntries: DUE,
      foldEntriesLeaving: DUE,
      refusalMs: 0,
      framesPerSecond: 10_000,
      framesBurst: 10_000,
      ...limits,
    },
  });
  return { log, clock, server, look: () => clock.turn(SYNC_LIMITS.foldLookMs) };
}

const foldsOf = (doc: Y.Doc) => doc.getMap("meta").get("fold") ?? 0;
const folds = (server: SyncServer) => server.rooms.read(TABLE, ({ doc }) => foldsOf(doc));
const entries = (doc: Y.Doc) =>
  [...doc.getMap("w").values()].reduce<number>((sum, lane) => sum + (lane instanceof Y.Array ? lane.length : 0), 0);

function typeMuch({ doc }: Pick<Client, "doc">, words: string, many = DUE + 5): void {
  for (let row = 0; row < many; row++) type(doc, row, `${words} ${row}`);
}

async function stored(client: Client): Promise<void> {
  const version = client.mark();
  await client.until(() => client.stored() === version);
}

async function leave(server: SyncServer, client: Client): Promise<void> {
  const { size } = new Set(server.rooms.present(TABLE));
  client.provider.disconnect();
  while (server.rooms.present(TABLE).length >= size && size > 0) await new Promise(setImmediate);
}

test("a table written over is folded once its last editor has left; its readers see the same table, and a snapshot follows", async () => {
  const { log, server, look } = await house();
  const ana = await joined(server, { user: "ana" });
  const eve = await joined(server, { user: "eve", role: "reviewer" });
  typeMuch(ana, "typed");
  await stored(ana);
  look();
  expect(await folds(server)).toBe(0);
  await leave(server, ana);
  const before = texts(ana.doc);
  look();
  await eve.until(() => foldsOf(eve.doc) === 1);
  expect(await folds(server)).toBe(1);
  expect(texts(eve.doc)).toEqual(before);
  expect(entries(eve.doc)).toBe(0);
  expect((await log.load(TABLE)).updates).toEqual([]);
  ana.provider.connect();
  await ana.until(() => foldsOf(ana.doc) === 1);
  expect(texts(ana.doc)).toEqual(before);
});

test("a table with little written over is left as it is; it is folded when the room is let go, from fewer on", async () => {
  const { server, clock, look } = await house({ foldEntries: 1_000 });
  const ana = await joined(server, { user: "ana" });
  typeMuch(ana, "typed");
  await stored(ana);
  await leave(server, ana);
  look();
  expect(await folds(server)).toBe(0);
  clock.turn(SYNC_LIMITS.idleMs);
  expect(await folds(server)).toBe(1);
  expect(await server.rooms.read(TABLE, ({ doc }) => text(doc, 3))).toBe("typed 3");
});

test("a table that is never quiet is folded behind the back of its editors, who come back by themselves with all they typed", async () => {
  const { server, look } = await house({ foldPatienceMs: 2 * SYNC_LIMITS.foldLookMs });
  const [ana, bob] = [await joined(server, { user: "ana" }), await joined(server, { user: "bob" })];
  typeMuch(ana, "ana", 3 * DUE);
  await stored(ana);
  look();
  look();
  expect(await folds(server)).toBe(0);
  look();
  type(ana.doc, 1, "typed while the door is closed");
  type(bob.doc, 2, "so is this");
  const done = ({ doc }: Client) =>
    foldsOf(doc) === 1 && text(doc, 1) === "typed while the door is closed" && text(doc, 2) === "so is this";
  await Promise.all([ana, bob].map((client) => client.until(() => done(client))));
  expect(texts(ana.doc)).toEqual(texts(bob.doc));
  expect(text(bob.doc, 7)).toBe("ana 7");
});

test("nothing is folded while an update waits for the one before it", async () => {
  const { server, look } = await house();
  await server.rooms.edit(TABLE, userId("ana"), ({ doc }, origin) => {
    for (let row = 0; row < DUE + 5; row++) type(doc, row, "typed", origin);
  });
  const mallory = await bareClient(server, { user: "mallory" });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await server.rooms.read(TABLE, (live) => Y.encodeStateAsUpdate(live.doc)));
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  type(doc, 1, "first");
  type(doc, 2, "second");
  mallory.send(syncFrame(2, updates.at(-1) ?? new Uint8Array()));
  while (!(await server.rooms.read(TABLE, (live) => live.doc.store.pendingStructs !== null)))
    await new Promise(setImmediate);
  look();
  expect(await folds(server)).toBe(0);
  expect(mallory.socket.readyState).toBe(WebSocket.OPEN);
  mallory.socket.close();
  await mallory.closed;
  while (server.rooms.present(TABLE).length > 0) await new Promise(setImmediate);
  look();
  expect(await folds(server)).toBe(1);
});

test("when the disk refuses a fold, the table is what it was, and is folded later", async () => {
  const { log, server, clock, look } = await house();
  const ana = await joined(server, { user: "ana" });
  typeMuch(ana, "typed");
  await stored(ana);
  await leave(server, ana);
  log.refuse();
  look();
  while (!server.warnings.includes("a table was not folded")) await new Promise(setImmediate);
  log.accept();
  clock.turn(0);
  expect(await server.rooms.read(TABLE, ({ doc }) => [foldsOf(doc), text(doc, 3)])).toEqual([0, "typed 3"]);
  look();
  expect(await folds(server)).toBe(1);
  expect(await server.rooms.read(TABLE, ({ doc }) => text(doc, 3))).toBe("typed 3");
});

interface Person {
  readonly client: Client;
  readonly table: Table;
  readonly me: object;
  readonly undo: Undo;
}

function personAt(client: Client): Person {
  const table = openTable(client.doc);
  const me = {};
  return { client, table, me, undo: createUndo(table, client.doc, me, () => !client.provider.wsconnected) };
}

const rowAt = ({ table }: Person, position: number) => table.handleAt(position);
const shows = ({ table }: Person, position: number) => table.row(table.handleAt(position)).cells[0];

const offline: [string, (person: Person) => void, (person: Person) => void][] = [
  [
    "a cell",
    (ana) => setCells(ana.table, [{ row: rowAt(ana, 3), column: columnAt(ana.table, 0), text: "offline" }], ana.me),
    (ana) => expect(shows(ana, 3)).toBe("offline"),
  ],
  [
    "many cells of a column at once",
    (ana) =>
      fillColumn(
        ana.table,
        columnAt(ana.table, 0),
        Array.from({ length: 100 }, (_, i) => rowAt(ana, i)),
        "filled",
        ana.me,
      ),
    (ana) => {
      expect(shows(ana, 3)).toBe("filled");
      expect(shows(ana, 99)).toBe("filled");
    },
  ],
  [
    "rows added",
    (ana) => void insertRows(ana.table, rowAt(ana, 3), [new Map([[columnAt(ana.table, 0), "born"]])], ana.me),
    (ana) => {
      expect(shows(ana, 4)).toBe("born");
      expect(ana.table.rowCount).toBe(201);
    },
  ],
  [
    "rows moved",
    (ana) => moveRows(ana.table, [rowAt(ana, 3)], rowAt(ana, 50), ana.me),
    (ana) => expect(shows(ana, 50)).toBe("typed 3"),
  ],
  [
    "rows deleted",
    (ana) => deleteRows(ana.table, [rowAt(ana, 3)], ana.me),
    (ana) => {
      expect(ana.table.rowCount).toBe(199);
      expect(shows(ana, 3)).toBe("typed 4");
    },
  ],
  [
    "the undo of what was typed before",
    (ana) => ana.undo.undo(),
    (ana) => expect(shows(ana, DUE + 4)).toBe(`row ${DUE + 4}`),
  ],
  [
    "an undo and its redo",
    (ana) => {
      ana.undo.undo();
      ana.undo.undo();
      ana.undo.redo();
    },
    (ana) => {
      expect(shows(ana, DUE + 4)).toBe(`row ${DUE + 4}`);
      expect(shows(ana, DUE + 3)).toBe(`typed ${DUE + 3}`);
    },
  ],
];

test.each(offline)("made offline, across a fold: %s", async (_, make, check) => {
  const { server, look } = await house();
  const ana = personAt(await joined(server, { user: "ana" }));
  for (let row = 0; row < DUE + 5; row++)
    setCells(ana.table, [{ row: rowAt(ana, row), column: columnAt(ana.table, 0), text: `typed ${row}` }], ana.me);
  await stored(ana.client);
  await leave(server, ana.client);
  make(ana);
  check(ana);
  const bob = await joined(server, { user: "bob" });
  type(bob.doc, 150, "by bob");
  await stored(bob);
  await leave(server, bob);
  look();
  expect(await folds(server)).toBe(1);
  ana.client.provider.connect();
  bob.provider.connect();
  type(bob.doc, 151, "bob is back");
  const all = (person: Person) => person.table.columnTexts(columnAt(person.table, 0));
  await ana.client.until(() => foldsOf(ana.client.doc) === 1 && all(ana).includes("bob is back"));
  await stored(ana.client);
  check(ana);
  expect(all(ana)).toContain("by bob");
  const live = await server.rooms.read(TABLE, ({ table }) => view(table));
  expect(view(ana.table)).toEqual(live);
  expect(ana.undo.canUndo).toBe(false);
});

test("a copy kept on a computer since before the fold opens, with what had not left it", async () => {
  const { server, look } = await house();
  const ana = await joined(server, { user: "ana" });
  typeMuch(ana, "typed");
  await stored(ana);
  await leave(server, ana);
  type(ana.doc, 0, "never sent");
  const copy = Y.encodeStateAsUpdate(ana.doc);
  look();
  expect(await folds(server)).toBe(1);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copy);
  const later = await joined(server, { user: "ana", doc });
  await stored(later);
  expect(await server.rooms.read(TABLE, (live) => texts(live.doc))).toEqual(texts(doc));
  expect(text(doc, 0)).toBe("never sent");
  expect(text(doc, 1)).toBe("typed 1");
});

test.each([1, 2, 3, 4])(
  "people come and go, edit and undo, while the table is folded again and again: in the end all hold one table (seed %i)",
  async (seed) => {
    const { log, server, clock, look } = await house({ foldEntries: 1, foldPatienceMs: 0, snapshotIntervalMs: 0 });
    const chance = chanceOf(seed);
    const people: Person[] = [];
    for (let i = 0; i < 4; i++) people.push(personAt(await joined(server, { user: `user${i}` })));
    for (let step = 0; step < 150; step++) {
      const person = people[chance.below(people.length)];
      if (person === undefined) continue;
      const { client, table, me, undo } = person;
      const action = chance.below(30);
      if (action < 16) runGesture(table, chance, `s${step}`, me);
      else if (action < 19) undo.undo();
      else if (action < 21) undo.redo();
      else if (action < 24) client.provider.disconnect();
      else if (action < 28) client.provider.connect();
      else look();
      if (chance.below(3) === 0) await new Promise(setImmediate);
      if (chance.below(20) === 0) clock.turn(SYNC_LIMITS.idleMs);
    }
    for (const { client } of people) client.provider.connect();
    const marks = people.map(({ client, me, table }, i) => {
      const [row] = insertRows(table, null, [new Map([[columnAt(table, 0), `done ${i}`]])], me);
      return { client, id: table.idOf(row as RowHandle) };
    });
    const arrived = ({ table }: Person) => marks.every(({ id }) => table.handleOf(id) !== undefined);
    await Promise.all(people.map((person) => person.client.until(() => arrived(person))));
    const { snapshot, updates } = await log.load(TABLE);
    const fromLog = new Y.Doc();
    if (snapshot !== null) Y.applyUpdateV2(fromLog, snapshot);
    for (const update of updates) Y.applyUpdate(fromLog, update);
    const expected = view(openTable(fromLog));
    expect(Number(foldsOf(fromLog))).toBeGreaterThan(0);
    for (const { client, table } of people) {
      expect(view(table)).toEqual(expected);
      expect(view(freshTable(client.doc))).toEqual(expected);
    }
    expect(server.warnings.filter((warning) => warning.includes("a session was closed"))).toEqual([]);
  },
);
