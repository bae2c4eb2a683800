/** Port: what was said not to be the same, in each dataset: values of a column, or rows. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { ApartOf, ToldApartList } from "#shared/wire/told-apart.ts";

/** the newest last */
type Sets = ToldApartList["apart"];

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface ToldApartSets {
  of(dataset: DatasetId, of: ApartOf): Promise<Sets>;
  /** `become` is given what is there, and nobody writes in between */
  change(dataset: DatasetId, of: ApartOf, become: (known: Sets) => Sets): Promise<void>;
}
