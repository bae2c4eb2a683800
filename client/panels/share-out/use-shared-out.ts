/** What is shared out in a table, live: asked for when it opens, when one of us shares out, and after the line was cut. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { fetchAssignments } from "#client/api/assignments.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { whenBack } from "#client/collab/when-back.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { AssignmentList } from "#shared/wire/assignments.ts";
import { type WatchedOwners, watchOwners } from "./watch-owners.ts";

const keyOf = (dataset: DatasetId) => ["assignments", dataset] as const;

export interface SharedOutKnown extends Pick<WatchedOwners, "owners" | "assigned"> {
  /** undefined until it is known */
  readonly list: AssignmentList | undefined;
}

export function useSharedOut(dataset: DatasetId, collaboration: Collaboration): SharedOutKnown {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: keyOf(dataset), queryFn: () => fetchAssignments(dataset) });
  const watched = useMemo(() => watchOwners(collaboration.table), [collaboration]);
  const ready = useStore(collaboration.ready);
  useEffect(() => () => watched.close(), [watched]);
  useEffect(() => {
    if (data !== undefined && ready) watched.give(data.assignments);
  }, [watched, data, ready]);
  useEffect(() => {
    const ask = () => queries.invalidateQueries({ queryKey: keyOf(dataset) }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "assignments" && void ask());
    const stopListening = whenBack(collaboration, () => void ask());
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, dataset, queries]);
  return { owners: watched.owners, assigned: watched.assigned, list: data };
}
