/** The doubtful cells of a table, live: asked for when it opens, when one of us settles many or brings a file, and after the line was cut. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { fetchDoubts } from "#client/api/import-records.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { whenBack } from "#client/collab/when-back.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { StandingDoubts } from "#shared/wire/imports.ts";
import { changedDoubts } from "./changed-doubts.ts";
import { type WatchedDoubts, watchDoubts } from "./watch-doubts.ts";

const doubtsKey = (dataset: DatasetId) => ["doubts", dataset] as const;

export interface DoubtsKnown extends Pick<WatchedDoubts, "standing"> {
  /** undefined until it is known */
  readonly told: StandingDoubts | undefined;
}

export function useDoubts(dataset: DatasetId, collaboration: Collaboration): DoubtsKnown {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: doubtsKey(dataset), queryFn: () => fetchDoubts(dataset) });
  const watched = useMemo(() => watchDoubts(collaboration.table), [collaboration]);
  const ready = useStore(collaboration.ready);
  useEffect(() => () => watched.close(), [watched]);
  useEffect(() => {
    if (data !== undefined && ready) watched.give(data);
  }, [watched, data, ready]);
  useEffect(() => {
    const ask = () => queries.invalidateQueries({ queryKey: doubtsKey(dataset) }).catch(console.error);
    const stop = collaboration.onNotice((_, notice) => {
      if (notice.kind !== "doubts") return;
      const key = doubtsKey(dataset);
      const known = queries.getQueryData<StandingDoubts>(key);
      // what is on its way may be older than the change
      if (notice.change === undefined || known === undefined || queries.isFetching({ queryKey: key }) > 0) void ask();
      else queries.setQueryData(key, changedDoubts(known, notice.change));
    });
    const stopListening = whenBack(collaboration, () => void ask());
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, dataset, queries]);
  return { standing: watched.standing, told: data };
}
