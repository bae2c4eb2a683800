/** Datasets by their names, for schemas: a key names the dataset in which a value must exist. */
import type { Datasets, StoredDataset } from "#server/storage/datasets.ts";
import type { FoundTable } from "#server/sync/outside-views.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { DatasetId } from "#shared/model/ids.ts";

/**
 * The dataset of that name in the space that `dataset` is in: whatever its case, its accents, its spaces, and with or without `.csv`. Of
 * several, the one whose name is exactly that.
 */
export async function findTable(datasets: Datasets, dataset: DatasetId, name: string): Promise<FoundTable> {
  const from = await datasets.find(dataset);
  if (from === null) return { is: "not-found" };
  const named = (all: readonly StoredDataset[]) =>
    all.filter((one) => one.changedAt !== null && foldName(one.name) === foldName(name));
  const found = named(await datasets.ofSpace(from.space));
  const exact = found.filter((one) => one.name === name);
  const [only, another] = exact.length > 0 ? exact : found;
  if (another !== undefined) return { is: "ambiguous" };
  if (only !== undefined) return { is: "found", dataset: only.id };
  return { is: named(await datasets.trashOf(from.space)).length > 0 ? "in-trash" : "not-found" };
}

/** Names of resources have neither spaces nor accents (Data Package): a hyphen or an underscore stands for a space. */
function foldName(name: string): string {
  return foldText(name.trim())
    .replace(/\.csv$/, "")
    .replace(/[\s_-]+/g, " ");
}

/** The same datasets; `told` hears that some came, went, or have another name. */
export function tellOfNames(datasets: Datasets, told: () => void): Datasets {
  return {
    ...datasets,
    async change(id, change) {
      await datasets.change(id, change);
      told();
    },
    async purge(id) {
      const unused = await datasets.purge(id);
      told();
      return unused;
    },
  };
}
