/** One person of the load benchmark: y-websocket's protocol by hand over a bare socket. Comes back when told to, and sends what is missing. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { openTable } from "../../shared/document/open-table.ts";
import type { Table } from "../../shared/document/table.ts";
import type { DatasetId } from "../../shared/model/ids.ts";
import { MESSAGE } from "../../shared/wire/sync-messages.ts";

export interface Person {
  readonly doc: Y.Doc;
  /** what is edited in it is sent at once */
  readonly table: Table;
  /** resolves when the table is there */
  readonly joined: Promise<void>;
  /** what was typed here, and is not on the server's disk yet */
  readonly unstored: number;
  present(row: number, typing: boolean): void;
  leave(): void;
}

export interface PersonOptions {
  readonly address: string;
  readonly dataset: DatasetId;
  readonly token: string;
  /** applies what others do; without, it is only looked at */
  readonly follows: boolean;
  /** what others did has arrived (not applied yet) */
  onUpdate?(update: Uint8Array, now: number): void;
  /** one's own edit is on disk, so long after it was made */
  onStored?(ms: number): void;
  onReconnect?(): void;
  onError(what: string): void;
}

const SERVER = "the server";
const COME_BACK = [1001, 1012, 1013];

export function joinTable(options: PersonOptions): Person {
  const { dataset, follows } = options;
  const doc = new Y.Doc();
  const table = openTable(doc);
  const waiting = new Map<number, number>();
  let socket: WebSocket;
  let version = 0;
  let clock = 0;
  let isLeaving = false;
  let settle: () => void = () => undefined;
  const joined = new Promise<void>((resolve) => {
    settle = resolve;
  });

  const send = (frame: Uint8Array) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(frame);
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === SERVER) return;
    version++;
    waiting.set(version, performance.now());
    send(syncFrame(2, update));
    send(numberFrame(MESSAGE.stored, version));
  });

  const receiveSync = (decoder: decoding.Decoder, now: number) => {
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === 0) {
      send(syncFrame(1, Y.encodeStateAsUpdate(doc, body)));
      if (version > 0) send(numberFrame(MESSAGE.stored, version));
      send(syncFrame(0, Y.encodeStateVector(doc)));
      return;
    }
    options.onUpdate?.(body, now);
    if (step === 1 || follows) Y.applyUpdate(doc, body, SERVER);
    if (step === 1) settle();
  };

  const receiveStored = (upTo: number, now: number) => {
    for (const [number, at] of waiting) {
      if (number > upTo) break;
      waiting.delete(number);
      options.onStored?.(now - at);
    }
  };

  const connect = () => {
    const url = `${options.address.replace("http", "ws")}/sync/${dataset}?cid=${doc.clientID}`;
    socket = new WebSocket(url, { headers: { authorization: `Bearer ${options.token}` } });
    socket.on("message", (data: Buffer) => {
      const now = performance.now();
      const decoder = decoding.createDecoder(data);
      const type = decoding.readVarUint(decoder);
      if (type === MESSAGE.sync) receiveSync(decoder, now);
      else if (type === MESSAGE.stored) receiveStored(decoding.readVarUint(decoder), now);
    });
    socket.on("error", (error) => options.onError(`a socket failed: ${error.message}`));
    socket.on("close", (code, reason) => {
      if (isLeaving) return;
      if (!COME_BACK.includes(code)) return options.onError(`a socket was closed with ${code} ${reason.toString()}`);
      options.onReconnect?.();
      setTimeout(connect, 200 + Math.random() * 800);
    });
  };
  connect();

  return {
    doc,
    table,
    joined,
    get unstored() {
      return waiting.size;
    },
    present(row, typing) {
      const at = { row: table.idOf(table.handleAt(row)), column: table.columns[0]?.id };
      send(presenceFrame(doc.clientID, ++clock, { at, typing }));
    },
    leave() {
      isLeaving = true;
      socket.close();
      table.close();
      doc.destroy();
    },
  };
}

function syncFrame(step: 0 | 1 | 2, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

function numberFrame(type: number, number: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

function presenceFrame(client: number, clock: number, state: unknown): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, 1);
  encoding.writeVarUint(body, client);
  encoding.writeVarUint(body, clock);
  encoding.writeVarString(body, JSON.stringify(state));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}
