import { expect, test } from "vitest";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { text, type } from "./cells.ts";
import { bareClient, joined, syncFrame } from "./clients.ts";
import { startSyncServer, TABLE, userId } from "./sync-server.ts";

test("a reader who does not read is closed once too much waits for it, and others go on", async () => {
  const server = await startSyncServer({ limits: { bufferedBytes: 64 * 1024 } });
  const bob = await joined(server, { user: "bob" });
  const stuck = await bareClient(server, { user: "stuck" });
  await stuck.next(MESSAGE.sync);
  stuck.socket.pause();
  let edits = 0;
  const long = "x".repeat(30_000);
  while (server.rooms.present(TABLE).includes(userId("stuck"))) {
    await server.rooms.edit(TABLE, userId("ana"), ({ doc }, origin) => type(doc, 0, `${++edits} ${long}`, origin));
  }
  await bob.until(() => text(bob.doc, 0).startsWith(`${edits} `));
});

test("who sends frames faster than the limit is slowed down, and every frame counts", async () => {
  const clock = createHandClock();
  const server = await startSyncServer({ clock, limits: { framesPerSecond: 10, framesBurst: 5 } });
  const ana = await bareClient(server, { user: "ana" });
  await ana.next(MESSAGE.sync);
  const ask = syncFrame(0, Uint8Array.of(0));
  // The burst, and the one too many after which the socket is no longer read.
  for (let frame = 0; frame < 6; frame++) {
    ana.send(ask);
    await ana.next(MESSAGE.sync);
  }
  ana.send(ask);
  const other = await bareClient(server, { user: "bob" });
  await other.next(MESSAGE.sync);
  other.send(ask);
  await other.next(MESSAGE.sync);
  expect(ana.frames).toEqual([]);
  clock.turn(1000);
  await ana.next(MESSAGE.sync);
});

test("a silent room still says something often enough that y-websocket stays connected", async () => {
  const clock = createHandClock();
  const server = await startSyncServer({ clock });
  const eve = await bareClient(server, { user: "eve" });
  await eve.next(MESSAGE.sync);
  clock.turn(19_000);
  clock.turn(6_000);
  expect((await eve.next(MESSAGE.notice)).length).toBeGreaterThan(1);
});
