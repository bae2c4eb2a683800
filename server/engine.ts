/** All that stands on one database: opened, watched, closed in order. A restore closes one and opens another. */
import { join } from "node:path";
import type { Config } from "./config.ts";
import { removePartialUploads, removeStrayUploads } from "./datasets/receive-upload.ts";
import { purgeTrashDaily } from "./datasets/trash.ts";
import { createParts, type Replacements, uploadFolderIn } from "./engine-parts.ts";
import { createApp } from "./http/app.ts";
import type { HttpParts } from "./http/parts.ts";
import type { Logger } from "./observability/logger.ts";
import type { Metrics } from "./observability/metrics.ts";
import { closeAccounts } from "./open-accounts.ts";
import type { WatchedEngine } from "./operate.ts";
import { createReadiness } from "./operation/readiness.ts";
import { dataStatus } from "./operation/status.ts";
import type { Watch } from "./operation/watch.ts";
import { createIdentify } from "./people/identify.ts";
import { forgetGuestsDaily } from "./people/personal-data.ts";
import { finishPurges } from "./purge/finish.ts";
import { DATABASE_FILE, UPLOADS_FOLDER } from "./storage/sqlite/data-folder.ts";
import { openDatabase } from "./storage/sqlite/database.ts";
import { readLastBackup } from "./storage/sqlite/last-backup.ts";
import { openLogThread } from "./storage/sqlite/log-thread.ts";
import { createSqliteSizes } from "./storage/sqlite/sizes.ts";
import { settleData } from "./storage/sqlite/swap-data.ts";
import { filesOfCopies, usedFiles } from "./storage/sqlite/used-files.ts";
import { createWriteProbe } from "./storage/sqlite/write-probe.ts";
import type { SyncObserver } from "./sync/sync-observer.ts";
import { attachSync } from "./sync/upgrade.ts";

/** how often it is looked at what purges left to do, in ms */
const FINISHING = 10 * 60 * 1000;

/** ms that found addresses are kept for whoever asked */
const GEOCODING_KEPT = 30 * 24 * 60 * 60 * 1000;

/** What outlives the engines. */
export type Watching = Omit<Watch, "readiness">;

/** All that stands on the database in the data folder. */
export async function openEngine(
  config: Config,
  log: Logger,
  replacements: Replacements,
  settings: HttpParts["settings"],
  metrics: Metrics,
  watching: Watching,
): Promise<WatchedEngine> {
  const { database, logThread, closeFiles } = openFiles(config);
  try {
    await removePartialUploads(uploadFolderIn(config));
    await removeStrayUploads(uploadFolderIn(config), usedFiles(database), () => filesOfCopies(config.dataFolder, log));
    const readiness = createReadiness({ write: createWriteProbe(database), now: Date.now });
    const observe: SyncObserver = {
      committed(commit) {
        metrics.committed(commit);
        readiness.committed();
      },
      refused() {
        metrics.refused();
        readiness.refused();
      },
      sessionClosed: metrics.sessionClosed,
    };
    const watched = { watch: { ...watching, readiness: readiness.now }, observe };
    const { counter, parts, rooms, notices, keptRows, goneMarks } = createParts(
      config,
      database,
      logThread,
      log,
      replacements,
      {
        ...watched,
        settings,
      },
    );
    // what a server before this one had begun; nobody is served yet
    await finishPurges(parts, true).catch((error: unknown) =>
      log.warn(
        { err: error },
        "what was purged is gone, its bytes are not all overwritten: it is tried again at the next start",
      ),
    );
    const old = Date.now() - GEOCODING_KEPT;
    parts.geocodingJobs
      .forgetBefore(old)
      .catch((error) => log.warn({ err: error }, "what was geocoded was not forgotten"));
    parts.geocodingRunner.wake();
    // a backup that was read meanwhile keeps bytes from being overwritten
    const finishing = setInterval(() => {
      finishPurges(parts, false).catch((error: unknown) => log.warn({ err: error }, "bytes were not overwritten yet"));
    }, FINISHING).unref();
    const sizes = createSqliteSizes(database);
    const stopPurging = purgeTrashDaily(parts, (error) => log.warn({ err: error }, "the trash was not emptied"));
    const stopForgetting =
      config.guestDays === null
        ? null
        : forgetGuestsDaily(parts, config.guestDays, (error) => log.warn({ err: error }, "guests were not forgotten"));
    return {
      fetch: createApp(parts).fetch,
      readiness: readiness.now,
      figures: rooms.figures,
      hasOperator: parts.accounts.operators.any,
      dataStatus: () =>
        dataStatus({
          dataFolder: config.dataFolder,
          databaseFile: DATABASE_FILE,
          uploadFolder: UPLOADS_FOLDER,
          sizes,
          backups: { last: () => readLastBackup(config.dataFolder) },
        }),
      attach: (server) => {
        const detach = attachSync(server, {
          rooms,
          identify: createIdentify(parts),
          origins: config.publicUrl === null ? [] : [config.publicUrl.origin],
        });
        return () => {
          detach();
          notices.hush();
        };
      },
      close: async () => {
        clearInterval(finishing);
        await stopPurging();
        await parts.geocodingRunner.close();
        await parts.catalogue.close();
        await stopForgetting?.();
        // the figures are read in the rooms
        await counter.flush();
        await keptRows.settle();
        await goneMarks.settle();
        await rooms.close();
        await parts.versionPoints.settle();
        await parts.journalKeeper.close();
        await keptRows.settle();
        await goneMarks.settle();
        await notices.close();
        await closeAccounts(parts.accounts);
        await counter.flush();
        parts.mailer?.close();
        await closeFiles();
      },
    };
  } catch (error) {
    await closeFiles();
    throw error;
  }
}

function openFiles({ dataFolder }: Config) {
  settleData(dataFolder);
  const database = openDatabase(join(dataFolder, DATABASE_FILE));
  const logThread = openLogThread(database);
  return {
    database,
    logThread,
    closeFiles: async () => {
      await logThread.close();
      database.close();
    },
  };
}
