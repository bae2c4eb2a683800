/** A real sync server on a real port, for one test. People are who their query says they are. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteUpdateLog } from "#server/storage/sqlite/update-log.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { Clock } from "#server/sync/clock.ts";
import type { Identity } from "#server/sync/identity.ts";
import { SYNC_LIMITS, type SyncLimits } from "#server/sync/limits.ts";
import type { Logger } from "#server/sync/logger.ts";
import { createRooms, type Rooms } from "#server/sync/rooms.ts";
import { attachSync } from "#server/sync/upgrade.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { Role } from "#shared/model/roles.ts";
import type { ProblemCode } from "#shared/wire/problem.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { importedTable } from "./cells.ts";

export const TABLE = DatasetId.parse("table000000000000000");
export const ABSENT = DatasetId.parse("absent00000000000000");

export function userId(name: string): UserId {
  return UserId.parse(name.toLowerCase().padEnd(20, "0"));
}

export interface SyncServer {
  /** ws://host:port/sync */
  readonly url: string;
  readonly log: UpdateLog;
  readonly rooms: Rooms;
  readonly warnings: string[];
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly log?: UpdateLog;
  readonly limits?: Partial<SyncLimits>;
  readonly clock?: Clock;
  readonly port?: number;
  identify?(request: IncomingMessage, dataset: DatasetId): Promise<Identity | { readonly refused: ProblemCode }>;
}

export function openLog(file = join(temporaryFolder(), "data.db")): UpdateLog {
  const database = openDatabase(file);
  onTestFinished(database.close);
  return createSqliteUpdateLog(database);
}

/** a log that holds the table TABLE as it was imported */
export async function logWithTable(log = openLog()): Promise<UpdateLog> {
  await log.create({ dataset: TABLE, update: importedTable(), author: userId("importer"), at: 0 });
  return log;
}

export async function startSyncServer(options: ServerOptions = {}): Promise<SyncServer> {
  const log = options.log ?? (await logWithTable());
  const warnings: string[] = [];
  const keep = (_about: object, message: string) => void warnings.push(message);
  const logger: Logger = { info: () => undefined, warn: keep, error: keep };
  const rooms = createRooms({ log, logger, clock: options.clock, limits: { ...SYNC_LIMITS, ...options.limits } });
  const server = createServer();
  attachSync(server, { rooms, identify: options.identify ?? identityInQuery });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= rooms.close().then(
      () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return closed;
  };
  onTestFinished(close);
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`, log, rooms, warnings, close };
}

async function identityInQuery(request: IncomingMessage): Promise<Identity> {
  const query = new URL(request.url ?? "/", "http://any").searchParams;
  const name = query.get("user") ?? "ana";
  return { user: userId(name), name, colour: 0, role: Role.parse(query.get("role") ?? "editor") };
}
