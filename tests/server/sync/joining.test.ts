import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { text, type } from "./cells.ts";
import { joined } from "./clients.ts";
import { logWithTable, openLog, startSyncServer, TABLE } from "./sync-server.ts";

test("people joined by y-websocket see what is there and what others type", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  type(ana.doc, "a", "from ana");
  await bob.until(() => text(bob.doc, "a") === "from ana");
  type(bob.doc, "a", "from bob");
  type(bob.doc, "b", "also from bob");
  await ana.until(() => text(ana.doc, "a") === "from bob" && text(ana.doc, "b") === "also from bob");
});

test("what was typed is on disk when its version is echoed, and is there after opening the file again", async () => {
  const file = joinPath(temporaryFolder(), "data.db");
  const log = await logWithTable(openLog(file));
  const server = await startSyncServer({ log });
  const ana = await joined(server);
  type(ana.doc, "a", "kept");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const fresh = new Y.Doc();
  for (const update of (await openLog(file).load(TABLE)).updates) Y.applyUpdate(fresh, update);
  expect(text(fresh, "a")).toBe("kept");
  await server.close();
  const again = await startSyncServer({ log: openLog(file) });
  const bob = await joined(again, { user: "bob" });
  expect(text(bob.doc, "a")).toBe("kept");
});

test("what was typed offline arrives at the next connection", async () => {
  const server = await startSyncServer();
  const doc = new Y.Doc();
  type(doc, "a", "typed on the train");
  await joined(server, { user: "ana", doc });
  const bob = await joined(server, { user: "bob" });
  await bob.until(() => text(bob.doc, "a") === "typed on the train");
});
