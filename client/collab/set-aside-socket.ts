/** A WebSocket that never sends a document update larger than the server takes in one message: it hands it to `aside`. */
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { LIMITS } from "#shared/model/limits.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";

/** Wraps the class `Socket`; `aside` receives the update itself, without its message header. */
export function setLargeUpdatesAside(
  Socket: typeof WebSocket,
  aside: (update: Uint8Array<ArrayBuffer>) => void,
): typeof WebSocket {
  return class extends Socket {
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (data instanceof Uint8Array && data.byteLength > LIMITS.messageBytes) {
        const decoder = createDecoder(data);
        const isSync = readVarUint(decoder) === MESSAGE.sync;
        const kind = isSync ? readVarUint(decoder) : -1;
        if (kind === messageYjsSyncStep2 || kind === messageYjsUpdate) {
          aside(new Uint8Array(readVarUint8Array(decoder)));
          return;
        }
      }
      super.send(data);
    }
  };
}
