/** A territory as the map takes it: what lies around it, the line around it, and the lines between its communes. */
import type { Area } from "#shared/geo/area.ts";
import { OUTLINE_UNIT, type Outline, type Ring } from "#shared/geo/outline.ts";

export interface TerritoryFeatures {
  readonly type: "FeatureCollection";
  readonly features: {
    readonly type: "Feature";
    readonly geometry:
      | { readonly type: "Polygon"; coordinates: [number, number][][] }
      | { readonly type: "MultiLineString"; coordinates: [number, number][][] };
    readonly properties: { readonly is: "around" | "border" | "commune" };
  }[];
}

/** as far as maps of this kind go */
const WORLD: [number, number][] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

export function territoryFeatures(area: Area | null, outlines: readonly Outline[]): TerritoryFeatures {
  if (area === null) return { type: "FeatureCollection", features: [] };
  const border = area.border.map(closed);
  // what lies in an enclave is around too: a ring in a ring
  const holes = border.filter((ring, at) => !isEnclave(ring, border, at));
  const enclaves = border.filter((ring, at) => isEnclave(ring, border, at));
  return {
    type: "FeatureCollection",
    features: [
      ...[[WORLD, ...holes], ...enclaves.map((ring) => [ring])].map((coordinates) => ({
        type: "Feature" as const,
        geometry: { type: "Polygon" as const, coordinates },
        properties: { is: "around" as const },
      })),
      {
        type: "Feature",
        geometry: { type: "MultiLineString", coordinates: outlines.flatMap(({ rings }) => rings.map(closed)) },
        properties: { is: "commune" },
      },
      {
        type: "Feature",
        geometry: { type: "MultiLineString", coordinates: border },
        properties: { is: "border" },
      },
    ],
  };
}

function closed(ring: Ring): [number, number][] {
  const line: [number, number][] = [];
  for (let at = 0; at <= ring.length; at += 2) {
    const from = at % ring.length;
    line.push([(ring[from] ?? 0) / OUTLINE_UNIT, (ring[from + 1] ?? 0) / OUTLINE_UNIT]);
  }
  return line;
}

function isEnclave(ring: readonly [number, number][], all: readonly [number, number][][], self: number): boolean {
  const [first] = ring;
  if (first === undefined || all.length === 1) return false;
  return all.filter((other, at) => at !== self && surrounds(other, first)).length % 2 === 1;
}

function surrounds(ring: readonly [number, number][], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let at = 1; at < ring.length; at++) {
    const [[x1, y1], [x2, y2]] = [ring[at - 1] ?? [0, 0], ring[at] ?? [0, 0]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
