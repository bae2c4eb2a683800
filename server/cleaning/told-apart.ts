/** Use cases of what a team said is not the same: said once, proposed to nobody any more. */
import { createHash } from "node:crypto";
import type { Actor } from "#server/people/actor.ts";
import type { Audit } from "#server/people/audit.ts";
import type { StoredDataset } from "#server/storage/datasets.ts";
import type { ToldApartSets } from "#server/storage/told-apart.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { type ToldApart, tellApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { APART_LENGTH, type ApartOf, type TellApart, type ToldApartList } from "#shared/wire/told-apart.ts";

export interface ToldApartParts {
  readonly toldApart: ToldApartSets;
  readonly live: Pick<LiveDatasets, "notify" | "read">;
  readonly audit: Audit;
}

export async function readApart(
  { toldApart }: ToldApartParts,
  dataset: DatasetId,
  of: ApartOf,
): Promise<ToldApartList> {
  const apart = await toldApart.of(dataset, of);
  return { apart, revision: revisionOf(apart) };
}

/** Throws "column-not-found": of columns that never were, there would be no end. */
export async function addApart(
  { toldApart, live }: ToldApartParts,
  dataset: DatasetId,
  of: ApartOf,
  told: TellApart,
): Promise<void> {
  const isThere = of === "rows" || (await live.read(dataset, ({ table }) => table.columns.some(({ id }) => id === of)));
  if (!isThere) throw new ProblemError("column-not-found");
  const sets: ToldApart = "texts" in told ? [told.texts] : told.apart;
  await toldApart.change(dataset, of, (known) => newest(sets.reduce(tellApart, known)).map((set) => [...set]));
  live.notify(dataset, { kind: "told-apart", dataset });
}

/** They are proposed again, to everyone. `since`: the revision that was looked at. Throws "told-apart-changed" when they are others. */
export async function forgetApart(
  { toldApart, live, audit }: ToldApartParts,
  dataset: Pick<StoredDataset, "id" | "space">,
  user: Actor,
  of: ApartOf,
  since: string,
): Promise<void> {
  let gone = 0;
  let isOvertaken = false;
  await toldApart.change(dataset.id, of, (known) => {
    isOvertaken = revisionOf(known) !== since;
    gone = known.length;
    return isOvertaken ? known : [];
  });
  if (isOvertaken) throw new ProblemError("told-apart-changed");
  if (gone === 0) return;
  await audit.note(dataset.space, user.id, { action: "told-apart-forgotten", dataset: dataset.id, sets: gone });
  live.notify(dataset.id, { kind: "told-apart", dataset: dataset.id });
}

function revisionOf(sets: ToldApart): string {
  return createHash("sha256").update(JSON.stringify(sets)).digest("hex").slice(0, 32);
}

/** As many of the last ones as there is room for. */
function newest(sets: ToldApart): ToldApart {
  let room = APART_LENGTH;
  const kept = sets.toReversed().filter((set) => {
    room -= JSON.stringify(set).length + 1;
    return room >= 0;
  });
  return kept.reverse();
}
