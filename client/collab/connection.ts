/** The WebSocket of one dataset: y-websocket's own provider, and our three messages beside its four. No state of ours lives here. */

import { type Decoder, readVarString, readVarUint } from "lib0/decoding";
import { createEncoder, type Encoder, toUint8Array, writeVarUint } from "lib0/encoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import type { ZodType } from "zod";
import { CLOSE } from "#shared/wire/problem.ts";
import { IssuesMessage, MESSAGE, NoticeMessage } from "#shared/wire/sync-messages.ts";
import { setLargeUpdatesAside } from "./set-aside-socket.ts";

export interface ConnectionEvents {
  /** the document here holds everything the server has; called at each (re)connection */
  synced(): void;
  /** the connection is gone, and is being tried again; `code` of the WebSocket, null when it never opened or we closed it */
  lost(code: number | null): void;
  /** the server gave a final answer (4400 to 4499): nothing is tried again until `connect` */
  ended(code: number, reason: string): void;
  stored(version: number): void;
  issues(message: IssuesMessage): void;
  notice(message: NoticeMessage): void;
  /** an update too large for a message: it must go another way */
  tooLarge(update: Uint8Array<ArrayBuffer>): void;
}

export interface Connection {
  /** origin of the transactions that come from the server */
  readonly origin: unknown;
  readonly synced: boolean;
  /** bytes handed to the socket that have not left this computer */
  readonly buffered: number;
  connect(): void;
  disconnect(): void;
  /** asks the server to echo `version` once everything sent so far is on disk */
  askStored(version: number): void;
  close(): void;
}

interface ConnectionOptions {
  /** `wss://host/sync` */
  readonly address: string;
  readonly dataset: string;
  /** of the dataset as it was opened: the server refuses one that is no longer, before anything is merged */
  readonly incarnation: number;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** read while one is in another table: nobody is told that one is in this one */
  readonly isBeside?: boolean;
  readonly Socket: typeof WebSocket;
  /** 0 to 1, as Math.random */
  random(): number;
}

/** failed attempts after which y-websocket waits its longest */
const CALM = 5;
/** that longest wait, in ms */
const LONGEST = 2_500;
/** the shortest share of a wait */
const SOONEST = 0.3;
/** going away, service restart: many hear it at once and must not come back at once */
const RESTARTING: readonly (number | null)[] = [1001, 1012, CLOSE.transient];

/**
 * ms before the next attempt after so many that failed: it doubles from 200 ms to 2.5 s, of which chance takes up to 70 %, so that those
 * whom one failure cut off do not come back in step.
 */
export function waitBeforeAttempt(failures: number, random: () => number): number {
  return Math.min(2 ** failures * 100, LONGEST) * (SOONEST + (1 - SOONEST) * random());
}

/** Opens nothing until `connect` is called: the local copy must be loaded first, or all of it would be sent. */
export function createConnection(options: ConnectionOptions, events: ConnectionEvents): Connection {
  const provider = new WebsocketProvider(options.address, options.dataset, options.doc, {
    connect: false,
    awareness: options.awareness,
    // claimed by the server for this user at the upgrade, before others can learn it
    params: {
      cid: String(options.doc.clientID),
      incarnation: String(options.incarnation),
      ...(options.isBeside === true ? { beside: "1" } : {}),
    },
    WebSocketPolyfill: setLargeUpdatesAside(options.Socket, events.tooLarge),
    // other tabs meet us through the server: rights and authorship are decided there
    disableBc: true,
  });
  provider.on("sync", (synced) => {
    if (synced) events.synced();
  });
  provider.on("connection-close", (event) => {
    const code = event?.code ?? null;
    // a server that cannot record lets us sync and closes again: without this we would knock five times a second
    if (RESTARTING.includes(code))
      provider.wsUnsuccessfulReconnects = Math.max(provider.wsUnsuccessfulReconnects, CALM);
    // the provider counts this failure next, and waits by its own rule but no longer than this
    provider.maxBackoffTime = waitBeforeAttempt(provider.wsUnsuccessfulReconnects + 1, options.random);
    events.lost(code);
  });
  provider.on("closed", ({ code, reason }) => events.ended(code, reason));
  provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) => events.stored(readVarUint(decoder));
  provider.messageHandlers[MESSAGE.issues] = (_encoder, decoder) => read(decoder, IssuesMessage, events.issues);
  provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => read(decoder, NoticeMessage, events.notice);

  return {
    origin: provider,
    get synced() {
      return provider.synced;
    },
    get buffered() {
      return provider.ws?.bufferedAmount ?? 0;
    },
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    askStored(version) {
      const socket = provider.ws;
      if (!provider.synced || socket === null || socket.readyState !== socket.OPEN) return;
      socket.send(storedMessage(version));
    },
    close: () => provider.destroy(),
  };
}

function storedMessage(version: number): Uint8Array<ArrayBuffer> {
  const encoder: Encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.stored);
  writeVarUint(encoder, version);
  return new Uint8Array(toUint8Array(encoder));
}

/** A message that we do not understand (a newer server) is skipped, and said so to who debugs. */
function read<T>(decoder: Decoder, schema: ZodType<T>, handle: (message: T) => void): void {
  const parsed = schema.safeParse(JSON.parse(readVarString(decoder)));
  if (parsed.success) handle(parsed.data);
  else console.warn("message not understood", parsed.error);
}
