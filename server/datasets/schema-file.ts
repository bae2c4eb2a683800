/** The schema of a dataset as a file beside its CSV, which the reference engine and Validata read. */
import { createHash } from "node:crypto";
import type { DatasetId } from "#shared/model/ids.ts";
import { isRecord, readJson } from "#shared/schema/canonical-json.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { exportFileName } from "./export-csv.ts";
import type { DatasetsParts } from "./parts.ts";

/** Profiles of version 2, which readers of version 1 do not know; a schema without a profile is of version 1. */
const LATER_PROFILE = /\/profiles\/(?!1\b)/;

export interface SchemaFile {
  /** indented JSON */
  readonly text: string;
  /** quoted, as in the header ETag */
  readonly tag: string;
}

/** Everything the descriptor says, in its order. Throws "schema-not-found" where none is chosen. */
export async function schemaFileOf(parts: Pick<DatasetsParts, "live">, dataset: DatasetId): Promise<SchemaFile> {
  const schema = await parts.live.read(dataset, ({ table }) => table.schema);
  if (schema === null) throw new ProblemError("schema-not-found");
  const text = portable(schema.descriptor);
  return { text, tag: `"${createHash("sha256").update(text).digest("hex").slice(0, 32)}"` };
}

/** `Marchés publics 2016` gives `marches-publics-2016.schema.json`, beside `marches-publics-2016.csv`. */
export function schemaFileName(datasetName: string): string {
  return exportFileName(datasetName).replace(/csv$/, "schema.json");
}

function portable(descriptor: string): string {
  const written = readJson(descriptor.replace(/^\ufeff/, ""));
  if (!isRecord(written)) return descriptor;
  const { $schema, ...rest } = written;
  return `${JSON.stringify(typeof $schema === "string" && LATER_PROFILE.test($schema) ? rest : written, null, 2)}\n`;
}
