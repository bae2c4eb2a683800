/** Attaches a Table Schema to a dataset, wherever it comes from, or none. */
import type { LiveDataset } from "#server/sync/live-datasets.ts";
import { lockOn } from "#shared/access/locks.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import type { SchemaLayer } from "#shared/document/table.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { canonicalJson } from "#shared/schema/canonical-json.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { DatasetsParts } from "./parts.ts";
import { findSchema } from "./schema-layer.ts";

/**
 * Resolves when the choice is on disk. Throws what `findSchema` throws; "locked" when it would make another field of a column that is
 * closed to `author`; and what `roleNow` throws: what they may is asked when the schema was fetched, which takes its time.
 */
export async function chooseSchema(
  parts: Pick<DatasetsParts, "catalogue" | "live">,
  dataset: DatasetId,
  author: { readonly id: UserId; roleNow(): Promise<Role> },
  choice: ChooseSchema,
  language: Language,
): Promise<void> {
  const layer = (await findSchema(parts, choice, language))?.layer ?? null;
  const role = await author.roleNow();
  await parts.live.edit(dataset, author.id, (live, origin) => {
    requireOpen(live, role, layer);
    setSchema(live.table, layer, origin);
  });
}

function requireOpen({ table, locks }: LiveDataset, role: Role, layer: SchemaLayer | null): void {
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
