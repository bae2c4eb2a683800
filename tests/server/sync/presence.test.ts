import * as decoding from "lib0/decoding";
import { expect, test } from "vitest";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { awarenessFrame, bareClient, joined } from "./clients.ts";
import { startSyncServer, userId } from "./sync-server.ts";

const at = { row: "a.1", column: "c0" };

function states(frame: Uint8Array): { client: number; state: unknown }[] {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return Array.from({ length: decoding.readVarUint(body) }, () => {
    const client = decoding.readVarUint(body);
    decoding.readVarUint(body);
    return { client, state: JSON.parse(decoding.readVarString(body)) as unknown };
  });
}

test("others see where someone is, under the name the server knows and not the one they claim", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  const liar = { person: { id: userId("ana"), name: "the director", colour: 7 }, at, typing: true };
  bob.provider.awareness.setLocalState(liar);
  await ana.until(() => ana.provider.awareness.getStates().get(bob.doc.clientID)?.typing === true);
  expect(ana.provider.awareness.getStates().get(bob.doc.clientID)).toEqual({
    person: { id: userId("bob"), name: "bob", colour: 0 },
    at,
    typing: true,
  });
});

test("a client that shares something of its own shape is shown as a person, nowhere in the table", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  bob.provider.awareness.setLocalState({ user: { name: "<b>bob</b>", color: "#f00" }, cursor: { anchor: 1 } });
  await ana.until(() => ana.provider.awareness.getStates().has(bob.doc.clientID));
  expect(ana.provider.awareness.getStates().get(bob.doc.clientID)).toEqual({
    person: { id: userId("bob"), name: "bob", colour: 0 },
    at: null,
    typing: false,
  });
});

test("who leaves, and who loses the connection, is gone for the others; who comes back is seen again at once", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  const seen = () => ana.provider.awareness.getStates().has(bob.doc.clientID);
  await ana.until(seen);
  bob.provider.ws?.close();
  await ana.until(() => !seen());
  await ana.until(seen);
});

test("a newcomer is told who is there", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  await bob.until(() => bob.provider.awareness.getStates().has(ana.doc.clientID));
});

test("nobody moves or removes another person: what a client says of others is passed over", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const bob = await joined(server, { user: "bob" });
  await bob.until(() => bob.provider.awareness.getStates().has(ana.doc.clientID));
  const mallory = await bareClient(server, { user: "mallory" });
  const victim = ana.doc.clientID;
  mallory.send(awarenessFrame([{ client: victim, state: null, clock: 99 }]));
  mallory.send(awarenessFrame([{ client: victim, state: { at, typing: true }, clock: 100 }]));
  mallory.send(awarenessFrame([{ client: 666, state: { at, typing: false } }]));
  await bob.until(() => bob.provider.awareness.getStates().has(666));
  expect(bob.provider.awareness.getStates().get(victim)).toMatchObject({ person: { name: "ana" }, typing: false });
});

test("presence is sent at most ten times a second, the newest of each", async () => {
  const clock = createHandClock();
  const server = await startSyncServer({ clock });
  const [watcher, mover] = [await bareClient(server, { user: "ana" }), await bareClient(server, { user: "bob" })];
  await Promise.all([watcher.next(MESSAGE.sync), mover.next(MESSAGE.sync)]);
  for (let clientClock = 1; clientClock <= 50; clientClock++) {
    const state = { at: { ...at, row: `a.${clientClock}` }, typing: false };
    mover.send(awarenessFrame([{ client: 9, state, clock: clientClock }]));
  }
  // The answer to a question asked after the fifty shows that all of them were read.
  mover.send(Uint8Array.of(MESSAGE.sync, 0, 1, 0));
  await mover.next(MESSAGE.sync);
  expect(states(await watcher.next(MESSAGE.awareness))).toMatchObject([{ client: 9, state: { at: { row: "a.1" } } }]);
  clock.turn(100);
  expect(states(await watcher.next(MESSAGE.awareness))).toMatchObject([{ client: 9, state: { at: { row: "a.50" } } }]);
  expect(watcher.frames.filter((frame) => frame[0] === MESSAGE.awareness)).toEqual([]);
});
