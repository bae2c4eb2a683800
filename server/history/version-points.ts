/**
 * Makes versions by themselves, from what rooms record: the import, before a gesture that changes much, and at quiet moments while people
 * work. What is made late because the disk refused is made with the next one: the log keeps every place.
 */

import type { Datasets } from "#server/storage/datasets.ts";
import { newId } from "#server/storage/new-id.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { StoredVersion, Versions } from "#server/storage/versions.ts";
import type { Clock } from "#server/sync/clock.ts";
import type { Logger } from "#server/sync/logger.ts";
import type { RoomFollower } from "#server/sync/room-follower.ts";
import { type DatasetId, type UserId, VersionId } from "#shared/model/ids.ts";
import type { VersionCause } from "#shared/wire/versions.ts";
import { changesTable, largeChange } from "./due-versions.ts";
import { createQuietMoments } from "./quiet-moments.ts";
import { thin } from "./thin-versions.ts";

export interface VersionPoints extends RoomFollower {
  /** all versions of a dataset, newest place in the log first; the import is one, also of datasets from before there were versions */
  list(dataset: DatasetId): Promise<readonly StoredVersion[]>;
  /** makes one of the table as it is recorded now, or as it was after record `seq` */
  make(
    dataset: DatasetId,
    made: { cause: VersionCause; name: string | null; author: UserId; seq?: number },
  ): Promise<StoredVersion>;
  /** makes what is due, at once; resolves when it is on disk */
  settle(): Promise<void>;
}

export interface VersionPointsParts {
  readonly versions: Versions;
  readonly datasets: Pick<Datasets, "find">;
  readonly log: Pick<UpdateLog, "head">;
  readonly clock: Clock;
  readonly logger: Logger;
  /** the list of versions of that dataset is another */
  changed(dataset: DatasetId): void;
}

export function createVersionPoints({
  versions,
  datasets,
  log,
  clock,
  logger,
  changed,
}: VersionPointsParts): VersionPoints {
  /** what is being made of each dataset: one after the other, so that no place gets two */
  const making = new Map<DatasetId, Promise<void>>();
  /** the last record of rooms opened since, where nothing was changed yet: a server that was cut off may have made no version of it */
  const found = new Map<DatasetId, number>();
  /** the last record that changed what one sees: a version of it, or of any record after it, shows the same */
  const seen = new Map<DatasetId, number>();
  const quiet = createQuietMoments(clock, (dataset, seq) =>
    automatic(dataset, { seq, cause: "quiet", author: null, change: null }),
  );

  const inTurn = <T>(dataset: DatasetId, make: () => Promise<T>): Promise<T> => {
    const made = (making.get(dataset) ?? Promise.resolve()).then(make);
    const end = () => {
      if (making.get(dataset) === settled) making.delete(dataset);
    };
    const settled: Promise<void> = made.then(end, end);
    making.set(dataset, settled);
    return made;
  };

  /** what there is, with the import */
  const known = async (dataset: DatasetId): Promise<readonly StoredVersion[]> => {
    const all = await versions.ofDataset(dataset);
    if (all.some(({ cause }) => cause === "import")) return all;
    const stored = await datasets.find(dataset);
    if (stored === null) return all;
    const { createdBy: author, createdAt: at } = stored;
    const imported = {
      id: newId(VersionId),
      dataset,
      seq: 1,
      cause: "import",
      name: null,
      author,
      at,
      change: null,
    } as const;
    await versions.add(imported);
    return [...all, imported];
  };

  const add = async (
    dataset: DatasetId,
    made: Pick<StoredVersion, "seq" | "cause" | "name" | "author" | "change">,
    before: readonly StoredVersion[],
  ): Promise<StoredVersion> => {
    const version = { id: newId(VersionId), dataset, at: clock.now(), ...made };
    await versions.add(version);
    quiet.made(dataset, version.seq);
    await versions.remove(thin([...before, version], clock.now()).map(({ id }) => id));
    changed(dataset);
    return version;
  };

  const automatic = (
    dataset: DatasetId,
    made: Omit<StoredVersion, "id" | "dataset" | "at" | "name">,
    isDue = (before: readonly StoredVersion[]) => before.every(({ seq }) => seq !== made.seq),
  ): void => {
    inTurn(dataset, async () => {
      const before = await known(dataset);
      if (!isDue(before)) return quiet.made(dataset, made.seq);
      await add(dataset, { ...made, name: null }, before);
    }).catch((err: unknown) =>
      logger.warn({ err, dataset }, "a version was not made: the log keeps what it would show"),
    );
  };

  return {
    opened(dataset, head) {
      found.set(dataset, head);
      if (!seen.has(dataset)) seen.set(dataset, head);
    },
    recorded(dataset, gestures) {
      const seq = found.get(dataset);
      if (seq !== undefined && gestures.some(changesTable)) {
        found.delete(dataset);
        automatic(dataset, { seq, cause: "quiet", author: null, change: null }, (before) =>
          before.every((version) => version.seq < seq),
        );
      }
      for (const gesture of gestures) {
        const change = largeChange(gesture);
        if (change !== null) {
          const since = seen.get(dataset) ?? gesture.seq - 1;
          automatic(dataset, { seq: gesture.seq - 1, cause: "before-bulk", author: gesture.author, change }, (before) =>
            before.every((version) => version.seq < since || version.seq >= gesture.seq),
          );
        }
        if (!changesTable(gesture)) continue;
        seen.set(dataset, gesture.seq);
        quiet.worked(dataset, gesture.seq);
      }
    },
    list: (dataset) => inTurn(dataset, () => known(dataset)),
    make: (dataset, { cause, name, author, seq }) =>
      inTurn(dataset, async () => {
        const before = await known(dataset);
        return add(dataset, { seq: seq ?? (await log.head(dataset)), cause, name, author, change: null }, before);
      }),
    async settle() {
      // rooms tell a little after they recorded
      await new Promise<void>((resolve) => setImmediate(resolve));
      quiet.settle();
      while (making.size > 0) await Promise.all(making.values());
    },
  };
}
