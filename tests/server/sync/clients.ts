/** Clients of the sync server: the unmodified y-websocket provider, and a bare socket for what a provider would never send. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { DatasetId } from "#shared/model/ids.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { ignoreMessagesOfOurs } from "../../support/messages-of-ours.ts";
import { type SyncServer, TABLE } from "./sync-server.ts";

export interface Guest {
  readonly dataset?: DatasetId;
  readonly user?: string;
  readonly role?: string;
  readonly doc?: Y.Doc;
  readonly connect?: boolean;
  /** reads it while being in another one */
  readonly beside?: boolean;
}

export interface Client {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** the newest version the server echoed (102) */
  readonly stored: () => number;
  /** sends 102: how many updates left so far */
  mark(): number;
  /** resolves once the condition holds; it is looked at whenever something happens at this client */
  until(condition: () => boolean): Promise<void>;
  /** code of the final close */
  closed(): Promise<number>;
}

export function join(server: Pick<SyncServer, "url">, guest: Guest = {}): Client {
  const { dataset = TABLE, user = "ana", role = "editor", doc = new Y.Doc(), connect = true, beside = false } = guest;
  const provider = new WebsocketProvider(server.url, dataset, doc, {
    connect,
    disableBc: true,
    params: { user, role, ...(beside ? { beside: "1" } : {}) },
    // y-websocket wants the browser's class; ws is close enough to run it
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: 200,
  });
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  let stored = 0;
  let version = 0;
  const listeners = new Set<() => void>();
  const wake = () => {
    for (const listener of [...listeners]) listener();
  };
  ignoreMessagesOfOurs(provider);
  provider.messageHandlers[MESSAGE.stored] = (_, decoder) => {
    stored = decoding.readVarUint(decoder);
    wake();
  };
  doc.on("update", wake);
  provider.on("sync", wake);
  provider.on("status", wake);
  provider.on("connection-close", wake);
  provider.awareness.on("change", wake);

  return {
    doc,
    provider,
    stored: () => stored,
    mark() {
      provider.ws?.send(versionFrame(++version));
      return version;
    },
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (!condition()) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    closed: () => new Promise((resolve) => provider.once("closed", (event) => resolve(event.code))),
  };
}

export async function joined(server: Pick<SyncServer, "url">, guest: Guest = {}): Promise<Client> {
  const client = join(server, guest);
  await client.until(() => client.provider.synced);
  return client;
}

export interface BareClient {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[];
  send(frame: Uint8Array): void;
  /** the next frame of that type, or the first that came already and was not asked for */
  next(type: number): Promise<Uint8Array>;
  readonly closed: Promise<{ code: number; reason: string }>;
}

export async function bareClient(
  server: Pick<SyncServer, "url">,
  { dataset = TABLE as string, user = "mallory", role = "editor", cid = "", headers = {} } = {},
): Promise<BareClient> {
  const socket = new WebSocket(`${server.url}/${dataset}?user=${user}&role=${role}&cid=${cid}`, { headers });
  onTestFinished(() => socket.terminate());
  const frames: Uint8Array[] = [];
  let arrived = () => undefined as undefined;
  socket.on("message", (data: Buffer) => {
    frames.push(new Uint8Array(data));
    arrived();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  await new Promise((resolve, reject) => {
    socket.on("open", resolve);
    socket.on("error", reject);
  });
  return {
    socket,
    frames,
    closed,
    send: (frame) => socket.send(frame),
    next: (type) =>
      new Promise((resolve) => {
        const look = () => {
          const at = frames.findIndex((frame) => frame[0] === type);
          const [found] = at < 0 ? [] : frames.splice(at, 1);
          if (found !== undefined) resolve(found);
          return undefined;
        };
        arrived = look;
        look();
      }),
  };
}

export function syncFrame(step: 0 | 1 | 2, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export function versionFrame(version: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.stored);
  encoding.writeVarUint(encoder, version);
  return new Uint8Array(encoding.toUint8Array(encoder));
}

/** an awareness frame as y-protocols writes it: several people's states may be in it */
export function awarenessFrame(states: readonly { client: number; state: unknown; clock?: number }[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, states.length);
  for (const { client, state, clock = 1 } of states) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, JSON.stringify(state));
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}
