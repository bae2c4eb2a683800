/** The datasets of a space as its list shows them, without opening a table that nobody has open. */

import { personOf } from "#server/people/people.ts";
import type { DatasetCounts, StoredDataset } from "#server/storage/datasets.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import type { DatasetSummary } from "#shared/wire/http.ts";
import { countsOf } from "./dataset-counts.ts";
import type { DatasetsParts } from "./parts.ts";
import { soon } from "./soon.ts";

/** Newest first. */
export async function listDatasets(
  parts: Pick<DatasetsParts, "datasets" | "threads" | "people" | "live" | "settleCounts">,
  space: SpaceId,
): Promise<DatasetSummary[]> {
  await parts.settleCounts();
  const shown = (await parts.datasets.ofSpace(space)).filter(isShown);
  const open = await parts.threads.countOpen(shown.map(({ id }) => id));
  return Promise.all(
    shown.map(async (dataset) => {
      const present = parts.live.present(dataset.id);
      // its room is open: the figures cost nothing, and are right even where a crash left older ones
      const counts = present.length > 0 ? await figuresSoon(parts.live, dataset) : dataset;
      return {
        id: dataset.id,
        name: dataset.name,
        rows: counts.rows,
        columns: counts.columns,
        issues: counts.issues,
        openThreads: open.get(dataset.id) ?? 0,
        changedAt: new Date(dataset.changedAt).toISOString(),
        createdBy: dataset.createdBy,
        present: (await parts.people.findAll(present)).map(personOf),
      };
    }),
  );
}

/** Those written down where the table cannot be judged, or not before long: one table's trouble does not take the list away. */
function figuresSoon(live: DatasetsParts["live"], dataset: StoredDataset): Promise<DatasetCounts> {
  return soon(
    live.judged(dataset.id, countsOf).catch(() => dataset),
    dataset,
  );
}

function isShown(dataset: StoredDataset): dataset is StoredDataset & { changedAt: number } {
  return dataset.changedAt !== null;
}
