/** The sending side of one socket: how much may wait in it, and for how long. A reader too slow is closed and resyncs; no update is dropped. */
import { WebSocket } from "ws";
import type { Clock } from "./clock.ts";
import type { SyncLimits } from "./limits.ts";
import { noticeFrame } from "./protocol.ts";

const KEEP_ALIVE = noticeFrame({ kind: "keep-alive" });

export interface Outlet {
  send(frame: Uint8Array): void;
  /** the answer to a sync step 1: may be as large as the table, so its bytes do not count against the reader */
  sendTable(frame: Uint8Array): void;
  /** false: the reader is behind, and this was not added to what waits for it */
  sendPresence(frame: Uint8Array): boolean;
  /** keep-alive, pings, readers that do not read: call it every few seconds */
  care(): void;
}

type Sending = Pick<WebSocket, "send" | "ping" | "terminate" | "on" | "bufferedAmount" | "readyState">;

export function createOutlet(socket: Sending, clock: Clock, limits: SyncLimits): Outlet {
  let lastSent = clock.now();
  let tableBytes = 0;
  let tablesWaiting = 0;
  /** when the waiting bytes were last seen to shrink or to be none */
  let progress = clock.now();
  let waiting = 0;
  let pinged: number | null = null;
  socket.on("pong", () => {
    pinged = null;
  });

  const beyondTable = () => socket.bufferedAmount - tableBytes;

  const send = (frame: Uint8Array, done?: () => void) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (beyondTable() > limits.bufferedBytes) return socket.terminate();
    lastSent = clock.now();
    socket.send(frame, done);
  };

  return {
    send: (frame) => send(frame),
    sendPresence(frame) {
      if (socket.bufferedAmount > limits.presenceBufferedBytes) return false;
      send(frame);
      return true;
    },
    sendTable(frame) {
      // who asks for the table again and again without reading it would have it all kept in memory
      if (tablesWaiting >= limits.tablesWaiting) return socket.terminate();
      tableBytes += frame.length;
      tablesWaiting++;
      send(frame, () => {
        tableBytes -= frame.length;
        tablesWaiting--;
      });
    },
    care() {
      if (socket.readyState !== WebSocket.OPEN) return;
      const now = clock.now();
      const buffered = socket.bufferedAmount;
      if (buffered === 0 || buffered < waiting) progress = now;
      waiting = buffered;
      const patience = tableBytes > 0 ? limits.stallMs : limits.growthMs;
      if (now - progress >= patience) return socket.terminate();
      if (pinged !== null && now - pinged >= limits.stallMs) return socket.terminate();
      if (now - lastSent >= limits.silenceMs) {
        send(KEEP_ALIVE);
        if (pinged === null) {
          pinged = now;
          socket.ping();
        }
      }
    },
  };
}
