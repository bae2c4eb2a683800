/** Use cases: an editor says where the rows of a table are expected, everyone in it sees the outlines. */

import type { InDataset } from "#server/people/access.ts";
import type { Actor } from "#server/people/actor.ts";
import { personOf } from "#server/people/people.ts";
import type { People } from "#server/storage/people.ts";
import type { Territories } from "#server/storage/territories.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { Outline } from "#shared/geo/outline.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { ChooseTerritory, EpciList, TerritoryOutlines, TerritoryState } from "#shared/wire/territory.ts";
import type { Geography } from "./geography.ts";

export interface TerritoryParts {
  readonly territories: Territories;
  /** null: none is configured */
  readonly geography: Geography | null;
  readonly live: Pick<LiveDatasets, "notify">;
  readonly people: People;
  readonly now: () => number;
}

export async function territoryState(parts: TerritoryParts, { dataset, space }: InDataset): Promise<TerritoryState> {
  const [stored, ofSpace] = await Promise.all([
    parts.territories.of(dataset.id),
    parts.territories.lastOf(space.id, dataset.id),
  ]);
  const [user] = stored === null ? [] : await parts.people.findAll([stored.by]);
  return {
    service: parts.geography?.host ?? null,
    chosen:
      stored === null
        ? null
        : {
            territory: stored.territory,
            by: user === undefined ? null : personOf(user),
            at: new Date(stored.at).toISOString(),
          },
    ofSpace,
  };
}

export async function chooseTerritory(
  parts: TerritoryParts,
  found: InDataset,
  user: Actor,
  { territory }: ChooseTerritory,
): Promise<TerritoryState> {
  const { dataset } = found;
  if (territory === null) await parts.territories.forget(dataset.id);
  else await parts.territories.choose(dataset.id, { territory, by: user.id, at: parts.now() });
  parts.live.notify(dataset.id, { kind: "territory", dataset: dataset.id });
  return territoryState(parts, found);
}

/** Each commune once. */
export async function territoryOutlines(parts: TerritoryParts, dataset: DatasetId): Promise<TerritoryOutlines> {
  const stored = await parts.territories.of(dataset);
  if (stored === null) return { outlines: [], missing: [] };
  const { kind, places } = stored.territory;
  const outlines = new Map<string, Outline>();
  const missing: TerritoryOutlines["missing"] = [];
  const found = await Promise.all(
    places.map(async ({ code, name }) => ({ code, name, of: await parts.geography?.outlines(kind, code) })),
  );
  for (const { code, name, of } of found) {
    if (of === null || of === undefined) missing.push({ code, name });
    else for (const one of of) outlines.set(one.code, one);
  }
  return {
    outlines: [...outlines.values()].map(({ rings, ...one }) => ({ ...one, rings: rings as number[][] })),
    missing,
  };
}

/** Throws "geography-off", "geography-unreachable". */
export async function listEpcis({ geography }: Pick<TerritoryParts, "geography">): Promise<EpciList> {
  if (geography === null) throw new ProblemError("geography-off");
  const epcis = await geography.epcis();
  if (epcis === null) throw new ProblemError("geography-unreachable", { args: { host: geography.host } });
  return { epcis };
}
