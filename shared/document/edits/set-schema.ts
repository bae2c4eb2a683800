/** Attaches a Table Schema to the table, or takes it away. The server's alone: clients ask for it over HTTP. */
import { SCHEMA } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import type { SchemaLayer, Table } from "../table.ts";

export function setSchema(table: Table, layer: SchemaLayer | null, origin: unknown): void {
  const { doc, roots } = viewOf(table);
  const values = {
    [SCHEMA.descriptor]: layer?.descriptor,
    [SCHEMA.name]: layer?.reference.name,
    [SCHEMA.version]: layer?.reference.version,
    [SCHEMA.made]: layer?.reference.made,
    [SCHEMA.time]: layer?.reference.time,
  };
  doc.transact(() => {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) roots.schema.delete(key);
      else if (roots.schema.get(key) !== value) roots.schema.set(key, value);
    }
  }, origin);
}
