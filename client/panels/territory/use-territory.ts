/** The territory of a table, live: asked for when it is shown, when somebody chooses another, and after the line was cut; its outlines made an area. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { fetchOutlines, fetchTerritory } from "#client/api/territory.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { whenBack } from "#client/collab/when-back.ts";
import { inTurns } from "#client/views/slices.ts";
import { type Area, areaOf } from "#shared/geo/area.ts";
import type { ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { TerritoryOutlines, TerritoryState } from "#shared/wire/territory.ts";

export interface TerritoryHere {
  /** undefined until it is known */
  readonly state: TerritoryState | undefined;
  readonly chosen: ChosenTerritory | null;
  /** what is known of it; null: nothing, or not yet */
  readonly area: Area | null;
  /** what points are judged by: null too where some of its outlines are missing */
  readonly judged: Area | null;
  readonly outlines: TerritoryOutlines["outlines"];
  /** places whose outlines could not be had */
  readonly missing: TerritoryOutlines["missing"];
  readonly fetching: boolean;
  set(state: TerritoryState): void;
  /** asks for missing outlines again */
  again(): void;
}

const NONE: TerritoryOutlines = { outlines: [], missing: [] };

export function useTerritory(dataset: DatasetId, collaboration: Collaboration): TerritoryHere {
  const queries = useQueryClient();
  const key = useMemo(() => ["territory", dataset], [dataset]);
  const { data: state } = useQuery({ queryKey: key, queryFn: () => fetchTerritory(dataset) });
  const chosen = state?.chosen?.territory ?? null;
  const found = useQuery({
    // without names: they change nothing of the outlines
    queryKey: ["outlines", dataset, chosen?.kind, chosen?.places.map(({ code }) => code)],
    queryFn: () => fetchOutlines(dataset),
    enabled: chosen !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: key }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "territory" && again());
    const stopListening = whenBack(collaboration, again);
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, key, queries]);
  const { outlines, missing } = found.data ?? NONE;
  const [area, setArea] = useState<Area | null>(null);
  useEffect(() => {
    setArea(null);
    return outlines.length === 0 ? undefined : inTurns(areaOf(outlines), setArea);
  }, [outlines]);
  // whoever does not answer at all has none of them
  const unknown = found.isError && chosen !== null ? chosen.places : missing;
  return {
    ...{ state, chosen, area, outlines },
    judged: unknown.length === 0 ? area : null,
    missing: unknown,
    fetching: found.isFetching,
    set: (next) => queries.setQueryData(key, next),
    again: () => void found.refetch().catch(console.error),
  };
}
