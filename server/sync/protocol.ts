/** Frames of y-websocket's protocol and ours (numbered from 100): bytes to values and back. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type IssuesMessage, MESSAGE, type NoticeMessage } from "#shared/wire/sync-messages.ts";

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

export type ClientFrame =
  | { readonly kind: "step-1"; readonly stateVector: Uint8Array }
  /** `answers`: it answers our step 1 with all that we lack */
  | { readonly kind: "update"; readonly update: Uint8Array; readonly answers: boolean }
  | { readonly kind: "awareness"; readonly body: Uint8Array }
  | { readonly kind: "query-awareness" }
  | { readonly kind: "stored"; readonly version: number }
  /** a type we do not know: someone else's extension */
  | { readonly kind: "unknown" };

export class BadFrame extends Error {
  override readonly name = "BadFrame";
}

/** Throws BadFrame when the bytes are not a frame. Sync step 2 and update are one: changes the sender has and we may lack. */
export function readFrame(bytes: Uint8Array): ClientFrame {
  try {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return readSync(decoder);
      case MESSAGE.awareness:
        return { kind: "awareness", body: decoding.readVarUint8Array(decoder) };
      case MESSAGE.queryAwareness:
        return { kind: "query-awareness" };
      case MESSAGE.stored:
        return { kind: "stored", version: decoding.readVarUint(decoder) };
      default:
        return { kind: "unknown" };
    }
  } catch (error) {
    throw error instanceof BadFrame ? error : new BadFrame("not a frame", { cause: error });
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame {
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (step === STEP_1) return { kind: "step-1", stateVector: body };
  if (step === STEP_2 || step === UPDATE) return { kind: "update", update: body, answers: step === STEP_2 };
  throw new BadFrame(`sync message ${step} does not exist`);
}

export const step1Frame = (stateVector: Uint8Array) => syncFrame(STEP_1, stateVector);
export const step2Frame = (update: Uint8Array) => syncFrame(STEP_2, update);
export const updateFrame = (update: Uint8Array) => syncFrame(UPDATE, update);

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return frame(MESSAGE.sync, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export function storedFrame(version: number): Uint8Array {
  return frame(MESSAGE.stored, (encoder) => encoding.writeVarUint(encoder, version));
}

export function issuesFrame(message: IssuesMessage): Uint8Array {
  return frame(MESSAGE.issues, (encoder) => encoding.writeVarString(encoder, JSON.stringify(message)));
}

export function noticeFrame(message: NoticeMessage): Uint8Array {
  return frame(MESSAGE.notice, (encoder) => encoding.writeVarString(encoder, JSON.stringify(message)));
}

export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON text; "null": gone */
  readonly state: string;
}

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const entry of entries) {
    encoding.writeVarUint(body, entry.client);
    encoding.writeVarUint(body, entry.clock);
    encoding.writeVarString(body, entry.state);
  }
  return frame(MESSAGE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body)));
}

/** Throws BadFrame when the body of an awareness frame is not one. States are left as the bytes of their JSON. */
export function readAwareness(body: Uint8Array): { client: number; clock: number; state: Uint8Array }[] {
  try {
    const decoder = decoding.createDecoder(body);
    const count = decoding.readVarUint(decoder);
    const entries = [];
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ client, clock, state: decoding.readVarUint8Array(decoder) });
    }
    return entries;
  } catch (error) {
    throw new BadFrame("not an awareness update", { cause: error });
  }
}

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
