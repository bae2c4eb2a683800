/** The composition root: locks the data folder, opens the engine, the port and the operator's door, and closes them in order. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createOperatorLink } from "./accounts/operator-link.ts";
import type { Config } from "./config.ts";
import { openEngine, type Watching } from "./engine.ts";
import { explain, type Replacements } from "./engine-parts.ts";
import { createFront } from "./front.ts";
import { createNotReadyApp } from "./http/not-ready.ts";
import type { HttpParts } from "./http/parts.ts";
import { createListener } from "./listen.ts";
import { createLogger } from "./observability/logger.ts";
import { createMetrics } from "./observability/metrics.ts";
import { createOperation } from "./operate.ts";
import { startDailyBackups } from "./operation/daily-backups.ts";
import { openDoor } from "./operation/door.ts";
import { PRODUCT_ROOT } from "./program/product-root.ts";
import { createBackupThread } from "./storage/sqlite/backup-thread.ts";
import { OPERATOR_FILE } from "./storage/sqlite/data-folder.ts";
import { lockFolder } from "./storage/sqlite/lock-folder.ts";
import { systemClock } from "./sync/clock.ts";
import { VERSION } from "./version.ts";

const BUILT_CLIENT = join(PRODUCT_ROOT, "dist/client");
/** how long answers under way may take when the server stops */
const GRACE = 5_000;

export interface RunningServer {
  /** what people type: `http://127.0.0.1:3000` */
  readonly address: string;
  /** where we listen, when `address` is a public one that leads here */
  readonly listening: string;
  /** by it the first person to open it becomes the operator; null when there is one. Not to be logged. */
  readonly operatorLink: string | null;
  /** reads the certificate's files again, when there is one */
  renewCertificate(): void;
  /** orderly: what came is recorded, then sockets and files are closed */
  close(): Promise<void>;
}

/** Resolves when the server answers. Rejects when the port or the data folder is taken, or the data cannot be read. */
export async function startServer(config: Config, replacements: Replacements = {}): Promise<RunningServer> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const log = createLogger(config.logLevel);
  const unlock = lockFolder(config.dataFolder);
  const metrics = createMetrics();
  try {
    const listener = createListener(config, log);
    const settings = httpSettings(config, replacements);
    const front = createFront(listener.server, createNotReadyApp({ log, settings, explain }).fetch);
    const watching: Watching = {
      metrics: () => operation.metrics(),
      metricsType: metrics.contentType,
      metricsFor: config.metrics,
      token: () => door.token,
      answered: metrics.answered,
    };
    const openAnew = () => openEngine(config, log, replacements, settings, metrics, watching);
    const engine = await openAnew();
    front.serve(engine);
    try {
      await listener.listen();
    } catch (error) {
      await front.drain(0);
      throw error;
    }
    const now = replacements.now ?? Date.now;
    const backups = createBackupThread({ dataFolder: config.dataFolder, version: VERSION, now });
    const daily =
      config.backups === null
        ? null
        : startDailyBackups({ ...config.backups, backups, clock: { ...systemClock, now }, logger: log });
    const address = config.publicUrl?.origin ?? listener.address();
    const operation = createOperation({
      ...{ config, logger: log, front, metrics, backups, daily, now, engine },
      address: () => address,
      grace: GRACE,
      openEngine: openAnew,
    });
    const door = await openDoor({ file: join(config.dataFolder, OPERATOR_FILE), logger: log, ...operation });
    return {
      address,
      listening: listener.address(),
      operatorLink: (await engine.hasOperator()) ? null : address + settings.operatorLink.path,
      renewCertificate: listener.renew,
      close: async () => {
        log.info({}, "stopping");
        await Promise.all([door.close(), daily?.close(), operation.settled()]);
        const ended = listener.close(GRACE);
        await front.drain(GRACE);
        await ended;
        metrics.close();
        unlock();
      },
    };
  } catch (error) {
    metrics.close();
    unlock();
    throw error;
  }
}

function httpSettings(config: Config, replacements: Replacements): HttpParts["settings"] {
  return {
    publicUrl: config.publicUrl,
    behindProxy: config.behindProxy,
    secure: config.tls !== null,
    mapTiles: config.mapTiles,
    language: config.language,
    arrivalsPerMinute: config.arrivalsPerMinute,
    clientFolder: replacements.clientFolder ?? BUILT_CLIENT,
    operatorLink: createOperatorLink(),
  };
}
