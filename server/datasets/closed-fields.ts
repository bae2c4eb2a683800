/** What a schema may not change: the field of a column that an owner closed. */
import type { LiveDataset } from "#server/sync/live-datasets.ts";
import { lockOn } from "#shared/access/locks.ts";
import type { SchemaLayer } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { canonicalJson } from "#shared/schema/canonical-json.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import { ProblemError } from "#shared/wire/problem.ts";

/** Throws "locked", with the column, when `layer` makes another field of one that is closed to that role, or when the table is closed. */
export function requireOpenFields({ table, locks }: LiveDataset, role: Role, layer: SchemaLayer | null): void {
  const fields = [table.schema, layer].map((one) => {
    const parsed = one === null ? null : parseTableSchema(one.descriptor);
    return parsed?.ok === true ? matchColumns(parsed.schema, table.columns).fieldOf : new Map<ColumnId, Field>();
  });
  const closed = table.columns.find(({ id }) => {
    const [before, after] = fields.map((of) => canonicalJson(of.get(id) ?? null));
    return before !== after && lockOn(role, locks, id) !== null;
  });
  if (closed !== undefined || lockOn(role, locks, null) !== null) {
    throw new ProblemError("locked", { ...(closed === undefined ? {} : { place: closed.name }) });
  }
}
