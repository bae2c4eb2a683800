/** Files that were made and wait to be fetched by who asked for them: for a quarter of an hour, a few per person. Nothing outlives the server. */
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";

export interface KeptExport {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
}

export interface KeptExports {
  /** a free place on disk, for `keep` or `leave`. `forgotten` is aborted, with "export-not-found", when the dataset is forgotten meanwhile. */
  place(dataset: DatasetId): Promise<{ readonly id: string; readonly path: string; readonly forgotten: AbortSignal }>;
  /** what lies at that place may be fetched from now on. Throws "export-not-found" when the dataset was forgotten meanwhile. */
  keep(id: string, file: KeptExport, of: { readonly dataset: DatasetId; readonly user: UserId }): Promise<void>;
  /** nothing lies at that place any more, nor at `beside` */
  leave(id: string, beside?: string): Promise<void>;
  /** none of that dataset is fetched any more, and nothing of them lies on disk; those that are being made are given up */
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
  /** being made, by id */
  const places = new Map<string, { readonly dataset: DatasetId; readonly given: AbortController }>();
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
    async place(dataset) {
      await emptied;
      await sweep();
      const id = randomUUID();
      const given = new AbortController();
      places.set(id, { dataset, given });
      return { id, path: join(folder, id), forgotten: given.signal };
    },
    async keep(id, file, of) {
      places.get(id)?.given.signal.throwIfAborted();
      places.delete(id);
      entries.set(id, { ...file, ...of, id, until: now() + KEPT });
      const own = [...entries.values()].filter(({ user }) => user === of.user);
      const extra = own.slice(0, Math.max(0, own.length - MOST));
      for (const entry of extra) entries.delete(entry.id);
      await Promise.all(extra.map(({ path }) => drop(path)));
      const timer = setTimeout(() => void sweep().catch(() => undefined), KEPT + 1);
      timer.unref();
    },
    async leave(id, beside) {
      places.delete(id);
      await Promise.all([drop(join(folder, id)), beside === undefined ? undefined : drop(beside)]);
    },
    async forget(dataset) {
      for (const { dataset: of, given } of places.values()) {
        if (of === dataset) given.abort(new ProblemError("export-not-found"));
      }
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
