/** How much the rooms keep in memory: so many tables at once, so many bytes per session, and presence only for those who keep up. */
import { expect, test } from "vitest";
import type { WebSocket } from "ws";
import { createMemoryUpdateLog } from "#server/storage/memory/update-log.ts";
import { SYNC_LIMITS } from "#server/sync/limits.ts";
import { createOutlet } from "#server/sync/outlet.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { createHeldLog } from "../../support/held-log.ts";
import { importedTable, text, type } from "./cells.ts";
import { awarenessFrame, bareClient, joined, syncFrame, versionFrame } from "./clients.ts";
import { logWithTable, startSyncServer, TABLE, userId } from "./sync-server.ts";

const nothing = () => undefined;

async function serverWithTables(count: number, roomsLoaded: number) {
  const log = createHeldLog(createMemoryUpdateLog());
  const tables = Array.from({ length: count }, (_, i) => DatasetId.parse(`table${i}`.padEnd(20, "0")));
  for (const dataset of tables) await log.create({ dataset, update: importedTable(), author: userId("ana"), at: 0 });
  const clock = createHandClock();
  return { log, tables, clock, server: await startSyncServer({ log, clock, limits: { roomsLoaded } }) };
}

test("beyond so many tables in memory, the one idle for longest is closed, and opened again when asked for", async () => {
  const { log, tables, clock, server } = await serverWithTables(3, 2);
  const [first = TABLE, second = TABLE, third = TABLE] = tables;
  for (const table of [first, second, first, third]) {
    clock.turn(1000);
    await server.rooms.read(table, nothing);
  }
  expect(log.loads).toBe(3);
  await server.rooms.read(first, nothing);
  expect(log.loads).toBe(3);
  await server.rooms.read(second, nothing);
  expect(log.loads).toBe(4);
});

test("when every table in memory is in use, one more is refused as transient, and let in once someone leaves", async () => {
  const { tables, server } = await serverWithTables(2, 1);
  const [first = TABLE, second = TABLE] = tables;
  const ana = await joined(server, { user: "ana", dataset: first });
  const bob = await bareClient(server, { user: "bob", dataset: second });
  expect((await bob.closed).code).toBe(1013);
  await expect(server.rooms.read(second, nothing)).rejects.toMatchObject({ code: "too-many-requests" });
  ana.provider.destroy();
  while (server.rooms.present(first).length > 0) await new Promise(setImmediate);
  await joined(server, { user: "bob", dataset: second });
});

test("what a client sends while its table is being opened waits at the client, and none of it is lost", async () => {
  const log = createHeldLog(await logWithTable());
  const server = await startSyncServer({ log });
  const release = log.holdLoads();
  const eager = await bareClient(server, { user: "eager" });
  for (let i = 0; i < 30; i++) eager.send(extension(1024 * 1024));
  eager.send(versionFrame(7));
  await expect.poll(() => eager.socket.bufferedAmount).toBeGreaterThan(10 * 1024 * 1024);
  release();
  expect((await eager.next(MESSAGE.stored)).at(-1)).toBe(7);
});

/** a frame of somebody else's: read and passed over */
function extension(length: number): Uint8Array {
  return new Uint8Array(length).fill(99, 0, 1);
}

test("what a session sends while the disk is busy waits at the client beyond a limit, and all of it is handled in the end", async () => {
  const log = createHeldLog(await logWithTable());
  const server = await startSyncServer({ log, limits: { bufferedBytes: 64 * 1024 } });
  const ana = await joined(server, { user: "ana" });
  const eager = await bareClient(server, { user: "eager" });
  const release = log.hold();
  type(ana.doc, 0, "on its way");
  await log.appending();
  for (let i = 0; i < 30; i++) eager.send(extension(1024 * 1024));
  eager.send(versionFrame(7));
  await expect.poll(() => eager.socket.bufferedAmount).toBeGreaterThan(10 * 1024 * 1024);
  release();
  expect((await eager.next(MESSAGE.stored)).at(-1)).toBe(7);
  await ana.until(() => text(ana.doc, 0) === "on its way");
});

test("presence waits for a reader who is behind; the newest of each is told once it has caught up", async () => {
  const clock = createHandClock();
  const server = await startSyncServer({
    clock,
    limits: { presenceBufferedBytes: 1024, bufferedBytes: 512 * 1024 * 1024 },
  });
  const slow = await bareClient(server, { user: "slow" });
  const mover = await bareClient(server, { user: "mover" });
  await slow.next(MESSAGE.sync);
  await mover.next(MESSAGE.sync);
  slow.socket.pause();
  for (let edit = 0; edit < 400; edit++) {
    await server.rooms.edit(TABLE, userId("ana"), ({ doc }, origin) =>
      type(doc, edit % 100, "x".repeat(30_000), origin),
    );
  }
  for (let move = 1; move <= 20; move++) {
    mover.send(
      awarenessFrame([{ client: 9, state: { at: { row: `a.${move}`, column: "c0" }, typing: false }, clock: move }]),
    );
    mover.send(syncFrame(0, Uint8Array.of(0)));
    await mover.next(MESSAGE.sync);
    clock.turn(100);
  }
  slow.socket.resume();
  let told: Uint8Array[] = [];
  await expect
    .poll(() => {
      clock.turn(100);
      told = slow.frames.filter((frame) => frame[0] === MESSAGE.awareness);
      return told.length;
    })
    .toBe(1);
  expect(Buffer.from(told[0] ?? []).toString("latin1")).toContain('"row":"a.20"');
});

test("a reader with much waiting is sent updates and no presence", () => {
  const sent: number[] = [];
  const socket = {
    bufferedAmount: 300 * 1024,
    readyState: 1,
    send: (frame: Uint8Array) => sent.push(frame.length),
    on: () => socket,
    ping: nothing,
    terminate: nothing,
  } as unknown as WebSocket;
  const outlet = createOutlet(socket, createHandClock(), SYNC_LIMITS);
  expect(outlet.sendPresence(new Uint8Array(3))).toBe(false);
  outlet.send(new Uint8Array(5));
  expect(sent).toEqual([5]);
});
