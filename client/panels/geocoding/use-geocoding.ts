/** How far the geocoder is with a table, and what it found, live: asked for when it is shown, when it moved, and after the line was cut. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchGeocoding, fetchGeocodingAnswers } from "#client/api/geocoding.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { whenBack } from "#client/collab/when-back.ts";
import type { GeocodedRow } from "#shared/geo/geocoded.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { GeocodingState } from "#shared/wire/geocoding.ts";

interface GeocodingKnown {
  /** undefined until it is known */
  readonly state: GeocodingState | undefined;
  /** of what does not run any more; undefined until it is known */
  readonly answers: readonly GeocodedRow[] | undefined;
  readonly error: unknown;
  set(state: GeocodingState): void;
  again(): void;
}

export function useGeocoding(dataset: DatasetId, collaboration: Collaboration): GeocodingKnown {
  const queries = useQueryClient();
  const key = ["geocoding", dataset];
  const state = useQuery({ queryKey: key, queryFn: () => fetchGeocoding(dataset) });
  const job = state.data?.job ?? null;
  const answers = useQuery({
    queryKey: ["geocoding-answers", dataset, job?.id, job?.done],
    queryFn: () => fetchGeocodingAnswers(dataset),
    enabled: job !== null && job.state !== "running",
  });
  useEffect(() => {
    const again = () => queries.invalidateQueries({ queryKey: ["geocoding", dataset] }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "geocoding" && void again());
    const stopListening = whenBack(collaboration, () => void again());
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, dataset, queries]);
  return {
    state: state.data,
    answers: job === null || job.state === "running" ? undefined : answers.data,
    error: state.error ?? answers.error,
    set: (next) => queries.setQueryData(key, next),
    again: () => void queries.invalidateQueries({ queryKey: key }).catch(console.error),
  };
}
