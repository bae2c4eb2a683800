/** Why steps of a table were taken, by entry of the history, live. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { fetchStepNotes } from "#client/api/recipes.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { whenBack } from "#client/collab/when-back.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { StepNote } from "#shared/wire/recipes.ts";

export function useStepNotes(dataset: DatasetId, collaboration: Collaboration): ReadonlyMap<string, StepNote> {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ["step-notes", dataset], queryFn: () => fetchStepNotes(dataset) });
  useEffect(() => {
    const again = () => queries.invalidateQueries({ queryKey: ["step-notes", dataset] }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "step-notes" && void again());
    const stopListening = whenBack(collaboration, () => void again());
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, dataset, queries]);
  return useMemo(() => new Map((data ?? []).map((note) => [note.entry, note])), [data]);
}
