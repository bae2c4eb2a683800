/** Addresses of a table asked of the geocoder. */
import type { GeocodedPlace, GeocodedRow, Nearby } from "#shared/geo/geocoded.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { GeocodingAnswers, type GeocodingAsk, GeocodingFound, GeocodingState } from "#shared/wire/geocoding.ts";
import { command, request } from "./request.ts";

export function fetchGeocoding(dataset: DatasetId): Promise<GeocodingState> {
  return request("GET", `/datasets/${dataset}/geocoding`, GeocodingState);
}

export function beginGeocoding(dataset: DatasetId, ask: GeocodingAsk): Promise<GeocodingState> {
  return request("POST", `/datasets/${dataset}/geocoding`, GeocodingState, ask);
}

export function turnGeocoding(dataset: DatasetId, goOn: boolean): Promise<GeocodingState> {
  return request("PATCH", `/datasets/${dataset}/geocoding`, GeocodingState, { goOn });
}

export function forgetGeocoding(dataset: DatasetId): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/geocoding`);
}

/** All that was found so far. */
export async function fetchGeocodingAnswers(dataset: DatasetId): Promise<readonly GeocodedRow[]> {
  const all: GeocodedRow[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page: GeocodingAnswers = await request(
      "GET",
      `/datasets/${dataset}/geocoding/answers?from=${from}`,
      GeocodingAnswers,
    );
    all.push(...page.answers);
    from = page.next;
  }
  return all;
}

/** `near`: the likeliest are nearer to it. */
export async function searchAddress(
  dataset: DatasetId,
  text: string,
  near: Nearby | null,
  signal: AbortSignal,
): Promise<readonly GeocodedPlace[]> {
  const at = near === null ? "" : `&lat=${near.latitude}&lon=${near.longitude}`;
  const path = `/datasets/${dataset}/geocoding/search?q=${encodeURIComponent(text)}${at}`;
  return (await request("GET", path, GeocodingFound, undefined, signal)).places;
}
