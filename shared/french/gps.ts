/**
 * Points in France, in degrees of WGS 84: whether they fall in it, and whether latitude and longitude were taken for one another.
 * The boxes are those of Validata, their sides left out; a little of the neighbouring countries is in them.
 */

export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

type Box = readonly [west: number, east: number, south: number, north: number];

const BOXES: readonly Box[] = [
  // France métropolitaine
  [-5.141277, 9.560091, 41.333571, 51.088989],
  // Guadeloupe
  [-61.809839, -61.001959, 15.832041, 16.514488],
  // Martinique
  [-61.229033, -60.809655, 14.388646, 14.878723],
  // Guyane
  [-54.60239, -51.619041, 2.111055, 5.748138],
  // La Réunion
  [55.216526, 55.836654, -21.389631, -20.8718],
  // Mayotte
  [45.01833, 45.299985, -13.005254, -12.63659],
];

/** `swapped`: not in France as written, and in France when latitude and longitude change places. */
export type PlaceOfPoint = "in-france" | "swapped" | "elsewhere";

export function placeOfPoint({ longitude, latitude }: Point): PlaceOfPoint {
  if (isInFrance(longitude, latitude)) return "in-france";
  return isInFrance(latitude, longitude) ? "swapped" : "elsewhere";
}

function isInFrance(longitude: number, latitude: number): boolean {
  return BOXES.some(
    ([west, east, south, north]) => longitude > west && longitude < east && latitude > south && latitude < north,
  );
}

/** Longer texts are no point. */
const LONGEST = 200;

/** `2.35,48.85`, `[2.35, 48.85]` or `{"lon": 2.35, "lat": 48.85}`, longitude first; null when it is none of them. */
export function readPoint(text: string): Point | null {
  if (text.length > LONGEST) return null;
  const pair = /^\s*\[?\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\]?\s*$/.exec(text);
  const closed = text.includes("[") === text.includes("]");
  const named = {
    longitude: /"lon"\s*:\s*"?(-?\d+(?:\.\d+)?)"?/.exec(text)?.[1],
    latitude: /"lat"\s*:\s*"?(-?\d+(?:\.\d+)?)"?/.exec(text)?.[1],
  };
  const [longitude, latitude] = pair === null || !closed ? [named.longitude, named.latitude] : [pair[1], pair[2]];
  if (longitude === undefined || latitude === undefined) return null;
  const point = { longitude: Number(longitude), latitude: Number(latitude) };
  return Math.abs(point.longitude) <= 180 && Math.abs(point.latitude) <= 90 ? point : null;
}
