/** What the operator may ask of a running server: how it is, its figures, and to go back to a backup. */
import type { Config } from "./config.ts";
import type { Engine, Front } from "./front.ts";
import type { Logger } from "./observability/logger.ts";
import type { Metrics } from "./observability/metrics.ts";
import type { DailyBackups } from "./operation/daily-backups.ts";
import type { RestoreReport } from "./operation/door.ts";
import type { Readiness } from "./operation/readiness.ts";
import type { DataStatus, ServerStatus } from "./operation/status.ts";
import { BackupRefused, type Backups } from "./storage/backups.ts";
import { swapData } from "./storage/sqlite/swap-data.ts";
import type { RoomFigures } from "./sync/sync-observer.ts";
import { VERSION } from "./version.ts";

export interface WatchedEngine extends Engine {
  readiness(): Readiness;
  figures(): RoomFigures;
  /** somebody looks after this server */
  hasOperator(): Promise<boolean>;
  dataStatus(): Promise<DataStatus>;
}

export interface Operation {
  status(): Promise<ServerStatus>;
  metrics(): Promise<string>;
  /** one at a time; rejects with BackupRefused, and then the data are as before */
  restore(file: string): Promise<RestoreReport>;
  /** resolves when nothing is being restored any more */
  settled(): Promise<void>;
}

export function createOperation(parts: {
  readonly config: Config;
  readonly logger: Logger;
  readonly front: Front;
  readonly metrics: Metrics;
  readonly backups: Backups;
  readonly daily: DailyBackups | null;
  readonly address: () => string;
  /** ms answers under way may take before the data are exchanged */
  readonly grace: number;
  readonly now: () => number;
  openEngine(): Promise<WatchedEngine>;
  /** the one that serves; replaced by a restore */
  engine: WatchedEngine;
}): Operation {
  const { config, logger, front, metrics, backups, daily } = parts;
  const startedAt = parts.now();
  let { engine } = parts;
  let restoring: Promise<RestoreReport> | null = null;

  const serveAnew = async (): Promise<void> => {
    engine = await parts.openEngine();
    front.serve(engine);
  };

  /** Nobody is served here: the old engine is closed. Whatever happens, one serves afterwards. */
  const exchange = async (): Promise<string | null> => {
    let swapped: ReturnType<typeof swapData>;
    try {
      swapped = swapData(config.dataFolder);
    } catch (error) {
      await serveAnew();
      throw error;
    }
    try {
      await serveAnew();
      return swapped.setAside;
    } catch (error) {
      swapped.undo();
      await serveAnew();
      throw new BackupRefused("The restored data could not be opened. The data stand as they were before.", {
        cause: error,
      });
    }
  };

  const restore = async (file: string): Promise<RestoreReport> => {
    const { madeAt, datasets, originals } = await backups.prepareRestore(file);
    logger.warn(
      { file, madeAt, datasets },
      "going back to a backup: rooms are closed, clients come back by themselves",
    );
    await front.drain(parts.grace);
    const setAside = await exchange();
    logger.warn({ file, setAside }, "the backup stands; what stood before is set aside");
    return { madeAt, datasets, originals, setAside };
  };

  return {
    async status() {
      const readiness = front.state === "serving" ? engine.readiness() : { ready: false as const, why: "restoring" };
      return {
        ...(await engine.dataStatus()),
        ...peopleIn(engine.figures()),
        version: VERSION,
        address: parts.address(),
        startedAt,
        notReady: readiness.ready ? null : readiness.why,
        backupFolder: config.backups?.folder ?? null,
        backupFailure: daily?.failure ?? null,
      };
    },
    async metrics() {
      const { datasets, logBytes, snapshotBytes, journalBytes, lastBackup } = await engine.dataStatus();
      return metrics.page({
        ...engine.figures(),
        datasets,
        logBytes,
        snapshotBytes,
        journalBytes,
        lastBackupAt: lastBackup?.at ?? null,
        backupFailing: daily !== null && daily.failure !== null,
        ready: front.state === "serving" && engine.readiness().ready,
      });
    },
    async restore(file) {
      if (restoring !== null) throw new BackupRefused("A restore is under way already. Wait until it is done.");
      restoring = restore(file);
      try {
        return await restoring;
      } finally {
        restoring = null;
      }
    },
    async settled() {
      await restoring?.catch(() => undefined);
    },
  };
}

function peopleIn({ rooms, sessions, people }: RoomFigures): Pick<ServerStatus, "rooms" | "sessions" | "people"> {
  return { rooms, sessions, people };
}
