/** Clusters as they stand under one's hands: each keeps its place and its name while others write, until one asks for them anew. */
import type { FacetValue } from "#shared/views/facets.ts";
import type { Cluster } from "./find-clusters.ts";

export interface KeptCluster {
  /** names it as long as it is kept */
  readonly id: number;
  /** of now; of one that is settled, those it had last */
  readonly values: readonly FacetValue[];
  readonly cells: number;
  /** its values are one by now, or none: there is nothing left to merge */
  readonly settled: boolean;
}

export interface KeptClusters {
  readonly clusters: readonly KeptCluster[];
  /** asked for anew, they would stand otherwise */
  readonly moved: boolean;
  /** the name of the next one that is new */
  readonly next: number;
}

/** What was found first. */
export function keptFirst(found: readonly Cluster[]): KeptClusters {
  return {
    clusters: found.map((cluster, id) => ({ id, ...cluster, settled: false })),
    moved: false,
    next: found.length,
  };
}

/** In the order found, without those that are settled; each that was kept has its name still. */
export function keptInOrder(before: KeptClusters, found: readonly Cluster[]): KeptClusters {
  const { clusters, next } = keptAfter(before, found);
  const placeOfValues = new Map(found.map(({ values }, at) => [values, at]));
  const standing = clusters
    .filter(({ settled }) => !settled)
    .sort((a, b) => (placeOfValues.get(a.values) ?? 0) - (placeOfValues.get(b.values) ?? 0));
  return { clusters: standing, moved: false, next };
}

/** Each of those kept becomes the one found now that shares most of its values; what is new comes last. */
export function keptAfter(before: KeptClusters, found: readonly Cluster[]): KeptClusters {
  const keptOf = new Map<string, number>();
  before.clusters.forEach(({ values }, place) => {
    for (const { text } of values) keptOf.set(text, place);
  });
  const places = new Map<number, Cluster>();
  const born: Cluster[] = [];
  for (const cluster of found) {
    const place = placeOf(cluster, keptOf, places);
    if (place === null) born.push(cluster);
    else places.set(place, cluster);
  }
  const clusters = [
    ...before.clusters.map((kept, place): KeptCluster => {
      const now = places.get(place);
      return now === undefined ? { ...kept, settled: true } : { id: kept.id, ...now, settled: false };
    }),
    ...born.map((cluster, at) => ({ id: before.next + at, ...cluster, settled: false })),
  ];
  const standing = clusters.filter(({ settled }) => !settled);
  const moved = standing.length < clusters.length || standing.some(({ values }, at) => values !== found[at]?.values);
  return { clusters, moved, next: before.next + born.length };
}

/** The place, not yet taken, of which the cluster holds most values; null: of none. */
function placeOf(
  { values }: Cluster,
  keptOf: ReadonlyMap<string, number>,
  taken: ReadonlyMap<number, Cluster>,
): number | null {
  const shared = new Map<number, number>();
  for (const { text } of values) {
    const place = keptOf.get(text);
    if (place !== undefined && !taken.has(place)) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  let [best, most]: [number | null, number] = [null, 0];
  for (const [place, count] of shared) if (count > most) [best, most] = [place, count];
  return best;
}
