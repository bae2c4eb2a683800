/** The clusters of a column, looked for again as people write; each keeps its place until they are asked for in order. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { watchAtLeisure } from "#client/views/leisurely-watch.ts";
import type { LiveRowFacts } from "#client/views/live-row-facts.ts";
import { type ClusterMethod, type Clusters, columnClustersInSlices } from "#shared/cleaning/clusters/find-clusters.ts";
import { type KeptClusters, keptAfter, keptFirst, keptInOrder } from "#shared/cleaning/clusters/kept-clusters.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { rowsSeenInSlices } from "#shared/views/rows-seen.ts";
import type { Scope } from "./scope.ts";

export interface ClustersKnown {
  readonly kept: KeptClusters;
  /** false: there was too much to compare */
  readonly complete: boolean;
  /** different values that were looked at */
  readonly values: number;
  /** the rows that were looked at; null: all */
  readonly among: Uint32Array | null;
}

export interface ClusterWatch {
  /** null: not known yet, or the search was stopped before it was */
  readonly known: Store<ClustersKnown | null>;
  readonly percent: Store<number | null>;
  /** those were merged or told apart here: said at once, before they are looked for again */
  settle(ids: ReadonlySet<number>): void;
  /** the largest first again, without those that are settled */
  inOrder(): void;
  again(): void;
  stop(): void;
  close(): void;
}

interface Found {
  readonly clusters: Clusters;
  readonly values: number;
  readonly among: Uint32Array | null;
}

export function watchClusters(
  { table }: Pick<Collaboration, "table">,
  facts: LiveRowFacts,
  column: ColumnId,
  method: ClusterMethod,
  scope: Scope,
): ClusterWatch {
  const known = createValue<ClustersKnown | null>(null);
  let isAnew = false;

  function* work(told: (share: number) => void): InSlices<Found> {
    const among = yield* rowsLookedAt();
    const { values, ...clusters } = yield* columnClustersInSlices(table, column, among, method, told);
    return { clusters, values, among };
  }
  function* rowsLookedAt(): InSlices<Uint32Array | null> {
    if (scope.is === "all") return null;
    if (scope.is === "selected") return Uint32Array.from(scope.rows);
    return (yield* rowsSeenInSlices(table, { filters: [...scope.filters], sort: [] }, facts)).rows;
  }
  function tell({ clusters: found, values, among }: Found): void {
    const before = known.get();
    const keep = isAnew ? keptInOrder : keptAfter;
    const kept = before === null ? keptFirst(found.clusters) : keep(before.kept, found.clusters);
    isAnew = false;
    known.set({ kept, complete: found.complete, values, among });
  }

  const watch = watchAtLeisure(
    table,
    work,
    (change) =>
      scope.is === "filtered" || change.cells.has(column) || change.appeared.length + change.vanished.length > 0,
    tell,
  );
  const leave = facts.revision.subscribe(() => {
    if (scope.is === "filtered") watch.soon();
  });
  watch.now();
  return {
    known,
    percent: watch.percent,
    settle(ids) {
      const now = known.get();
      if (now === null) return;
      const clusters = now.kept.clusters.map((kept) => (ids.has(kept.id) ? { ...kept, settled: true } : kept));
      known.set({ ...now, kept: { ...now.kept, clusters, moved: true } });
    },
    inOrder() {
      isAnew = true;
      watch.now();
    },
    again: watch.now,
    stop: watch.stop,
    close() {
      leave();
      watch.close();
    },
  };
}
