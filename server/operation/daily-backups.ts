/** A backup a day, by itself: made in a thread, verified, thinned out with age. */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "#server/observability/logger.ts";
import type { Backups } from "#server/storage/backups.ts";
import type { Clock } from "#server/sync/clock.ts";
import { backupsToRemove, type KeptBackups } from "./rotation.ts";

export interface DailyBackups {
  /** why the last one failed; null when it did not */
  readonly failure: string | null;
  /** resolves when nothing is being made any more; one on its way is given up */
  close(): Promise<void>;
}

/** ms after the start before the first is made: starting comes first */
const SOON = 2 * 60_000;
/** how often it is looked at whether one is due, in ms */
const LOOK = 10 * 60_000;
const DAY = 24 * 60 * 60_000;
/** only files with such names are ever removed */
const NAME = /^tablee-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.sqlite$/;
const UNFINISHED = /^tablee-[\dTZ-]+\.sqlite\.partial(-journal|-wal|-shm)?$/;

export function startDailyBackups(parts: {
  readonly folder: string;
  readonly kept: KeptBackups;
  readonly backups: Backups;
  readonly clock: Clock;
  readonly logger: Pick<Logger, "info" | "error">;
}): DailyBackups {
  const { folder, kept, backups, clock, logger } = parts;
  const stop = new AbortController();
  let making: Promise<void> | null = null;
  let failure: string | null = null;

  const makeIfDue = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = await readdir(folder);
    const newest = Math.max(...timesOf(names), Number.NEGATIVE_INFINITY);
    if (clock.now() - newest < DAY) return;
    for (const name of names) if (UNFINISHED.test(name)) await rm(join(folder, name));
    const { file, bytes, missing } = await backups.make(join(folder, nameOf(clock.now())), stop.signal);
    logger.info({ file, bytes, missing: missing.length }, "a backup was made and verified");
    for (const time of backupsToRemove(timesOf(await readdir(folder)), kept)) await rm(join(folder, nameOf(time)));
  };

  const look = () => {
    making ??= makeIfDue()
      .then(
        () => {
          failure = null;
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          failure = error instanceof Error ? error.message : String(error);
          logger.error({ err: error, folder }, "no backup was made; it is tried again");
        },
      )
      .finally(() => {
        making = null;
      });
  };

  const cancels = [clock.after(SOON, look), clock.every(LOOK, look)];
  return {
    get failure() {
      return failure;
    },
    async close() {
      for (const cancel of cancels) cancel();
      stop.abort(new Error("the server is stopping"));
      await making;
    },
  };
}

function nameOf(time: number): string {
  return `tablee-${new Date(time).toISOString().replace(/\.\d+/, "").replaceAll(":", "-")}.sqlite`;
}

/** ms since 1970; those of files that are not ours are left out */
function timesOf(names: readonly string[]): number[] {
  return names.flatMap((name) => {
    const stamp = NAME.exec(name)?.[1];
    return stamp === undefined ? [] : [Date.parse(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)Z/, "T$1:$2:$3Z"))];
  });
}
