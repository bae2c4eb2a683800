/** The schema in use, as it was written and as it is read. */
import { useMemo } from "react";
import type { SchemaLayer } from "#shared/document/table.ts";
import { isRecord, readJson } from "#shared/schema/canonical-json.ts";
import { editSchemaText } from "#shared/schema/edits/edit-schema-text.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";

export interface WrittenSchema {
  readonly layer: SchemaLayer;
  readonly parsed: TableSchema;
  /** the descriptor as JSON, with what a `TableSchema` does not keep */
  readonly written: Readonly<Record<string, unknown>>;
}

/** With the edits that are on their way as if they were done. null: its text is no Table Schema. The same object until its text changes. */
export function useWrittenSchema(layer: SchemaLayer, pending: readonly SchemaEdit[]): WrittenSchema | null {
  const edited = pending.length === 0 ? null : editSchemaText(layer.descriptor, pending);
  // what the table has already may not make sense a second time
  const descriptor = edited?.ok === true ? edited.text : layer.descriptor;
  return useMemo(() => {
    const parsed = parseTableSchema(descriptor);
    const written = readJson(descriptor);
    return parsed.ok && isRecord(written) ? { layer, parsed: parsed.schema, written } : null;
  }, [layer, descriptor]);
}
