/** Which field of the schema each column holds: required marks, kinds of cells, and the judge of what is being typed. */
import { useMemo } from "react";
import type { Column, SchemaLayer } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";

export interface Fields {
  readonly schema: TableSchema | null;
  readonly of: ReadonlyMap<ColumnId, Field>;
}

const NONE: Fields = { schema: null, of: new Map() };

/** Empty when the table has no schema, or one that cannot be read (whoever chose it was told). */
export function useFields(schema: SchemaLayer | null, columns: readonly Column[]): Fields {
  const descriptor = schema?.descriptor;
  const parsed = useMemo(() => (descriptor === undefined ? null : parseTableSchema(descriptor)), [descriptor]);
  return useMemo(
    () => (parsed?.ok ? { schema: parsed.schema, of: matchColumns(parsed.schema, columns).fieldOf } : NONE),
    [parsed, columns],
  );
}
