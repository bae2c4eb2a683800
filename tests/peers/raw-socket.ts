/** A bare socket that speaks y-websocket's protocol, for clients that bring their own document. */
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { TABLE } from "../server/sync/sync-server.ts";

export interface RawSocket {
  send(frame: Uint8Array): void;
  close(): Promise<void>;
}

export async function openRawSocket(
  url: string,
  user: string,
  receive: (frame: Uint8Array, send: (frame: Uint8Array) => void) => void,
): Promise<RawSocket> {
  const socket = new WebSocket(`${url}/${TABLE}?user=${user}`);
  onTestFinished(() => socket.terminate());
  const send = (frame: Uint8Array) => socket.send(frame);
  socket.on("message", (data: Buffer) => receive(new Uint8Array(data), send));
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("error", reject);
  });
  return {
    send,
    close() {
      socket.close();
      return closed;
    },
  };
}
