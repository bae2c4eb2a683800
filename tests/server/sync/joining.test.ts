import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { text, texts, type } from "./cells.ts";
import { join, joined } from "./clients.ts";
import { ABSENT, logWithTable, openLog, startSyncServer, TABLE, userId } from "./sync-server.ts";

test("people joined by y-websocket see what is there and what others type", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  expect(text(bob.doc, 3)).toBe("row 3");
  type(ana.doc, 0, "from ana");
  await bob.until(() => text(bob.doc, 0) === "from ana");
  type(bob.doc, 0, "from bob");
  type(bob.doc, 1, "also from bob");
  await ana.until(() => text(ana.doc, 0) === "from bob" && text(ana.doc, 1) === "also from bob");
  expect(texts(ana.doc)).toEqual(texts(bob.doc));
});

test("what was typed is on disk when its version is echoed, and is there after opening the file again", async () => {
  const file = joinPath(temporaryFolder(), "data.db");
  const log = await logWithTable(openLog(file));
  const server = await startSyncServer({ log });
  const ana = await joined(server);
  type(ana.doc, 0, "kept");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const fresh = new Y.Doc();
  for (const update of (await openLog(file).load(TABLE)).updates) Y.applyUpdate(fresh, update);
  expect(text(fresh, 0)).toBe("kept");
  await server.close();
  const again = await startSyncServer({ log: openLog(file) });
  const bob = await joined(again, { user: "bob" });
  expect(texts(bob.doc)).toEqual(texts(fresh));
});

test("what was typed offline arrives at the next connection", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  ana.provider.disconnect();
  type(ana.doc, 0, "typed on the train");
  type(bob.doc, 1, "typed meanwhile");
  ana.provider.connect();
  await bob.until(() => text(bob.doc, 0) === "typed on the train");
  await ana.until(() => text(ana.doc, 1) === "typed meanwhile");
});

test("who reads a table beside another one follows it, and is not there", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob", beside: true });
  expect(server.rooms.present(TABLE)).toEqual([userId("ana")]);
  type(ana.doc, 0, "seen by bob");
  await bob.until(() => text(bob.doc, 0) === "seen by bob");
  type(bob.doc, 1, "written by nobody who is there");
  expect(await bob.closed()).toBe(4403);
  await joined(server, { user: "bob" });
  expect(server.rooms.present(TABLE).toSorted()).toEqual([userId("ana"), userId("bob")]);
});

test("a dataset that does not exist stops the client with 4404, others go on", async () => {
  const server = await startSyncServer();
  expect(await join(server, { dataset: ABSENT }).closed()).toBe(4404);
  await joined(server);
});

test.each([
  ["not-signed-in", 4401],
  ["forbidden", 4403],
  ["dataset-not-found", 4404],
] as const)("who is refused as %s is stopped with %i", async (refused, code) => {
  const server = await startSyncServer({ identify: async () => ({ refused }) });
  expect(await join(server).closed()).toBe(code);
});
