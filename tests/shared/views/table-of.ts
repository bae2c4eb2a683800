/** A table of texts, as imported, in one person's hands. */
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { openReplica, type Replica } from "../../convergence/replica.ts";

export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): Replica {
  const builder = createBaseBuilder(columns);
  for (const row of rows) builder.addRow([...row]);
  return openReplica(7, builder.finish().update);
}
