/** Use cases: an editor says where the rows of a table are expected, everyone in it sees the outlines. */

import { createHash } from "node:crypto";
import type { InDataset } from "#server/people/access.ts";
import type { Actor } from "#server/people/actor.ts";
import { personOf } from "#server/people/people.ts";
import type { People } from "#server/storage/people.ts";
import type { Territories } from "#server/storage/territories.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
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

/** Those of one state of the territory and of the service. */
export interface WrittenOutlines {
  /** an entity tag (RFC 9110, section 8.8.3) */
  readonly tag: string;
  /** JSON of `TerritoryOutlines` */
  pieces(): Iterable<string>;
}

/** Each place once. They are as they were kept: those of a département are megabytes, and are not read here. */
export async function territoryOutlines(parts: TerritoryParts, dataset: DatasetId): Promise<WrittenOutlines> {
  const stored = await parts.territories.of(dataset);
  const kind = stored?.territory.kind ?? "communes";
  const places = new Map((stored?.territory.places ?? []).map(({ code, name }) => [code, { code, name }]));
  const found = await Promise.all(
    [...places.values()].map(async (place) => ({
      place,
      kept: (await parts.geography?.outlines(kind, place.code)) ?? null,
    })),
  );
  const missing: TerritoryOutlines["missing"] = found.flatMap(({ place, kept }) => (kept === null ? [place] : []));
  const lists = found.flatMap(({ kept }) => (kept === null ? [] : [kept.text]));
  const states = found.map(({ place, kept }) => [place, kept?.seenAt ?? null]);
  const tag = createHash("sha256")
    .update(JSON.stringify([kind, states]))
    .digest("hex")
    .slice(0, 32);
  return { tag: `"${tag}"`, pieces: () => asOne(lists, missing) };
}

/** UTF-16 code units that are sent at once */
const PIECE = 256 * 1024;

/** `lists`: JSON of lists, none empty. */
function* asOne(lists: readonly string[], missing: TerritoryOutlines["missing"]): Generator<string> {
  yield '{"outlines":[';
  for (const [at, list] of lists.entries()) {
    if (at > 0) yield ",";
    // without its brackets
    const end = list.length - 1;
    for (let from = 1; from < end; ) {
      const cut = Math.min(from + PIECE, end);
      const to = cut < end && isHighSurrogate(list.charCodeAt(cut - 1)) ? cut + 1 : cut;
      yield list.slice(from, to);
      from = to;
    }
  }
  yield `],"missing":${JSON.stringify(missing)}}`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Throws "geography-off", "geography-unreachable". */
export async function listEpcis({ geography }: Pick<TerritoryParts, "geography">): Promise<EpciList> {
  if (geography === null) throw new ProblemError("geography-off");
  const epcis = await geography.epcis();
  if (epcis === null) throw new ProblemError("geography-unreachable", { args: { host: geography.host } });
  return { epcis };
}
