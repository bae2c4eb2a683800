/** What a purge is made from. */
import type { Datasets } from "#server/storage/datasets.ts";
import type { MarkStore } from "#server/storage/marks.ts";
import type { People } from "#server/storage/people.ts";
import type { Purges } from "#server/storage/purges.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { Rooms } from "#server/sync/rooms.ts";
import type { DatasetId } from "#shared/model/ids.ts";

/** Backups that lie on this computer. */
export interface KnownBackups {
  readonly count: number;
  /** ms since 1970; null: there is none */
  readonly newest: number | null;
  /** ms since 1970: the last is removed by itself by then; null: some are not */
  readonly keptUntil: number | null;
}

export interface PurgeParts {
  readonly purges: Purges;
  readonly datasets: Datasets;
  readonly people: People;
  readonly marks: MarkStore;
  readonly updateLog: UpdateLog;
  readonly live: LiveDatasets;
  readonly emptyRoom: Rooms["anew"];
  /** what keeps something of a table that changed a moment ago: resolves when it is on disk */
  readonly settleFollowers: () => Promise<void>;
  /** the same, of what makes versions and the journal: they ask for no room */
  readonly settleHistory: (dataset: DatasetId) => Promise<unknown>;
  /** caches of what was: of files, of seals */
  readonly forgetCaches: (dataset: DatasetId) => Promise<void>;
  readonly knownBackups: () => Promise<KnownBackups>;
  readonly uploadFolder: string;
  readonly now: () => number;
  readonly log: { warn(about: object, text: string): void };
}
