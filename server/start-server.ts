/** The composition root: opens what is on disk, makes the parts, joins them, listens. */
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { StorageRefused, type UpdateLog } from "#server/storage/update-log.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Config } from "./config.ts";
import { createDatasetCounter } from "./datasets/dataset-counts.ts";
import { removePartialUploads } from "./datasets/receive-upload.ts";
import { purgeTrashDaily } from "./datasets/trash.ts";
import { createSchemaCatalogue } from "./datasets/schema-catalogue.ts";
import { createApp } from "./http/app.ts";
import type { HttpParts } from "./http/parts.ts";
import { createLogger } from "./observability/logger.ts";
import { createAccess } from "./people/access.ts";
import { createIdentify } from "./people/identify.ts";
import { createInvitationTokens } from "./people/invitation-tokens.ts";
import { openServerSecret } from "./people/server-secret.ts";
import { createSignIn } from "./people/sign-in.ts";
import { createTickets } from "./people/tickets.ts";
import { type Database, openDatabase } from "./storage/sqlite/database.ts";
import { createSqliteDatasets, createSqliteUploads } from "./storage/sqlite/datasets.ts";
import { lockFolder } from "./storage/sqlite/lock-folder.ts";
import { openLogThread } from "./storage/sqlite/log-thread.ts";
import { createSqlitePeople, createSqliteSessions } from "./storage/sqlite/people.ts";
import { createSqliteInvitations, createSqliteMembers, createSqliteSpaces } from "./storage/sqlite/spaces.ts";
import { createSqliteThreads } from "./storage/sqlite/threads.ts";
import { SYNC_LIMITS } from "./sync/limits.ts";
import { createRooms } from "./sync/rooms.ts";
import { attachSync } from "./sync/upgrade.ts";

const BUILT_CLIENT = fileURLToPath(new URL("../dist/client", import.meta.url));
const DAY = 24 * 60 * 60 * 1000;
/** how long one request may take to arrive: the largest file over school Wi-Fi, in ms */
const UPLOAD_TIME = 60 * 60 * 1000;
/** how long answers under way may take when the server stops */
const GRACE = 5_000;

export interface RunningServer {
  /** what people type: `http://127.0.0.1:3000` */
  readonly address: string;
  /** where we listen, when `address` is a public one that leads here */
  readonly listening: string;
  /** orderly: what came is recorded, then sockets and files are closed */
  close(): Promise<void>;
}

/** Replaces a part, for tests. */
export interface Replacements {
  readonly updateLog?: (real: UpdateLog) => UpdateLog;
  readonly now?: () => number;
  readonly clientFolder?: string;
}

/** Resolves when the server answers. Rejects when the port or the data folder is taken, or the data cannot be read. */
export async function startServer(config: Config, replacements: Replacements = {}): Promise<RunningServer> {
  mkdirSync(config.dataFolder, { recursive: true });
  const { database, storedLog, closeFiles } = openFiles(config);
  const log = createLogger(config.logLevel);
  await removePartialUploads(uploadFolderIn(config));
  const { counter, parts, rooms } = createParts(config, database, storedLog, log, replacements);
  const server = createServer(getRequestListener(createApp(parts).fetch, { overrideGlobalObjects: false }));
  server.requestTimeout = UPLOAD_TIME;
  attachSync(server, {
    rooms,
    identify: createIdentify(parts),
    origins: config.publicUrl === null ? [] : [config.publicUrl.origin],
  });

  const closeRooms = async () => {
    // the figures are read in the rooms
    await counter.flush();
    await rooms.close();
    await counter.flush();
  };
  const endConnections = trackConnections(server);
  try {
    await listen(server, config);
  } catch (error) {
    await closeRooms();
    await closeFiles();
    throw error;
  }
  return {
    address: config.publicUrl?.origin ?? listeningAt(server, config),
    listening: listeningAt(server, config),
    close: async () => {
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(endConnections, GRACE).unref();
      await closeRooms();
      await ended;
      await closeFiles();
    },
  };
}

function openFiles({ dataFolder }: Config) {
  const unlock = lockFolder(dataFolder);
  try {
    const database = openDatabase(join(dataFolder, "tablee.sqlite"));
    const logThread = openLogThread(database);
    return {
      database,
      storedLog: logThread.log,
      closeFiles: async () => {
        await logThread.close();
        database.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function createParts(
  config: Config,
  database: Database,
  storedLog: UpdateLog,
  log: HttpParts["log"],
  replacements: Replacements,
) {
  const now = replacements.now ?? Date.now;
  const people = createSqlitePeople(database);
  const spaces = createSqliteSpaces(database);
  const members = createSqliteMembers(database);
  const datasets = createSqliteDatasets(database);
  const counter = createDatasetCounter({
    updateLog: replacements.updateLog?.(storedLog) ?? storedLog,
    datasets,
    onError: (error) => log.warn({ err: error }, "the figures of a dataset were not written"),
  });
  const rooms = createRooms({
    log: counter.updateLog,
    logger: log,
    limits: { ...SYNC_LIMITS, ...config.limits },
  });
  counter.watch(rooms);
  const parts: HttpParts = {
    people,
    spaces,
    members,
    datasets,
    invitations: createSqliteInvitations(database),
    uploads: createSqliteUploads(database),
    threads: createSqliteThreads(database),
    updateLog: counter.updateLog,
    live: rooms,
    settleCounts: counter.flush,
    tokens: createInvitationTokens(openServerSecret(config.dataFolder)),
    signIn: createSignIn({ people, sessions: createSqliteSessions(database), now }),
    access: createAccess({ spaces, members, datasets }),
    tickets: createTickets(now),
    catalogue: createSchemaCatalogue({
      address: config.schemaCatalogue,
      cacheFolder: join(config.dataFolder, "schemas"),
      fetch,
      now,
    }),
    uploadFolder: uploadFolderIn(config),
    limits: config.limits,
    life: config.invitationDays * DAY,
    settings: {
      publicUrl: config.publicUrl,
      behindProxy: config.behindProxy,
      language: config.language,
      arrivalsPerMinute: config.arrivalsPerMinute,
      clientFolder: replacements.clientFolder ?? BUILT_CLIENT,
    },
    log,
    explain: (error) =>
      error instanceof StorageRefused ? new ProblemError("storage-refused", { cause: error }) : null,
    now,
  };
  return { counter, parts, rooms };
}

/** What ends every connection there is, WebSockets included: Node's own `closeAllConnections` knows nothing of those. */
function trackConnections(server: Server): () => void {
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  return () => {
    for (const socket of connections) socket.destroy();
  };
}

function uploadFolderIn({ dataFolder }: Config): string {
  return join(dataFolder, "uploads");
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Any address at all (0.0.0.0) is reached as localhost. */
function listeningAt(server: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
