/** P2 and P3 through the real server: whatever happens to connections and to the disk, in the end everyone and the log hold the same table. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createHeldLog } from "../../support/held-log.ts";
import { text, texts, type } from "./cells.ts";
import { type Client, joined } from "./clients.ts";
import { logWithTable, startSyncServer, TABLE } from "./sync-server.ts";

const PEOPLE = 4;
const STEPS = 120;

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test.each([1, 2, 3, 4, 5])("connections cut, disk refusing, edits offline: all converge (seed %i)", async (seed) => {
  const next = random(seed);
  const log = createHeldLog(await logWithTable());
  const server = await startSyncServer({
    log,
    limits: { refusalMs: 0, snapshotRecords: 10, snapshotIntervalMs: 0, framesPerSecond: 10_000, framesBurst: 10_000 },
  });
  const people: Client[] = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await joined(server, { user: `user${i}` }));

  for (let step = 0; step < STEPS; step++) {
    const person = people[next(PEOPLE)];
    if (person === undefined) continue;
    const action = next(20);
    if (action < 13) type(person.doc, next(6), `${seed}.${step}`);
    else if (action < 14) person.provider.disconnect();
    else if (action < 16) person.provider.connect();
    else if (action < 17) person.provider.ws?.close();
    else if (action < 18) log.refuse();
    else log.accept();
    if (next(3) === 0) await new Promise(setImmediate);
  }

  log.accept();
  for (const [row, person] of people.entries()) {
    person.provider.connect();
    // A last word of each, in a row of their own, shows when all they had has arrived.
    type(person.doc, 10 + row, "done");
  }
  const done = (doc: Y.Doc) => people.every((_, row) => text(doc, 10 + row) === "done");
  await Promise.all(people.map((person) => person.until(() => done(person.doc))));

  const { snapshot, updates } = await log.load(TABLE);
  const fromLog = new Y.Doc();
  if (snapshot !== null) Y.applyUpdateV2(fromLog, snapshot);
  for (const update of updates) Y.applyUpdate(fromLog, update);
  for (const { doc } of people) {
    expect(texts(doc)).toEqual(texts(fromLog));
    expect(doc.store.pendingStructs).toBeNull();
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(fromLog))).toBe(true);
  }
  expect(server.warnings.filter((warning) => warning.includes("a session was closed"))).toEqual([]);
});
