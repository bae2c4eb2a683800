/** Frames of honest people, spoilt on their way by the thousand: the room never throws, and everyone holds what the log holds. */
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { createMemoryUpdateLog } from "#server/storage/memory/update-log.ts";
import { SYNC_LIMITS } from "#server/sync/limits.ts";
import type { Participant } from "#server/sync/participant.ts";
import { BadFrame, awarenessFrame as presenceFrame, readFrame } from "#server/sync/protocol.ts";
import { createRooms, type Rooms } from "#server/sync/rooms.ts";
import type { Seat } from "#server/sync/seats.ts";
import { openTable } from "#shared/document/open-table.ts";
import { type Chance, chanceOf, runGesture } from "../../convergence/gestures.ts";
import { view } from "../../convergence/replica.ts";
import { syncFrame } from "./clients.ts";
import { logWithTable, TABLE, userId } from "./sync-server.ts";

const STEPS = Number(process.env.SPOILT_FRAMES ?? 250);
const REMOTE = "remote";
let rooms: Rooms | null = null;
afterEach(() => rooms?.close());

/** a person in the room without a socket between */
interface Sitter {
  readonly doc: Y.Doc;
  readonly seat: Seat;
  readonly state: { closed: number | null };
}

async function sit(house: Rooms, user: string): Promise<Sitter> {
  const doc = new Y.Doc();
  const state: Sitter["state"] = { closed: null };
  const hear = (frame: Uint8Array) => {
    if (state.closed !== null || frame[0] !== 0) return;
    const read = readFrame(frame);
    if (read.kind === "update") Y.applyUpdate(doc, read.update, REMOTE);
  };
  const participant: Participant = {
    identity: { user: userId(user), name: user, colour: 0, role: "editor" },
    send: hear,
    sendTable: hear,
    sendPresence: () => true,
    close(code) {
      state.closed = code;
    },
  };
  const seat = await house.join(TABLE, participant, null);
  const full = house.read(TABLE, (live) => Y.encodeStateAsUpdate(live.doc));
  Y.applyUpdate(doc, await full, REMOTE);
  return { doc, seat, state };
}

function spoil(frame: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const bytes = frame.slice();
  switch (chance.below(5)) {
    case 0:
      for (let i = 0; i <= chance.below(3); i++) {
        const at = chance.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
      }
      return bytes;
    case 1:
      return bytes.subarray(0, chance.below(bytes.length));
    case 2: {
      const at = chance.below(bytes.length);
      return Uint8Array.of(...bytes.subarray(0, at), ...other.subarray(chance.below(other.length + 1)));
    }
    case 3: {
      const at = chance.below(bytes.length);
      return Uint8Array.of(...bytes.subarray(0, at), chance.below(256), ...bytes.subarray(at));
    }
    default:
      bytes[chance.below(bytes.length)] = 255;
      return bytes;
  }
}

/** as a session hands a frame to its seat */
function hand(sitter: Sitter, bytes: Uint8Array): void {
  try {
    sitter.seat.receive(readFrame(bytes));
  } catch (error) {
    if (!(error instanceof BadFrame)) throw error;
    sitter.state.closed = 4400;
  }
}

test.each([1, 2])(`${STEPS} frames, most of them spoilt (seed %i)`, async (seed) => {
  const chance = chanceOf(seed);
  const log = await logWithTable(createMemoryUpdateLog());
  const troubles: unknown[] = [];
  const logger = {
    info: () => undefined,
    warn: () => undefined,
    error: (about: object, message: string) => troubles.push({ about, message }),
  };
  const house = createRooms({ log, logger, limits: { ...SYNC_LIMITS, snapshotRecords: 50, snapshotIntervalMs: 0 } });
  rooms = house;
  const ana = await sit(house, "ana");
  const anaTable = openTable(ana.doc);
  ana.doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) hand(ana, syncFrame(2, update));
  });
  let mallory = await sit(house, "mallory");
  let frames: Uint8Array[] = [];
  let last: Uint8Array = syncFrame(2, Uint8Array.of(0, 0));
  const collect = (doc: Y.Doc) => {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) frames.push(syncFrame(2, update));
    });
  };
  collect(mallory.doc);
  let table = openTable(mallory.doc);
  const closes = new Map<number, number>();

  for (let step = 0; step < STEPS; step++) {
    if (mallory.state.closed !== null) {
      closes.set(mallory.state.closed, (closes.get(mallory.state.closed) ?? 0) + 1);
      mallory.seat.leave();
      mallory = await sit(house, "mallory");
      collect(mallory.doc);
      table = openTable(mallory.doc);
    }
    frames = [];
    if (chance.below(10) === 0) runGesture(anaTable, chance, `a${step}`, "ana");
    runGesture(table, chance, `m${step}`, "mallory");
    if (chance.below(8) === 0) frames.push(syncFrame(0, Y.encodeStateVector(mallory.doc)));
    if (chance.below(8) === 0) frames.push(presenceFrame([{ client: mallory.doc.clientID, clock: step, state: "{}" }]));
    for (const frame of frames) {
      if (mallory.state.closed !== null) break;
      hand(mallory, chance.below(3) === 0 ? frame : spoil(frame, last, chance));
      last = frame;
    }
    if (chance.below(10) === 0) await new Promise(setImmediate);
  }
  mallory.seat.leave();
  const live = await house.read(TABLE, (room) => ({ shown: view(room.table), snapshot: Y.snapshot(room.doc) }));
  expect(ana.state.closed).toBeNull();
  expect(troubles).toEqual([]);
  expect(view(anaTable)).toEqual(live.shown);
  const replayed = new Y.Doc();
  const { snapshot, updates } = await log.load(TABLE);
  if (snapshot !== null) Y.applyUpdateV2(replayed, snapshot);
  for (const update of updates) Y.applyUpdate(replayed, update);
  expect(replayed.store.pendingStructs).toBeNull();
  expect(Y.equalSnapshots(Y.snapshot(replayed), live.snapshot)).toBe(true);
  expect(view(openTable(replayed))).toEqual(live.shown);
  // each trick was met at least once: what is no frame or no update, and what is missing
  expect([...closes.keys()]).toContain(4400);
});
