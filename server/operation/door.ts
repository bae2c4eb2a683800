/**
 * The operator's door: a listener of its own on the loopback address, that no proxy and no network leads to. Who can read its file in
 * the data folder may use it; a session of the product opens nothing here.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Logger } from "#server/observability/logger.ts";
import { BackupRefused } from "#server/storage/backups.ts";
import type { ServerStatus } from "./status.ts";

/** What the file says. */
export const OperatorFile = z.object({
  address: z.string(),
  token: z.string(),
  /** of the server's process */
  pid: z.number().int(),
});
export type OperatorFile = z.infer<typeof OperatorFile>;

export const RestoreReport = z.object({
  datasets: z.number().int(),
  originals: z.number().int(),
  /** ms since 1970; null for a bare database */
  madeAt: z.number().int().nullable(),
  /** where the data are that stood before; null when there were none */
  setAside: z.string().nullable(),
});
export type RestoreReport = z.infer<typeof RestoreReport>;

export const RestoreOrder = z.object({ file: z.string().min(1) });
export const DoorRefusal = z.object({ error: z.string() });

export interface Door {
  readonly token: string;
  close(): Promise<void>;
}

/** An order is the name of a file. */
const ORDER_BYTES = 64 * 1024;

/** Listens, then writes `file`, which only its owner reads. */
export async function openDoor(parts: {
  readonly file: string;
  readonly logger: Pick<Logger, "info" | "error">;
  status(): Promise<ServerStatus>;
  metrics(): Promise<string>;
  restore(file: string): Promise<RestoreReport>;
}): Promise<Door> {
  const token = randomBytes(32).toString("hex");

  const answer = async (request: IncomingMessage): Promise<[status: number, body: string]> => {
    if (!holdsToken(request, token)) return refusal(401, "The token is not the one in the operator's file.");
    switch (`${request.method} ${request.url}`) {
      case "GET /operator/status":
        return [200, JSON.stringify(await parts.status())];
      case "GET /operator/metrics":
        return [200, await parts.metrics()];
      case "POST /operator/restore": {
        const order = RestoreOrder.safeParse(parseJson(await readBody(request)));
        if (!order.success) return refusal(400, "The body must be JSON: the absolute path of the backup, as `file`.");
        return [200, JSON.stringify(await parts.restore(order.data.file))];
      }
      default:
        return refusal(404, "There is no such order.");
    }
  };

  const server = createServer((request, response) => {
    answer(request).then(
      ([status, body]) => send(response, status, body),
      (error: unknown) => {
        if (error instanceof BackupRefused) return send(response, ...refusal(422, error.message));
        parts.logger.error({ err: error }, "an order of the operator failed");
        send(response, ...refusal(500, error instanceof Error ? error.message : String(error)));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFile(parts.file, { address, token, pid: process.pid });
  return {
    token,
    close() {
      rmSync(parts.file, { force: true });
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return ended;
    },
  };
}

/** Compares in a time that says nothing of how much of it was right. */
export function holdsToken(request: Pick<IncomingMessage, "headers">, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? "");
  const right = Buffer.from(`Bearer ${token}`);
  return given.length === right.length && timingSafeEqual(given, right);
}

function writeFile(file: string, content: OperatorFile): void {
  rmSync(file, { force: true });
  const descriptor = openSync(file, "wx", 0o600);
  try {
    writeSync(descriptor, JSON.stringify(content));
  } finally {
    closeSync(descriptor);
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > ORDER_BYTES) break;
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(status: number, error: string): [number, string] {
  return [status, JSON.stringify({ error })];
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "Content-Type": "application/json", Connection: "close" });
  response.end(body);
}
