/** Attaches a Table Schema to a dataset, wherever it comes from, or none. */
import { setSchema } from "#shared/document/edits/set-schema.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { requireOpenFields } from "./closed-fields.ts";
import type { DatasetsParts } from "./parts.ts";
import { findSchema } from "./schema-layer.ts";

/**
 * Resolves when the choice is on disk. Throws what `findSchema` throws; "locked" when it would make another field of a column that is
 * closed to `author`; and what `roleNow` throws: what they may is asked when the schema was fetched, which takes its time.
 */
export async function chooseSchema(
  parts: Pick<DatasetsParts, "catalogue" | "fetchText" | "datasets" | "updateLog" | "live">,
  dataset: DatasetId,
  author: { readonly id: UserId; roleNow(): Promise<Role> },
  choice: ChooseSchema,
  language: Language,
): Promise<void> {
  const layer = (await findSchema(parts, dataset, choice, language))?.layer ?? null;
  const role = await author.roleNow();
  await parts.live.edit(dataset, author.id, (live, origin) => {
    requireOpenFields(live, role, layer);
    setSchema(live.table, layer, origin);
  });
}
