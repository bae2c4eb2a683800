/** Use cases of what a team said is not the same: said once, proposed to nobody any more. */
import type { ToldApartSets } from "#server/storage/told-apart.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { type ToldApart, tellApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { APART_LENGTH, type ApartOf, type ToldApartList } from "#shared/wire/told-apart.ts";

export interface ToldApartParts {
  readonly toldApart: ToldApartSets;
  readonly live: Pick<LiveDatasets, "notify" | "read">;
}

export async function readApart(
  { toldApart }: ToldApartParts,
  dataset: DatasetId,
  of: ApartOf,
): Promise<ToldApartList> {
  return { apart: await toldApart.of(dataset, of) };
}

/** Throws "column-not-found": of columns that never were, there would be no end. */
export async function addApart(
  { toldApart, live }: ToldApartParts,
  dataset: DatasetId,
  of: ApartOf,
  texts: readonly string[],
): Promise<void> {
  const isThere = of === "rows" || (await live.read(dataset, ({ table }) => table.columns.some(({ id }) => id === of)));
  if (!isThere) throw new ProblemError("column-not-found");
  await toldApart.change(dataset, of, (known) => newest(tellApart(known, texts)).map((set) => [...set]));
  live.notify(dataset, { kind: "told-apart", dataset });
}

/** They are proposed again. */
export async function forgetApart({ toldApart, live }: ToldApartParts, dataset: DatasetId, of: ApartOf): Promise<void> {
  await toldApart.change(dataset, of, () => []);
  live.notify(dataset, { kind: "told-apart", dataset });
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
