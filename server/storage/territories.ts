/** Port: where the rows of each dataset are expected. */
import type { ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";

export interface StoredTerritory {
  readonly territory: ChosenTerritory;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Territories {
  of(dataset: DatasetId): Promise<StoredTerritory | null>;
  /** what was chosen last for a dataset of the space that is not in the trash, another than this one */
  lastOf(space: SpaceId, besides: DatasetId): Promise<ChosenTerritory | null>;
  /** in place of the one before */
  choose(dataset: DatasetId, territory: StoredTerritory): Promise<void>;
  forget(dataset: DatasetId): Promise<void>;
}
