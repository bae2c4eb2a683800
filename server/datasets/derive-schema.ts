/** A schema made from what is in the table, a slice at a time: others have their turns in between. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { SchemaLayer, Table } from "#shared/document/table.ts";
import { placesOf2026 } from "#shared/french/places-of-2026.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { type ColumnTexts, deriveSchema } from "#shared/schema/derive/derive-schema.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { DatasetsParts } from "./parts.ts";
import { openRecordedTable } from "./recorded-table.ts";

/** Of the table as it is recorded now; named after it. Throws "dataset-not-found"; "schema-too-large" of a table whose columns have very long lists of values. */
export async function deriveLayer(
  parts: Pick<DatasetsParts, "datasets" | "updateLog">,
  dataset: DatasetId,
): Promise<SchemaLayer> {
  const found = await parts.datasets.find(dataset);
  if (found === null) throw new ProblemError("dataset-not-found");
  const { table, close } = await openRecordedTable(parts.updateLog, dataset);
  try {
    const deriving = deriveSchema(columnsOf(table), { title: found.name, places: placesOf2026() });
    let step = deriving.next();
    while (step.done !== true) {
      await nextTurn();
      step = deriving.next();
    }
    if (Buffer.byteLength(step.value) > LIMITS.schemaBytes) {
      throw new ProblemError("schema-too-large", { args: { limit: LIMITS.schemaBytes } });
    }
    const before = table.schema?.reference;
    const again = before?.made === "derived" ? { time: (before.time ?? 1) + 1 } : {};
    return { descriptor: step.value, reference: { name: found.name, version: null, made: "derived", ...again } };
  } finally {
    close();
  }
}

/** One at a time: the texts of a column are let go of before those of the next are read. */
function* columnsOf(table: Table): Generator<ColumnTexts> {
  for (const { id, name } of table.columns) yield { name, texts: table.columnTexts(id) };
}
