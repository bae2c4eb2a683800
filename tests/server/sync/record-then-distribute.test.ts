import { expect, test } from "vitest";
import { createHeldLog } from "../../support/held-log.ts";
import { text, type } from "./cells.ts";
import { bareClient, join, joined, syncFrame } from "./clients.ts";
import { logWithTable, startSyncServer, TABLE, userId } from "./sync-server.ts";

async function serverWithHeldLog() {
  const log = createHeldLog(await logWithTable());
  return { log, server: await startSyncServer({ log, limits: { refusalMs: 0, presenceMs: 0 } }) };
}

test("nobody, not even who joins meanwhile or asks over HTTP, sees an edit before it is on disk, and no echo leaves", async () => {
  const { log, server } = await serverWithHeldLog();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  const release = log.hold();
  type(ana.doc, 0, "not yet on disk");
  const version = ana.mark();
  await log.appending();
  const carol = join(server, { user: "carol" });
  let carolFirstSaw: string | null = null;
  carol.provider.once("sync", () => {
    carolFirstSaw = text(carol.doc, 0);
  });
  let readDone = false;
  const read = server.rooms.read(TABLE, ({ doc }) => {
    readDone = true;
    return text(doc, 0);
  });
  // Presence is not recorded: it travels on the same sockets, behind anything that would have been distributed.
  for (const one of [bob, ana]) {
    const [other] = [bob, ana].filter((client) => client !== one);
    one.provider.awareness.setLocalState({ typing: false });
    await other?.until(() => other.provider.awareness.getStates().has(one.doc.clientID));
  }
  await carol.until(() => carol.provider.wsconnected);
  expect(text(bob.doc, 0)).toBe("row 0");
  expect(ana.stored()).toBe(0);
  expect(carolFirstSaw).toBeNull();
  expect(readDone).toBe(false);
  release();
  await bob.until(() => text(bob.doc, 0) === "not yet on disk");
  await ana.until(() => ana.stored() === version);
  expect(await read).toBe("not yet on disk");
  await carol.until(() => carol.provider.synced);
  expect(carolFirstSaw).toBe("not yet on disk");
});

test("what arrives while a transaction is on its way waits for its turn, in order", async () => {
  const { log, server } = await serverWithHeldLog();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  const before = (await log.load(TABLE)).head;
  const release = log.hold();
  type(ana.doc, 0, "first");
  await log.appending();
  type(ana.doc, 0, "second");
  type(bob.doc, 1, "third");
  const [fromAna, fromBob] = [ana.mark(), bob.mark()];
  release();
  await Promise.all([ana.until(() => ana.stored() === fromAna), bob.until(() => bob.stored() === fromBob)]);
  await bob.until(() => text(bob.doc, 0) === "second");
  expect((await log.load(TABLE)).head).toBeGreaterThan(before + 2);
});

test("when the disk refuses, sockets close as transient, nothing was shown, and all of it arrives once the disk is back", async () => {
  const { log, server } = await serverWithHeldLog();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  const codes: (number | undefined)[] = [];
  for (const { provider } of [ana, bob]) provider.on("connection-close", (event) => codes.push(event?.code));
  log.refuse();
  type(ana.doc, 0, "typed while the disk was full");
  const version = ana.mark();
  await Promise.all([ana.until(() => !ana.provider.wsconnected), bob.until(() => !bob.provider.wsconnected)]);
  expect(codes).toEqual([1013, 1013]);
  expect(text(bob.doc, 0)).toBe("row 0");
  expect(ana.stored()).toBe(0);
  type(bob.doc, 1, "typed without connection");
  log.accept();
  await bob.until(() => text(bob.doc, 0) === "typed while the disk was full");
  await ana.until(() => text(ana.doc, 1) === "typed without connection");
  expect(ana.mark()).toBeGreaterThan(version);
  await ana.until(() => ana.stored() > version);
});

test("an edit made by the server is on disk when its promise resolves, refused when the disk refuses", async () => {
  const { log, server } = await serverWithHeldLog();
  const author = userId("author");
  const bob = await joined(server, { user: "bob" });
  await server.rooms.edit(TABLE, author, ({ doc }, origin) => type(doc, 5, "by the server", origin));
  expect((await log.load(TABLE)).head).toBeGreaterThan(1);
  await bob.until(() => text(bob.doc, 5) === "by the server");
  log.refuse();
  await expect(
    server.rooms.edit(TABLE, author, ({ doc }, origin) => type(doc, 5, "refused", origin)),
  ).rejects.toMatchObject({ name: "StorageRefused" });
  expect(text(bob.doc, 5)).toBe("by the server");
});

test("the same update twice is stored and sent once", async () => {
  const { log, server } = await serverWithHeldLog();
  const ana = await joined(server, { user: "ana" });
  const updates: Uint8Array[] = [];
  ana.doc.on("update", (update: Uint8Array) => updates.push(update));
  type(ana.doc, 0, "once");
  let version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const { head } = await log.load(TABLE);
  const again = await bareClient(server, { user: "ana" });
  for (const update of updates) again.send(syncFrame(2, update));
  again.send(syncFrame(0, new Uint8Array([0])));
  await again.next(0);
  await again.next(0);
  version = ana.mark();
  await ana.until(() => ana.stored() === version);
  expect((await log.load(TABLE)).head).toBe(head);
});
