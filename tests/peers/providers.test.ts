/** Every y-websocket provider there is joins the same table as our own client, writes entries of the documented layout, and converges. */
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider as Provider3 } from "y-websocket";
import { WebsocketProvider as Provider1 } from "y-websocket-1";
import { WebsocketProvider as Provider2 } from "y-websocket-2";
import * as Y from "yjs";
import { text, type } from "../server/sync/cells.ts";
import { joined } from "../server/sync/clients.ts";
import { startSyncServer, TABLE } from "../server/sync/sync-server.ts";
import { cellsIn, lanesOf, openPen } from "./layout-by-hand.ts";

/** what the three have in common */
interface Provider {
  readonly synced: boolean;
  connect(): void;
  disconnect(): void;
  destroy(): void;
  on(event: "sync" | "status", listener: () => void): void;
}
type Options = {
  readonly disableBc: true;
  readonly params: Readonly<Record<string, string>>;
  readonly WebSocketPolyfill: typeof globalThis.WebSocket;
  readonly maxBackoffTime: number;
};
type ProviderClass = new (url: string, room: string, doc: Y.Doc, options: Options) => Provider;

const providers: [string, ProviderClass][] = [
  ["1.5", Provider1 as unknown as ProviderClass],
  ["2.1", Provider2 as unknown as ProviderClass],
  ["3.1", Provider3 as unknown as ProviderClass],
];

test.each(providers)("y-websocket %s: writes, is read, works offline, takes back, converges", async (_, Provider) => {
  const server = await startSyncServer();
  const ours = await joined(server, { user: "ana" });
  const doc = new Y.Doc();
  const provider = new Provider(server.url, TABLE, doc, {
    disableBc: true,
    params: { user: "bob", role: "editor" },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: 200,
  });
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (holds()) resolve();
      };
      doc.on("update", look);
      provider.on("sync", look);
      provider.on("status", look);
      look();
    });
  const cell = (row: string) => cellsIn(lanesOf(doc)).get(`${row}:c0`);

  await until(() => provider.synced);
  const write = openPen(doc, Y.Array);
  const undo = new Y.UndoManager(doc.getMap("w"), { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
  write("a.0", "c0", "from a peer", "me");
  await ours.until(() => text(ours.doc, 0) === "from a peer");

  type(ours.doc, 1, "from us");
  await until(() => cell("a.1") === "from us");

  provider.disconnect();
  write("a.2", "c0", "offline", "me");
  write("a.1", "c0", "offline, over yours", "me");
  type(ours.doc, 3, "meanwhile");
  provider.connect();
  await ours.until(() => text(ours.doc, 2) === "offline" && text(ours.doc, 1) === "offline, over yours");
  await until(() => cell("a.3") === "meanwhile");

  undo.undo();
  await ours.until(() => text(ours.doc, 1) === "from us");
  undo.undo();
  await ours.until(() => text(ours.doc, 2) === "row 2");
  expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(ours.doc))).toBe(true);
  expect(server.warnings).toEqual([]);
});
