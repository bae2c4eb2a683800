/** What a client sends over HTTP because it is larger than a message: held to the same checks as on a socket. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Identity } from "#server/sync/identity.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { createHeldLog } from "../../support/held-log.ts";
import { importedTable, text, type } from "./cells.ts";
import { joined } from "./clients.ts";
import { logWithTable, startSyncServer, TABLE, userId } from "./sync-server.ts";

/** someone who typed two rows: the updates one by one and in one */
function offline(client?: number): { updates: Uint8Array[]; whole: Uint8Array; doc: Y.Doc } {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  Y.applyUpdate(doc, importedTable());
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  type(doc, 0, "one");
  type(doc, 1, "two");
  return { updates, whole: Y.mergeUpdates([...updates]), doc };
}

test("is on disk when the promise resolves, under its author's name, and seen by who is connected", async () => {
  const server = await startSyncServer();
  const bob = await joined(server, { user: "bob" });
  const { whole, doc } = offline();
  await server.rooms.applyUpdate(TABLE, userId("ana"), "editor", whole);
  expect((await server.log.load(TABLE)).head).toBe(2);
  expect(await server.log.clientOwners(TABLE)).toEqual(new Map([[doc.clientID, userId("ana")]]));
  await bob.until(() => text(bob.doc, 1) === "two");
});

test.each([
  ["that is malformed", () => new Uint8Array([9, 9, 9]), "bad-request"],
  ["under someone else's client id", () => offline(4242).whole, "forbidden"],
  ["whose predecessor is missing", () => offline().updates.at(-1) ?? new Uint8Array(), "bad-request"],
])("an update %s is refused and changes nothing", async (_, update, code) => {
  const server = await startSyncServer();
  await server.log.append([], [{ dataset: TABLE, client: 4242, user: userId("carol") }]);
  await expect(server.rooms.applyUpdate(TABLE, userId("ana"), "editor", update())).rejects.toMatchObject({ code });
  expect((await server.log.load(TABLE)).head).toBe(1);
  const parked = await server.rooms.read(TABLE, ({ doc }) => doc.store.pendingStructs);
  expect(parked).toBeNull();
});

test("what waits to be written while the log begins anew is refused: it was for the one before", async () => {
  const server = await startSyncServer();
  let finish: () => void = () => undefined;
  const begins = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const anew = server.rooms.anew(TABLE, () => begins);
  const sent = server.rooms.applyUpdate(TABLE, userId("ana"), "editor", offline().whole);
  const edited = server.rooms.edit(TABLE, userId("ana"), ({ doc }) => type(doc, 0, "three"));
  finish();
  for (const one of [sent, edited]) await expect(one).rejects.toMatchObject({ code: "incarnation-changed" });
  await anew;
  expect((await server.log.load(TABLE)).head).toBe(1);
  await server.rooms.applyUpdate(TABLE, userId("ana"), "editor", offline().whole);
});

test("a log that refuses while the table is being emptied, and cannot be, leaves it to whoever comes next", async () => {
  const log = createHeldLog(await logWithTable());
  const clock = createHandClock();
  const server = await startSyncServer({ log, clock });
  // somebody whose socket does not close
  const identity: Identity = { user: userId("bob"), name: "Bob", colour: 0, role: "viewer" };
  const nothing = () => undefined;
  const participant = { identity, send: nothing, sendTable: nothing, sendPresence: () => true, close: nothing };
  await server.rooms.join(TABLE, participant, null);
  const letThrough = log.hold();
  const sent = server.rooms.applyUpdate(TABLE, userId("ana"), "editor", offline().whole);
  await log.appending();
  const anew = server.rooms.anew(TABLE, async () => undefined);
  log.refuse();
  letThrough();
  await expect(sent).rejects.toThrow("disk full");
  clock.turn(60_000);
  await expect(anew).rejects.toMatchObject({ code: "not-ready" });

  log.accept();
  await server.rooms.applyUpdate(TABLE, userId("ana"), "editor", offline().whole);
  expect((await log.load(TABLE)).head).toBe(2);
});
