/** Port: what was said not to be the same, in each dataset: values of a column, or rows. */
import type { ToldApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ApartOf } from "#shared/wire/told-apart.ts";

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface ToldApartSets {
  of(dataset: DatasetId, of: ApartOf): Promise<ToldApart>;
  /** `become` is given what is there, and nobody writes in between */
  change(dataset: DatasetId, of: ApartOf, become: (known: ToldApart) => ToldApart): Promise<void>;
  /** of all columns, and of rows */
  forgetAll(dataset: DatasetId): Promise<void>;
}
