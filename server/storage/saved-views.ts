/** Port: the ways of looking at each dataset that were given a name. */
import type { DatasetId, SavedViewId, UserId } from "#shared/model/ids.ts";
import type { NamedView } from "#shared/wire/saved-views.ts";

export interface StoredView extends NamedView {
  readonly id: SavedViewId;
  readonly by: UserId;
  /** ms since 1970, of the last time it was saved */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface SavedViews {
  /** in no order */
  of(dataset: DatasetId): Promise<readonly StoredView[]>;
  /** false, and nothing is kept, where the dataset has `most` already */
  add(dataset: DatasetId, view: StoredView, most: number): Promise<boolean>;
  /** false when there is none of that id; who named it stays */
  change(dataset: DatasetId, id: SavedViewId, view: NamedView, at: number): Promise<boolean>;
  /** false when there is none of that id */
  remove(dataset: DatasetId, id: SavedViewId): Promise<boolean>;
}
