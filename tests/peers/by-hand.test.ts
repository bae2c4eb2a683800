/** A program of a page: `ws` and y-protocols, nothing of ours and no provider. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { text, type } from "../server/sync/cells.ts";
import { joined } from "../server/sync/clients.ts";
import { startSyncServer } from "../server/sync/sync-server.ts";
import { cellsIn, lanesOf, openPen } from "./layout-by-hand.ts";
import { openRawSocket } from "./raw-socket.ts";

const SYNC = 0;
const REMOTE = "remote";

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** connects the document; both sides tell each other what the other lacks */
async function connect(url: string, doc: Y.Doc) {
  const socket = await openRawSocket(url, "bob", (bytes, send) => {
    const decoder = decoding.createDecoder(bytes);
    // types we do not know are not for us
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const reply = encoding.createEncoder();
    encoding.writeVarUint(reply, SYNC);
    readSyncMessage(decoder, reply, doc, REMOTE);
    if (encoding.length(reply) > 1) send(encoding.toUint8Array(reply));
  });
  const forward = (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) socket.send(frame((encoder) => writeUpdate(encoder, update)));
  };
  doc.on("update", forward);
  socket.send(frame((encoder) => writeSyncStep1(encoder, doc)));
  return async () => {
    doc.off("update", forward);
    await socket.close();
  };
}

test("ws and y-protocols by hand: writes, is read, works offline, takes back, converges", async () => {
  const server = await startSyncServer();
  const ours = await joined(server, { user: "ana" });
  const doc = new Y.Doc();
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return;
        doc.off("update", look);
        resolve();
      };
      doc.on("update", look);
      look();
    });
  const cell = (row: string) => cellsIn(lanesOf(doc)).get(`${row}:c0`);

  const leave = await connect(server.url, doc);
  await until(() => doc.getMap("base").size > 0);
  const write = openPen(doc, Y.Array);
  const undo = new Y.UndoManager(doc.getMap("w"), { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
  write("a.0", "c0", "by hand", "me");
  await ours.until(() => text(ours.doc, 0) === "by hand");

  await leave();
  write("a.2", "c0", "offline", "me");
  type(ours.doc, 3, "meanwhile");
  await connect(server.url, doc);
  await ours.until(() => text(ours.doc, 2) === "offline");
  await until(() => cell("a.3") === "meanwhile");

  undo.undo();
  await ours.until(() => text(ours.doc, 2) === "row 2");
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(ours.doc));
  expect(server.warnings).toEqual([]);
});
