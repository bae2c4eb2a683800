/** What the use cases of datasets are made from. */
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import type { Datasets, Uploads } from "#server/storage/datasets.ts";
import type { People } from "#server/storage/people.ts";
import type { Threads } from "#server/storage/review.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { Limits } from "#shared/model/limits.ts";
import type { CatalogueEntry } from "#shared/wire/http.ts";
import type { SchemaList } from "#shared/wire/schemas.ts";

/** The published Table Schemas one may choose from. */
export interface SchemaCatalogue {
  /** never rejects: what does not answer is a state, and then there may be no entry */
  list(): Promise<{ readonly entries: readonly CatalogueEntry[]; readonly catalogue: SchemaList["catalogue"] }>;
  /** one schema; `version` null: the newest. Throws "catalogue-unreachable" and "catalogue-entry-not-found" */
  get(name: string, version: string | null): Promise<{ text: string; name: string; version: string | null }>;
  /** stops what goes on behind the scenes; resolves when nothing does */
  close(): Promise<void>;
}

export interface DatasetsParts {
  readonly datasets: Datasets;
  readonly uploads: Uploads;
  readonly people: People;
  readonly threads: Threads;
  readonly updateLog: UpdateLog;
  readonly live: LiveDatasets;
  /** resolves when the figures of everything recorded so far are in `datasets`, or when they are too long in coming */
  readonly settleCounts: () => Promise<void>;
  readonly catalogue: SchemaCatalogue;
  /** of addresses that people give: the public internet alone */
  readonly fetchText: FetchText;
  /** where uploaded files are kept, each named by its SHA-256 */
  readonly uploadFolder: string;
  readonly limits: Limits;
  /** ms since 1970 */
  readonly now: () => number;
}
