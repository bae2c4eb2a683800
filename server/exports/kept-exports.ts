/** Files that were made and wait to be fetched by who asked for them: for a quarter of an hour, a few per person. Nothing outlives the server. */
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetId, UserId } from "#shared/model/ids.ts";

export interface KeptExport {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
}

export interface KeptExports {
  /** a free place on disk, for `keep` or `drop` */
  place(): Promise<{ readonly id: string; readonly path: string }>;
  /** what lies at that place may be fetched from now on */
  keep(id: string, file: KeptExport, of: { readonly dataset: DatasetId; readonly user: UserId }): Promise<void>;
  /** nothing lies there any more */
  drop(path: string): Promise<void>;
  /** none of that dataset is fetched any more, and nothing of them lies on disk */
  forget(dataset: DatasetId): Promise<void>;
  /** null: there is none, or it is another's, or of another dataset, or its time is over */
  find(id: string, of: { readonly dataset: DatasetId; readonly user: UserId }): KeptExport | null;
}

/** ms */
const KEPT = 15 * 60_000;
/** of one person: the oldest goes */
const MOST = 3;

interface Entry extends KeptExport {
  readonly id: string;
  readonly dataset: DatasetId;
  readonly user: UserId;
  readonly until: number;
}

/** `folder` is emptied at start. */
export function createKeptExports(folder: string, now: () => number): KeptExports {
  const entries = new Map<string, Entry>();
  const emptied = rm(folder, { recursive: true, force: true }).then(() => mkdir(folder, { recursive: true }));
  // said to whoever asks for a place
  emptied.catch(() => undefined);

  const drop = (path: string) => rm(path, { force: true });
  const sweep = async () => {
    const over = [...entries.values()].filter(({ until }) => until <= now());
    for (const { id } of over) entries.delete(id);
    await Promise.all(over.map(({ path }) => drop(path)));
  };

  return {
    async place() {
      await emptied;
      await sweep();
      const id = randomUUID();
      return { id, path: join(folder, id) };
    },
    async keep(id, file, of) {
      entries.set(id, { ...file, ...of, id, until: now() + KEPT });
      const own = [...entries.values()].filter(({ user }) => user === of.user);
      const extra = own.slice(0, Math.max(0, own.length - MOST));
      for (const entry of extra) entries.delete(entry.id);
      await Promise.all(extra.map(({ path }) => drop(path)));
      const timer = setTimeout(() => void sweep().catch(() => undefined), KEPT + 1);
      timer.unref();
    },
    drop,
    async forget(dataset) {
      const its = [...entries.values()].filter((entry) => entry.dataset === dataset);
      for (const { id } of its) entries.delete(id);
      await Promise.all(its.map(({ path }) => drop(path)));
    },
    find(id, { dataset, user }) {
      const entry = entries.get(id);
      const isTheirs = entry?.dataset === dataset && entry.user === user && entry.until > now();
      return isTheirs ? entry : null;
    },
  };
}
