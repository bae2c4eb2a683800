/** That what a table was before was destroyed: told to all its members, whose copies of it may go. */
import { personOf } from "#server/people/people.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Purged } from "#shared/wire/purge.ts";
import type { PurgeParts } from "./parts.ts";

/** null: never, or by someone of whom nothing is known. */
export async function lastPurge(
  { purges, people }: Pick<PurgeParts, "purges" | "people">,
  dataset: DatasetId,
): Promise<Purged | null> {
  const last = await purges.last(dataset);
  const [user] = last === null ? [] : await people.findAll([last.by]);
  if (last === null || user === undefined) return null;
  const { id, name } = personOf(user);
  return { incarnation: last.incarnation, at: new Date(last.at).toISOString(), by: { id, name } };
}
