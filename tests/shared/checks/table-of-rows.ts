/** A real table, opened over a real document, with the rows given. */
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

export function tableOfRows(columns: readonly string[], rows: Iterable<readonly string[]>): Table {
  const builder = createBaseBuilder(columns);
  for (const row of rows) builder.addRow(row);
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, builder.finish().update);
  return openTable(doc);
}

export function schemaOf(descriptor: unknown): TableSchema {
  const parsed = parseTableSchema(JSON.stringify(descriptor));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.schema;
}
