/** One person at one table, for the crash runs: a copy of the table, y-websocket's provider, a count of what was made and what is stored. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { createUndo, type Undo } from "#shared/document/undo.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";

/** ms after which a run that waits for something says so and ends: nothing is asserted on it */
const PATIENCE = 60_000;

export interface Typist {
  readonly doc: Y.Doc;
  readonly table: Table;
  readonly undo: Undo;
  /** of the gestures made here */
  readonly origin: object;
  /** gestures made; `gesture` counts one more and tells the server, when it is there */
  readonly made: number;
  /** up to which gesture the server said that it is stored */
  readonly stored: number;
  readonly synced: boolean;
  /** how many were told 1013, that the server cannot record now */
  readonly toldTransient: number;
  gesture(make: () => void): void;
  connect(address: string): void;
  disconnect(): void;
  /** resolves once this copy has what the server has, and the server has stored what was made here */
  whole(): Promise<void>;
  /** resolves once the condition holds; it is looked at whenever something happens here */
  until(what: string, condition: () => boolean): Promise<void>;
  /** the tab is closed, and its copy with it */
  close(): void;
}

export function openTypist(dataset: string, token: string, doc = new Y.Doc()): Typist {
  const table = openTable(doc);
  const origin = {};
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: `tablee_session=${token}` } });
    }
  }
  const provider = new WebsocketProvider("ws://127.0.0.1:1", dataset, doc, {
    connect: false,
    disableBc: true,
    params: { cid: String(doc.clientID) },
    // y-websocket wants the browser's class; ws is close enough to run it
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: 200,
  });
  const undo = createUndo(table, doc, origin, () => !provider.wsconnected);
  let made = 0;
  let stored = 0;
  let toldTransient = 0;
  const listeners = new Set<() => void>();
  const wake = () => {
    for (const listener of [...listeners]) listener();
  };
  const ask = () => {
    if (provider.synced && provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(versionFrame(made));
  };
  provider.messageHandlers[MESSAGE.stored] = (_, decoder) => {
    stored = Math.max(stored, decoding.readVarUint(decoder));
    if (stored === made) undo.heard();
    wake();
  };
  provider.messageHandlers[MESSAGE.issues] = () => undefined;
  provider.messageHandlers[MESSAGE.notice] = () => undefined;
  provider.on("sync", (synced) => {
    if (synced) {
      undo.cameBack();
      ask();
    }
    wake();
  });
  provider.on("connection-close", (event) => {
    undo.wentAway();
    if (event?.code === 1013) toldTransient++;
    wake();
  });
  provider.on("status", wake);
  doc.on("update", wake);

  const until: Typist["until"] = (what, condition) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        listeners.delete(look);
        reject(new Error(`waited too long for: ${what} (made ${made}, stored ${stored}, synced ${provider.synced})`));
      }, PATIENCE);
      const look = () => {
        if (!condition()) return;
        clearTimeout(late);
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });

  return {
    doc,
    table,
    undo,
    origin,
    get made() {
      return made;
    },
    get stored() {
      return stored;
    },
    get synced() {
      return provider.synced;
    },
    get toldTransient() {
      return toldTransient;
    },
    gesture(make) {
      make();
      made++;
      ask();
    },
    connect(address) {
      provider.serverUrl = `${address.replace("http", "ws")}/sync`;
      provider.connect();
    },
    disconnect: () => provider.disconnect(),
    whole: () => until("everything stored", () => provider.synced && stored >= made),
    until,
    close() {
      provider.destroy();
      undo.close();
      table.close();
      doc.destroy();
    },
  };
}

function versionFrame(version: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.stored);
  encoding.writeVarUint(encoder, version);
  return new Uint8Array(encoding.toUint8Array(encoder));
}
