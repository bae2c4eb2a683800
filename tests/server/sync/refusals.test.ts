/** Nothing that a client sends stops the server or spoils the table for others: the offender's socket is closed, the others go on. */
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { importedTable, text, texts, type } from "./cells.ts";
import { awarenessFrame, bareClient, type Client, joined, syncFrame } from "./clients.ts";
import { type SyncServer, startSyncServer, TABLE, userId } from "./sync-server.ts";

/** a whole copy of the table in which someone under a Yjs client id typed, in the same cell, again and again */
function typedBy(client: number, row: number, words: string, times = 1): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, importedTable());
  doc.clientID = client;
  for (let i = 1; i < times; i++) type(doc, row, `${words} ${i}`);
  type(doc, row, words);
  return Y.encodeStateAsUpdate(doc);
}

function bytes(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** V1: one client section that claims so many structs, and nothing else */
const bomb = (structs: number) =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, structs);
    encoding.writeVarUint(encoder, 9);
    encoding.writeVarUint(encoder, 0);
  });

/** one GC struct of a given length under somebody's client id: what that client writes up to there would count as known */
const poison = (client: number, from: number, length: number) =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, from);
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
    encoding.writeVarUint(encoder, 0);
  });

async function othersGoOn(server: SyncServer, ana: Client): Promise<void> {
  const bob = await joined(server, { user: "bob" });
  type(ana.doc, 7, "still working");
  const version = ana.mark();
  await bob.until(() => text(bob.doc, 7) === "still working");
  await ana.until(() => ana.stored() === version);
  expect(texts(bob.doc)).toEqual(texts(ana.doc));
}

const garbage = Uint8Array.from({ length: 64 }, (_, i) => (i * 151 + 83) % 256);

const hostile: [string, (ana: Client) => Uint8Array, number][] = [
  ["bytes that are no frame", () => Uint8Array.of(0, 0, 255), 4400],
  ["an empty frame", () => new Uint8Array(), 4400],
  ["a sync message that does not exist", () => syncFrame(9 as 0, new Uint8Array()), 4400],
  ["a state vector that is none", () => syncFrame(0, Uint8Array.of(200, 1)), 4400],
  ["garbage for an update", () => syncFrame(2, garbage), 4400],
  ["an update in Yjs's second encoding", () => syncFrame(2, second(typedBy(77, 1, "second"))), 4400],
  ["seven bytes that ask for a huge array", () => syncFrame(2, bomb(30_000_000)), 4400],
  ["a header that claims more than any memory", () => syncFrame(2, bomb(2 ** 40)), 4400],
  [
    "a few bytes that would block all that someone else writes next",
    (ana) => syncFrame(2, poison(ana.doc.clientID, next(ana.doc), 1e6)),
    4400,
  ],
  ["an edit under someone else's client id", (ana) => syncFrame(2, typedBy(ana.doc.clientID, 1, "as ana", 9)), 4403],
  ["an edit under the server's client id", () => syncFrame(2, typedBy(1, 1, "as the server", 90)), 4403],
  ["presence that is no JSON", () => Uint8Array.of(1, 6, 1, 9, 1, 2, 123, 123), 4400],
  ["presence larger than 3 KiB", () => awarenessFrame([{ client: 9, state: { at: "x".repeat(4000) } }]), 4400],
  ["a message larger than a message may be", () => syncFrame(2, new Uint8Array(1100)), 4413],
];

function second(update: Uint8Array): Uint8Array {
  return Y.convertUpdateFormatV1ToV2(update);
}

function next(doc: Y.Doc): number {
  return Y.getState(doc.store, doc.clientID);
}

test.each(hostile)("%s closes the socket that sent it, and others go on", async (name, frame, code) => {
  const server = await startSyncServer({ limits: name.startsWith("a message larger") ? { messageBytes: 1024 } : {} });
  const ana = await joined(server, { user: "ana" });
  type(ana.doc, 0, "ana was here");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const mallory = await bareClient(server, { user: "mallory" });
  mallory.send(frame(ana));
  expect((await mallory.closed).code).toBe(code);
  await othersGoOn(server, ana);
});

test("a message beyond all measure is not even read", async () => {
  const server = await startSyncServer({ limits: { messageBytes: 1024 } });
  const ana = await joined(server, { user: "ana" });
  const mallory = await bareClient(server);
  mallory.send(new Uint8Array(10_000));
  expect((await mallory.closed).code).toBe(1009);
  await othersGoOn(server, ana);
});

test.each(["reviewer", "viewer"])(
  "a %s who writes is stopped with 4403, and what they wrote reaches nobody",
  async (role) => {
    const server = await startSyncServer();
    const ana = await joined(server, { user: "ana" });
    const eve = await joined(server, { user: "eve", role });
    const closed = eve.closed();
    type(eve.doc, 0, "not allowed");
    expect(await closed).toBe(4403);
    await othersGoOn(server, ana);
    expect(text(ana.doc, 0)).toBe("row 0");
  },
);

test("a reviewer who holds a copy of the table joins with it, and sees the others type", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const eve = await joined(server, { user: "eve", role: "reviewer" });
  eve.provider.disconnect();
  type(ana.doc, 0, "meanwhile");
  eve.provider.connect();
  await eve.until(() => text(eve.doc, 0) === "meanwhile");
  expect(eve.provider.wsconnected).toBe(true);
});

test("a reviewer who typed offline is stopped with 4403 when they come back", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const eve = await joined(server, { user: "eve", role: "reviewer" });
  const closed = eve.closed();
  eve.provider.disconnect();
  type(eve.doc, 0, "not allowed");
  eve.provider.connect();
  expect(await closed).toBe(4403);
  await othersGoOn(server, ana);
});

test("a client id announced at the upgrade is that user's before they write", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const carol = await bareClient(server, { user: "carol", cid: "4242" });
  await carol.next(0);
  const mallory = await bareClient(server, { user: "mallory" });
  mallory.send(syncFrame(2, typedBy(4242, 0, "as carol")));
  expect((await mallory.closed).code).toBe(4403);
  carol.send(syncFrame(2, typedBy(4242, 0, "it is me")));
  await ana.until(() => text(ana.doc, 0) === "it is me");
});

test("who owns a client id is remembered when the table is opened again", async () => {
  const server = await startSyncServer();
  const carol = await joined(server, { user: "carol" });
  type(carol.doc, 0, "mine");
  const version = carol.mark();
  await carol.until(() => carol.stored() === version);
  carol.provider.disconnect();
  await server.close();
  const again = await startSyncServer({ log: server.log });
  const mallory = await bareClient(again, { user: "mallory" });
  mallory.send(syncFrame(2, typedBy(carol.doc.clientID, 0, "as carol", 9)));
  expect((await mallory.closed).code).toBe(4403);
});

test("what someone else wrote may be repeated: the copy of a shared computer does no harm", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  type(ana.doc, 0, "by ana");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const bob = await joined(server, { user: "bob", doc: copyOf(ana.doc) });
  type(bob.doc, 1, "by bob");
  await ana.until(() => text(ana.doc, 1) === "by bob");
});

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

test("a page of another site may not connect with someone's cookie; a program without a page may", async () => {
  const server = await startSyncServer();
  await expect(bareClient(server, { headers: { origin: "https://evil.example" } })).rejects.toThrow(/403/);
  await bareClient(server, { headers: { origin: server.url.replace(/^ws(.*)\/sync$/, "http$1") } });
  await bareClient(server);
});

test("rights that change close the sockets of that user, in that dataset, with 4401", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const eve = await joined(server, { user: "eve" });
  const closed = eve.closed();
  server.rooms.disconnect(userId("eve"), TABLE);
  expect(await closed).toBe(4401);
  await othersGoOn(server, ana);
});

test("one person has so many sessions in a room, a room so many in all", async () => {
  const server = await startSyncServer({ limits: { sessionsPerUser: 2, sessionsPerRoom: 3 } });
  for (const user of ["ana", "ana", "bob"]) await joined(server, { user });
  for (const user of ["ana", "carol"]) expect((await (await bareClient(server, { user })).closed).code).toBe(1013);
});
