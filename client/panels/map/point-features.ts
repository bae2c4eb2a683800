/** Points of rows as the map takes them, made in slices. */

import type { Oddness, TablePoints } from "#shared/geo/read-points.ts";
import type { Box } from "#shared/geo/territory.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

interface PointFeature {
  readonly type: "Feature";
  readonly geometry: { readonly type: "Point"; coordinates: [number, number] };
  readonly properties: { readonly row: number; readonly odd: 0 | 1 };
}

export interface PointFeatures {
  readonly type: "FeatureCollection";
  readonly features: PointFeature[];
}

const STEP = 8_192;

/** `shows`: of which rows; null: all of them. */
export function* pointFeatures(
  { rows, longitudes, latitudes }: TablePoints,
  odd: ReadonlyMap<number, Oddness>,
  shows: ((row: number) => boolean) | null,
): InSlices<PointFeatures> {
  const features: PointFeature[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (at % STEP === STEP - 1) yield;
    if (shows !== null && !shows(row)) continue;
    features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [longitudes[at] ?? 0, latitudes[at] ?? 0] },
      properties: { row, odd: odd.has(at) ? 1 : 0 },
    });
  }
  return { type: "FeatureCollection", features };
}

/** Those that stand apart do not pull the map away from the others; null: there is none. */
export function boundsOfPoints(
  { rows, longitudes, latitudes }: TablePoints,
  odd: ReadonlyMap<number, Oddness>,
): Omit<Box, "kind"> | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  const leavesOut = odd.size < rows.length;
  for (let at = 0; at < rows.length; at++) {
    if (leavesOut && odd.has(at)) continue;
    west = Math.min(west, longitudes[at] ?? west);
    east = Math.max(east, longitudes[at] ?? east);
    south = Math.min(south, latitudes[at] ?? south);
    north = Math.max(north, latitudes[at] ?? north);
  }
  return west > east ? null : { west, south, east, north };
}
