/** `/sync/<dataset>`: from an HTTP upgrade to a session. */
import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { DatasetId } from "#shared/model/ids.ts";
import { CLOSE, type ProblemCode } from "#shared/wire/problem.ts";
import type { Identity } from "./identity.ts";
import type { Rooms } from "./rooms.ts";
import { openSession } from "./session.ts";

const PATH = /^\/sync\/([^/]*)$/;

export interface SyncParts {
  readonly rooms: Rooms;
  /** who asks, and what they are in the space of that dataset; a refusal closes the socket with the code that stops their client */
  identify(request: IncomingMessage, dataset: DatasetId): Promise<Identity | { readonly refused: ProblemCode }>;
  /** origins (`https://tablee.example.org`) that may connect besides the host the request names */
  readonly origins?: readonly string[];
}

/**
 * Answers the upgrades of `server` that are ours, until the function it returns is called. Others are left to other listeners, or
 * refused when there is none.
 */
export function attachSync(server: Server, { rooms, identify, origins = [] }: SyncParts): () => void {
  // Twice the limit: a message between the two is closed with our own code, which stops a client that would send it for ever.
  const acceptor = new WebSocketServer({
    noServer: true,
    maxPayload: 2 * rooms.limits.messageBytes,
    perMessageDeflate: false,
  });

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? "/", "http://any");
    const path = PATH.exec(url.pathname);
    if (path === null) {
      if (server.listenerCount("upgrade") === 1) refuse(socket, 404);
      return;
    }
    if (!isOwnOrigin(request, origins)) return refuse(socket, 403);
    acceptor.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      const dataset = DatasetId.safeParse(path[1]);
      if (!dataset.success) return webSocket.close(CLOSE.datasetNotFound, "dataset-not-found");
      openSession(webSocket, rooms, {
        dataset: dataset.data,
        client: wholeNumberIn(url, "cid"),
        incarnation: wholeNumberIn(url, "incarnation"),
        isBeside: url.searchParams.get("beside") === "1",
        identify: () => identify(request, dataset.data),
      });
    });
  };
  server.on("upgrade", onUpgrade);
  return () => void server.off("upgrade", onUpgrade);
}

/** Browsers do not hold WebSockets to the same origin; a client that is not a browser sends none. */
function isOwnOrigin({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

function wholeNumberIn(url: URL, name: string): number | null {
  const text = url.searchParams.get(name);
  const number = text !== null && /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}

function refuse(socket: Duplex, status: number): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
