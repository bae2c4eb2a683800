/** The schema that a choice names, read whole: what is no Table Schema gets no further. */
import type { SchemaLayer } from "#shared/document/table.ts";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { deriveLayer } from "./derive-schema.ts";
import type { DatasetsParts } from "./parts.ts";
import { fetchSchema } from "./schema-address.ts";
import { startingPointText } from "./starting-points/starting-points.ts";

/** of the faults of one schema; their number is told */
const ERRORS_SHOWN = 50;

export interface ChosenSchema {
  readonly layer: SchemaLayer;
  readonly schema: TableSchema;
}

/** null: none. Made from the table of `dataset` where the choice says so. Throws what the catalogue and `fetchSchema` throw, and "schema-not-json" or "schema-not-valid", worded in `language`. */
export async function findSchema(
  parts: Pick<DatasetsParts, "catalogue" | "fetchText" | "datasets" | "updateLog">,
  dataset: DatasetId,
  choice: ChooseSchema,
  language: Language,
): Promise<ChosenSchema | null> {
  const layer = await layerOf(parts, dataset, choice);
  if (layer === null) return null;
  const parsed = parseTableSchema(layer.descriptor, WORDS[language].checks);
  if (parsed.ok) return { layer, schema: parsed.schema };
  throw new ProblemError(parsed.code, { args: parsed.args, errors: parsed.errors.slice(0, ERRORS_SHOWN) });
}

async function layerOf(
  parts: Pick<DatasetsParts, "catalogue" | "fetchText" | "datasets" | "updateLog">,
  dataset: DatasetId,
  choice: ChooseSchema,
): Promise<SchemaLayer | null> {
  switch (choice.from) {
    case "none":
      return null;
    case "address": {
      // what follows the path may be a key to it: the name is seen by all who see the table
      const reference = { name: choice.address.trim().replace(/[?#].*$/s, ""), version: null };
      return { descriptor: await fetchSchema(parts.fetchText, choice.address), reference };
    }
    case "data":
      return deriveLayer(parts, dataset);
    case "file":
      return { descriptor: choice.text, reference: referenceOf(choice) };
    case "starting-point": {
      const { text, version } = startingPointText(choice.name);
      return { descriptor: text, reference: { name: choice.name, version } };
    }
    case "catalogue": {
      const { text, name, version } = await parts.catalogue.get(choice.name, choice.version);
      return { descriptor: text, reference: { name, version } };
    }
  }
}

/** A version that is not its author’s any more says so. */
function referenceOf({ name, version, made }: Extract<ChooseSchema, { from: "file" }>): SchemaLayer["reference"] {
  return made === undefined ? { name, version: null } : { name, version: version ?? null, made };
}
