/** The views of a table that were given names, live: asked for when it opens, when one changes, and after the line was cut. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchSavedViews } from "#client/api/saved-views.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { whenBack } from "#client/collab/when-back.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { SavedView } from "#shared/wire/saved-views.ts";

export interface SavedViewsKnown {
  /** by name; undefined until they are known */
  readonly views: readonly SavedView[] | undefined;
  readonly error: unknown;
  /** they are others now */
  ask(): Promise<void>;
}

export function useSavedViews(dataset: DatasetId, collaboration: Collaboration): SavedViewsKnown {
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ["saved-views", dataset], queryFn: () => fetchSavedViews(dataset) });
  const ask = () => queries.invalidateQueries({ queryKey: ["saved-views", dataset] });
  useEffect(() => {
    const again = () => queries.invalidateQueries({ queryKey: ["saved-views", dataset] }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "views" && void again());
    const stopListening = whenBack(collaboration, () => void again());
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, dataset, queries]);
  return { views: data, error, ask };
}
