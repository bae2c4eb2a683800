/** The schema in use, as it was written and as it is read. */
import { useMemo } from "react";
import type { SchemaLayer } from "#shared/document/table.ts";
import { isRecord, readJson } from "#shared/schema/canonical-json.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

export interface WrittenSchema {
  readonly layer: SchemaLayer;
  readonly parsed: TableSchema;
  /** the descriptor as JSON, with what a `TableSchema` does not keep */
  readonly written: Readonly<Record<string, unknown>>;
}

/** null: its text is no Table Schema. The same object until the text changes. */
export function useWrittenSchema(layer: SchemaLayer | null): WrittenSchema | null {
  return useMemo(() => {
    if (layer === null) return null;
    const parsed = parseTableSchema(layer.descriptor);
    const written = readJson(layer.descriptor);
    return parsed.ok && isRecord(written) ? { layer, parsed: parsed.schema, written } : null;
  }, [layer]);
}
