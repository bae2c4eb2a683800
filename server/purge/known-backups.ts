/** The backups on this computer that still hold what a purge destroys, and how long they are kept. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { KeptBackups } from "#server/operation/rotation.ts";
import type { LastBackup } from "#server/storage/backups.ts";
import type { KnownBackups } from "./parts.ts";

const DAY = 24 * 60 * 60_000;
/** those that go by themselves, one day */
const ROTATED = /^tablee-[\dTZ-]+\.sqlite$/;
/** whole copies that a migration or a restore left in the data folder, which nobody removes but the operator */
const COPIES = /\.sqlite\.before-migration-\d+$|before-restore|failed-restore/;

/** `daily`: where backups are made by themselves; null: they are not. `last`: the last one that was made, by whomever. */
export async function knownBackups(
  dataFolder: string,
  daily: { readonly folder: string; readonly kept: KeptBackups } | null,
  last: LastBackup | null,
): Promise<KnownBackups> {
  const rotated = daily === null ? [] : await filesIn(daily.folder, ROTATED);
  const copies = await filesIn(dataFolder, COPIES);
  const byHand =
    last !== null && !rotated.some(({ path }) => path === last.file) ? [{ path: last.file, at: last.at }] : [];
  const all = [...rotated, ...copies, ...byHand];
  const newest = all.length === 0 ? null : Math.max(...all.map(({ at }) => at));
  // a backup is the newest of its day, week and month at best; a new one comes each day, so each period passes in its time
  const isLasting = daily === null || copies.length + byHand.length > 0 || newest === null;
  const { days = 0, weeks = 0, months = 0 } = daily?.kept ?? {};
  const keptUntil = isLasting ? null : (newest ?? 0) + Math.max(days + 1, weeks * 7 + 7, months * 31 + 31) * DAY;
  return { count: all.length, newest, keptUntil };
}

async function filesIn(folder: string, pattern: RegExp): Promise<{ path: string; at: number }[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  return Promise.all(
    names
      .filter((name) => pattern.test(name))
      .map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
}
