/**
 * Broken and hostile clients, one trick each, on a real socket: the server stays up, the offender is closed with the right code, the
 * others' table is what it was, and memory does not explode. What refusals.test.ts, gaps.test.ts, presence.test.ts and
 * slow-readers.test.ts show is not repeated here.
 */
import { deflateRawSync } from "node:zlib";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { encodeChunk } from "#shared/document/chunk.ts";
import { encodeRowSet } from "#shared/document/row-set.ts";
import { importedTable, text, texts, type } from "./cells.ts";
import { awarenessFrame, bareClient, type Client, joined, syncFrame } from "./clients.ts";
import { type SyncServer, startSyncServer, TABLE } from "./sync-server.ts";

/** most that one trick may make the server keep, in bytes */
const MOST_KEPT = 120 * 1024 * 1024;
const FORGER = 0x7777;

function bytes(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** the update of someone who writes what they want into the document of the table */
function forged(write: (doc: Y.Doc) => void, client = FORGER): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, importedTable());
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

const inLane = (...entries: readonly unknown[]) =>
  forged((doc) => {
    const lane = new Y.Array<unknown>();
    doc.getMap("w").set(`${FORGER.toString(36)}.1`, lane);
    lane.push([...entries]);
  });
const update = (body: Uint8Array) => syncFrame(2, body);
const rows = encodeRowSet(new Map([["a", [1, 2, 3]]]));

/** arrays in arrays, deeper than any stack: spliced into an update, as no encoder would write it */
function deep(levels: number): Uint8Array {
  const shallow = inLane([2, [[["x"]]]]);
  const nest = [117, 1, 117, 1, 117, 1];
  const at = shallow.findIndex((_, i) => nest.every((byte, j) => shallow[i + j] === byte));
  const more = new Uint8Array(levels * 2).map((_, i) => (i % 2 === 0 ? 117 : 1));
  return concat(shallow.subarray(0, at), more, shallow.subarray(at));
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** rows whose chunk says little and unpacks to 80 MB */
const inflating = () => {
  const runs = [{ origin: FORGER.toString(36), from: 0, count: 300 }];
  const z = encodeChunk(runs, 300, [["c0", Array<string>(300).fill("x")]], () => deflateRawSync(new Uint8Array(80e6)));
  return inLane([2, { t: "b", o: FORGER.toString(36), f: 0, n: 300, at: "", k: "V", q: 5, z }]);
};

const stateVectorOf = (clients: number) =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, clients);
    for (let client = 0; client < clients; client++) {
      encoding.writeVarUint(encoder, 2 ** 31 + client);
      encoding.writeVarUint(encoder, 2 ** 40);
    }
  });

const manyClaims = () =>
  Y.mergeUpdates(
    Array.from({ length: 1_001 }, (_, i) =>
      forged((doc) => {
        doc.getMap("w").set(`${(FORGER + i).toString(36)}.1`, new Y.Array());
      }, FORGER + i),
    ),
  );

const closing: [string, () => Uint8Array, number][] = [
  ["an update cut short", () => update(inLane([2, "a.0:c0", "x"]).subarray(0, 20)), 4400],
  ["a frame cut short", () => update(inLane([2, "a.0:c0", "x"])).subarray(0, 12), 4400],
  [
    "a length beyond any memory",
    () =>
      bytes((encoder) => {
        for (const number of [0, 2, 2 ** 50]) encoding.writeVarUint(encoder, number);
      }),
    4400,
  ],
  ["a number without an end", () => new Uint8Array(2_000).fill(255), 4400],
  ["arrays in arrays a hundred thousand deep", () => update(deep(100_000)), 4400],
  ["a stamp that no later one could beat", () => update(inLane([2 ** 52, "a.0:c0", "for ever"])), 4400],
  ["a stamp beyond counting", () => update(inLane([2 ** 53, "a.0:c0", "for ever"])), 4400],
  ["a stamp that is infinite", () => update(inLane([Number.POSITIVE_INFINITY, "a.0:c0", "for ever"])), 4400],
  ["rows that unpack to far more than they say", () => update(inflating()), 4400],
  [
    "a set of four thousand million rows",
    () =>
      update(
        inLane([
          2,
          {
            t: "x",
            r: bytes((encoder) => {
              encoding.writeVarUint(encoder, 1);
              encoding.writeVarString(encoder, "a");
              for (const number of [0, 1, 0, 2 ** 32]) encoding.writeVarUint(encoder, number);
            }),
          },
        ]),
      ),
    4400,
  ],
  ["a document inside the document", () => update(inLane(new Y.Doc())), 4400],
  ["a map inside a lane", () => update(inLane(new Y.Map([["a", 1]]))), 4400],
  ["formatted text for a lane", () => update(forged((doc) => doc.getMap("w").set("k.1", new Y.XmlText("x")))), 4400],
  ["an entry of a kind that does not exist", () => update(inLane([2, { t: "?", r: rows }])), 4400],
  ["a map of their own", () => update(forged((doc) => doc.getMap("cells").set("a.0:c0", "x"))), 4400],
  [
    "the server's rows replaced",
    () => update(forged((doc) => doc.getMap("base").set("0000", new Uint8Array(9)))),
    4400,
  ],
  ["the server's rows deleted", () => update(forged((doc) => doc.getMap("base").clear())), 4400],
  ["a fold of their own", () => update(forged((doc) => doc.getMap("meta").set("fold", 9))), 4400],
  ["a lane in another's name", () => update(forged((doc) => doc.getMap("w").set("a.1", new Y.Array()))), 4400],
  ["more client ids than anyone has", () => update(manyClaims()), 4400],
  ["a state vector of a million clients", () => syncFrame(0, stateVectorOf(1_000_000 / 2)), 4400],
  [
    "a state vector that says it is huge",
    () =>
      syncFrame(
        0,
        stateVectorOf(3).map((b, i) => (i === 0 ? 255 : b)),
      ),
    4400,
  ],
  [
    "presence of a thousand million people",
    () =>
      bytes((encoder) => {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint8Array(
          encoder,
          bytes((inner) => encoding.writeVarUint(inner, 2 ** 30)),
        );
      }),
    4400,
  ],
];

async function othersGoOn(server: SyncServer, ana: Client): Promise<void> {
  const bob = await joined(server, { user: "bob" });
  type(ana.doc, 7, "still working");
  const version = ana.mark();
  await bob.until(() => text(bob.doc, 7) === "still working");
  await ana.until(() => ana.stored() === version);
  expect(texts(bob.doc)).toEqual(texts(ana.doc));
}

test.each(closing)("%s closes the socket that sent it; the table is as it was", async (_, frame, code) => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  type(ana.doc, 0, "ana was here");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const before = texts(ana.doc);
  const hostile = frame();
  const mallory = await bareClient(server, { user: "mallory" });
  const kept = process.memoryUsage().rss;
  mallory.send(hostile);
  expect((await mallory.closed).code).toBe(code);
  expect(process.memoryUsage().rss - kept).toBeLessThan(MOST_KEPT);
  expect(texts(ana.doc)).toEqual(before);
  await othersGoOn(server, ana);
});

const harmless: [string, () => readonly Uint8Array[]][] = [
  ["frames of a type nobody knows, by the thousand", () => Array<Uint8Array>(3_000).fill(Uint8Array.of(99))],
  ["empty updates, by the thousand", () => Array<Uint8Array>(3_000).fill(update(Uint8Array.of(0, 0)))],
  [
    "versions that go backwards",
    () => [9, 3, 2 ** 31].map((version) => bytes((e) => [102, version].map((n) => encoding.writeVarUint(e, n)))),
  ],
  [
    "presence whose clock is beyond 32 bits",
    () => [2 ** 32, 2 ** 52, 1].map((clock) => awarenessFrame([{ client: FORGER, clock, state: { user: {} } }])),
  ],
];

test.each(harmless)("%s do not disturb the others", async (_, frames) => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  const mallory = await bareClient(server, { user: "mallory" });
  for (const frame of frames()) mallory.send(frame);
  await othersGoOn(server, ana);
  expect(mallory.socket.readyState).toBe(mallory.socket.OPEN);
});

test("who asks for the table again and again without reading it is cut off before it fills the memory", async () => {
  const server = await startSyncServer({ limits: { framesPerSecond: 100_000, framesBurst: 100_000 } });
  const ana = await joined(server, { user: "ana" });
  for (let row = 0; row < 100; row++) type(ana.doc, row, String.fromCharCode(32 + row).repeat(30_000));
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const mallory = await bareClient(server, { user: "mallory" });
  mallory.socket.pause();
  const kept = process.memoryUsage().rss;
  for (let i = 0; i < 200; i++) mallory.send(syncFrame(0, Uint8Array.of(0)));
  while (server.rooms.present(TABLE).length > 1) await new Promise(setImmediate);
  expect(process.memoryUsage().rss - kept).toBeLessThan(MOST_KEPT);
  await othersGoOn(server, ana);
});
