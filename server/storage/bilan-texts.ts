/** Port: what people write in the parts of a dataset's report, one text a part. */
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { BilanSection } from "#shared/wire/bilan.ts";

export interface StoredBilanText {
  readonly section: BilanSection;
  readonly text: string;
  /** who wrote it last */
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface BilanTexts {
  of(dataset: DatasetId): Promise<readonly StoredBilanText[]>;
  /** In place of the one written at `since` (null: of none); false, and nothing is kept, where another is there. */
  put(dataset: DatasetId, text: StoredBilanText, since: number | null): Promise<boolean>;
}
