/** Adds the sample table to a space, under its schema. */
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import { createDataset } from "./create-dataset.ts";
import { countsOf } from "./dataset-counts.ts";
import type { DatasetsParts } from "./parts.ts";
import { sampleTable } from "./sample-table.ts";

/** Resolves when the table and its schema are on disk. */
export async function createSample(
  parts: Pick<DatasetsParts, "datasets" | "updateLog" | "live" | "now">,
  space: SpaceId,
  author: UserId,
  language: Language,
): Promise<DatasetId> {
  const { name, columns, rows, schema } = sampleTable(language);
  const base = createBaseBuilder(columns);
  for (const cells of rows) base.addRow(cells);
  const { update } = base.finish();
  const counts = { rows: rows.length, columns: columns.length, issues: null };
  const layer = { descriptor: schema.descriptor, reference: { name: schema.name, version: null } };
  return createDataset(parts, { space, author, name, update, counts, original: null }, async (dataset) => {
    await parts.live.edit(dataset, author, (live, origin) => setSchema(live.table, layer, origin));
    await parts.datasets.change(dataset, await parts.live.judged(dataset, countsOf));
  });
}
