/** A client whose CRDT is not Yjs: the Rust implementation, in WebAssembly. Only bytes pass between the two. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import {
  applyUpdate,
  encodeStateAsUpdate,
  encodeStateVector,
  YArray,
  YDoc,
  type YTransaction,
  YUndoManager,
} from "ywasm";
import { text, texts, type } from "../server/sync/cells.ts";
import { joined } from "../server/sync/clients.ts";
import { startSyncServer } from "../server/sync/sync-server.ts";
import { cellsIn, lastStamp } from "./layout-by-hand.ts";
import { openRawSocket } from "./raw-socket.ts";

const REMOTE = "remote";

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

/** the protocol in a dozen lines: step 1 is answered with what the other lacks, anything else is applied */
async function connect(url: string, doc: YDoc, applied: () => void) {
  const socket = await openRawSocket(url, "bob", (bytes, send) => {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== 0) return;
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === 0) return send(syncFrame(1, encodeStateAsUpdate(doc, body)));
    applyUpdate(doc, body, REMOTE);
    applied();
  });
  socket.send(syncFrame(0, encodeStateVector(doc)));
  return socket;
}

test("ywasm: writes, is read, works offline, takes back, converges", async () => {
  const server = await startSyncServer();
  const ours = await joined(server, { user: "ana" });
  const doc = new YDoc({});
  let wake: () => void = () => undefined;
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      wake = () => {
        if (holds()) resolve();
      };
      wake();
    });
  const lanes = (): [string, readonly unknown[]][] =>
    Object.entries(doc.getMap("w").toJson(undefined) as Record<string, readonly unknown[]>);
  const cell = (row: string) => cellsIn(lanes()).get(`${row}:c0`);

  let socket = await connect(server.url, doc, () => wake());
  await until(() => doc.getMap("base").length(undefined) > 0);
  const id = Number(doc.id);
  doc.getMap("w").set(`${id.toString(36)}.1`, new YArray([]), undefined);
  const lane = doc.getMap("w").get(`${id.toString(36)}.1`, undefined) as YArray;
  const undo = new YUndoManager(doc, doc.getMap("w"), { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
  undo.addTrackedOrigin("me");
  const change = (run: (txn: YTransaction) => void) => {
    const before = encodeStateVector(doc);
    const txn = doc.beginTransaction("me");
    run(txn);
    txn.commit();
    txn.free();
    return encodeStateAsUpdate(doc, before);
  };
  const write = (row: string, words: string) => {
    const stamp = lastStamp(lanes()) + 1;
    return change((txn) => lane.push([[stamp, `${row}:c0`, words]], txn));
  };
  socket.send(syncFrame(2, encodeStateAsUpdate(doc)));

  socket.send(syncFrame(2, write("a.0", "from Rust")));
  await ours.until(() => text(ours.doc, 0) === "from Rust");
  type(ours.doc, 1, "from us");
  await until(() => cell("a.1") === "from us");

  await socket.close();
  write("a.2", "offline");
  type(ours.doc, 3, "meanwhile");
  socket = await connect(server.url, doc, () => wake());
  await ours.until(() => text(ours.doc, 2) === "offline");
  await until(() => cell("a.3") === "meanwhile");

  undo.undo();
  socket.send(syncFrame(2, encodeStateAsUpdate(doc)));
  await ours.until(() => text(ours.doc, 2) === "row 2");
  expect(cell("a.2")).toBeUndefined();
  expect(cell("a.1")).toBe(texts(ours.doc)[1]);
  expect(server.warnings).toEqual([]);
});
