/** Port: what was asked of the geocoder for each dataset, in batches, and what it answered: on disk, to go on from where it was. */
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { GeocodingAsk, GeocodingProgress } from "#shared/wire/geocoding.ts";

export interface StoredGeocoding extends GeocodingProgress {
  readonly id: string;
  readonly dataset: DatasetId;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
  readonly ask: GeocodingAsk;
}

/** JSON, of whoever asks and reads. */
export interface GeocodingBatch {
  readonly number: number;
  readonly asked: string;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. Of each dataset, one. */
export interface GeocodingJobs {
  /** in place of the one before; false, and nothing is kept, while that one runs */
  begin(job: StoredGeocoding, batches: readonly string[]): Promise<boolean>;
  of(dataset: DatasetId): Promise<StoredGeocoding | null>;
  /** those that run, the oldest first; without those whose dataset is in the trash */
  running(): Promise<readonly StoredGeocoding[]>;
  /** the first one without an answer; null: all have one */
  nextBatch(job: StoredGeocoding["id"]): Promise<GeocodingBatch | null>;
  /** false when the job is there no more, or runs no more; `lines`: addresses of that batch, done from now on */
  answer(job: StoredGeocoding["id"], number: number, answered: string, lines: number): Promise<boolean>;
  /** false when the job is there no more */
  turn(job: StoredGeocoding["id"], to: Pick<GeocodingProgress, "state" | "problem">): Promise<boolean>;
  /** asked and answered, from that batch on, in their order */
  answers(
    job: StoredGeocoding["id"],
    from: number,
    most: number,
  ): Promise<readonly (GeocodingBatch & { readonly answered: string })[]>;
  forget(dataset: DatasetId): Promise<void>;
  /** those that were asked before, running ones left out */
  forgetBefore(at: number): Promise<void>;
}
