/** Which rows found theirs, worked out between frames: again as parameters are chosen, as people write here, and there. */
import { useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { watchAtLeisure } from "#client/views/leisurely-watch.ts";
import { targetOf } from "#client/views/operations.ts";
import type { MatchAsk, Matches } from "#shared/cleaning/join/match-rows.ts";
import { matchRowsInSlices } from "#shared/cleaning/join/match-rows.ts";
import { type JoinParams, matchAskOf } from "#shared/cleaning/operations/compile/join.ts";
import { steadily } from "#shared/cleaning/operations/compile/steadily.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export interface Found {
  readonly ask: MatchAsk;
  readonly matches: Matches;
}

/** null: nothing can be matched yet */
export function useMatches(
  collaboration: Collaboration,
  source: Table | null,
  revision: Store<number>,
  params: JoinParams,
  rows: readonly RowHandle[] | null,
): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const { keys, comparison, choices, bring } = params;
  const asked = JSON.stringify({ keys, comparison, choices, bring });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object with the same in it asks for nothing new
  const stable = useMemo(() => params, [asked]);
  useEffect(() => {
    if (source === null || stable.keys.length === 0) {
      setFound(null);
      return;
    }
    const work = function* (): InSlices<Found | null> {
      const ask = matchAskOf(targetOf(collaboration, rows, null), source, stable);
      if ("refused" in ask) return null;
      return { ask, matches: yield* steadily(source, () => matchRowsInSlices(collaboration.table, source, ask)) };
    };
    const watch = watchAtLeisure(collaboration.table, work, matters, setFound);
    watch.now();
    const leave = revision.subscribe(watch.soon);
    return () => {
      leave();
      watch.close();
    };
  }, [collaboration, source, revision, stable, rows]);
  return found;
}

function matters({ cells, appeared, vanished, order, columns }: TableChange): boolean {
  return cells.size > 0 || appeared.length + vanished.length > 0 || order || columns;
}
