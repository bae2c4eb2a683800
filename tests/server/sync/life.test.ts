import { expect, test } from "vitest";
import * as Y from "yjs";
import { createHandClock } from "../../support/hand-clock.ts";
import { createHeldLog } from "../../support/held-log.ts";
import { text, texts, type } from "./cells.ts";
import { bareClient, join, joined } from "./clients.ts";
import { ABSENT, logWithTable, startSyncServer, TABLE, userId } from "./sync-server.ts";

async function observedServer() {
  const log = createHeldLog(await logWithTable());
  const clock = createHandClock();
  return { log, clock, server: await startSyncServer({ log, clock }) };
}

const nothing = () => undefined;

test("twenty who join at once wait for one load", async () => {
  const { log, server } = await observedServer();
  const release = log.holdLoads();
  const clients = Array.from({ length: 20 }, (_, i) => join(server, { user: `user${i}` }));
  const read = server.rooms.read(TABLE, ({ table }) => table.rowCount);
  release();
  await Promise.all(clients.map((client) => client.until(() => client.provider.synced)));
  expect(await read).toBe(200);
  expect(log.loads).toBe(1);
});

test("a room stays for a minute after the last has left, then is unloaded, with a snapshot of what was typed", async () => {
  const { log, clock, server } = await observedServer();
  const ana = await joined(server);
  type(ana.doc, 0, "kept");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  ana.provider.disconnect();
  await gone(server);
  clock.turn(59_000);
  await server.rooms.read(TABLE, nothing);
  expect(log.loads).toBe(1);
  clock.turn(61_000);
  expect(await server.rooms.read(TABLE, ({ doc }) => text(doc, 0))).toBe("kept");
  expect(log.loads).toBe(2);
  expect(log.snapshots).toBe(1);
  const { snapshot, updates } = await log.load(TABLE);
  expect(updates).toEqual([]);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, snapshot ?? new Uint8Array());
  expect(text(doc, 0)).toBe("kept");
});

/** the server has seen everybody leave */
async function gone(server: { rooms: { present(dataset: typeof TABLE): readonly unknown[] } }): Promise<void> {
  while (server.rooms.present(TABLE).length > 0) await new Promise(setImmediate);
}

test("who joins while a room is closing gets the room after it", async () => {
  const { log, clock, server } = await observedServer();
  await server.rooms.edit(TABLE, userId("ana"), ({ doc }, origin) => type(doc, 0, "before", origin));
  clock.turn(61_000);
  const ana = join(server);
  await ana.until(() => text(ana.doc, 0) === "before");
  expect(log.loads).toBe(2);
  type(ana.doc, 0, "after");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
});

test("a room in use is never unloaded", async () => {
  const { log, clock, server } = await observedServer();
  const ana = await joined(server);
  clock.turn(20_000);
  await server.rooms.read(TABLE, nothing);
  expect(log.loads).toBe(1);
  expect(ana.provider.wsconnected).toBe(true);
});

test("a dataset that is not there is asked for anew each time: it may be made meanwhile", async () => {
  const { log, server } = await observedServer();
  await expect(server.rooms.read(ABSENT, nothing)).rejects.toMatchObject({ code: "dataset-not-found" });
  const [update = new Uint8Array()] = (await log.load(TABLE)).updates;
  await log.create({ dataset: ABSENT, update, author: userId("ana"), at: 0 });
  expect(await server.rooms.read(ABSENT, ({ table }) => table.rowCount)).toBe(200);
});

test("a log with a hole is not opened, and nothing is stored over it", async () => {
  const { log, server } = await observedServer();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await log.load(TABLE)).updates[0] ?? new Uint8Array());
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  type(doc, 0, "lost");
  type(doc, 1, "after the hole");
  const [update = new Uint8Array()] = updates.slice(-1);
  await log.append([{ dataset: TABLE, update, author: userId("ana"), at: 0 }], []);
  const { head } = await log.load(TABLE);
  await expect(server.rooms.read(TABLE, nothing)).rejects.toThrow(/lacks updates/);
  expect((await log.load(TABLE)).head).toBe(head);
});

test("an orderly stop records what came, tells clients to come back, and they find it at the next start", async () => {
  const { log, server } = await observedServer();
  const ana = await joined(server);
  type(ana.doc, 0, "last words");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  let code: number | undefined;
  ana.provider.on("connection-close", (event) => {
    code ??= event?.code;
  });
  const port = Number(new URL(server.url).port);
  await server.close();
  await ana.until(() => code !== undefined);
  expect(code).toBe(1001);
  type(ana.doc, 1, "while it was down");
  const again = await startSyncServer({ log, port });
  const bob = await joined(again, { user: "bob" });
  await bob.until(() => text(bob.doc, 1) === "while it was down");
  expect(texts(bob.doc)[0]).toBe("last words");
  await expect(server.rooms.read(TABLE, nothing)).rejects.toMatchObject({ code: "storage-refused" });
});

test("a long log is folded into a snapshot while people type", async () => {
  const log = createHeldLog(await logWithTable());
  const server = await startSyncServer({ log, limits: { snapshotRecords: 5, snapshotIntervalMs: 0 } });
  const ana = await joined(server);
  while (log.snapshots === 0) {
    type(ana.doc, 0, `word ${log.snapshots}`);
    const version = ana.mark();
    await ana.until(() => ana.stored() === version);
  }
  await server.close();
  const again = await startSyncServer({ log });
  const bob = await joined(again, { user: "bob" });
  expect(texts(bob.doc)).toEqual(texts(ana.doc));
});

test("an identity read before rights changed does not get in: the client asks anew", async () => {
  const log = createHeldLog(await logWithTable());
  const server = await startSyncServer({ log });
  const release = log.holdLoads();
  const eve = await bareClient(server, { user: "eve" });
  while (log.loads === 0) await new Promise(setImmediate);
  server.rooms.disconnect(userId("eve"));
  release();
  expect((await eve.closed).code).toBe(1013);
});
