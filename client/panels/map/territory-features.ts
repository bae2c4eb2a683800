/** A territory as the map takes it: what lies around it, the line around it, and the lines between its communes. */
import type { Area } from "#shared/geo/area.ts";
import { OUTLINE_UNIT, type Outline, type Ring } from "#shared/geo/outline.ts";

export interface TerritoryFeatures {
  readonly type: "FeatureCollection";
  readonly features: {
    readonly type: "Feature";
    readonly geometry:
      | { readonly type: "Polygon"; coordinates: Line[] }
      | { readonly type: "MultiLineString"; coordinates: Line[] };
    readonly properties: { readonly is: "around" | "border" | "commune" };
  }[];
}

type Line = [number, number][];

/** as far as maps of this kind go */
const WORLD: Line = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

export function territoryFeatures(area: Area | null, outlines: readonly Outline[]): TerritoryFeatures {
  if (area === null) return { type: "FeatureCollection", features: [] };
  const border = area.border.map(closed);
  const deep = border.map((ring, at) => border.filter((other, there) => there !== at && surrounds(other, ring)).length);
  // what lies in an enclave is around too, but for what lies in it again
  const holesIn = (ring: Line | null, level: number) =>
    border.filter((other, at) => deep[at] === level && (ring === null || surrounds(ring, other)));
  const enclaves = border.flatMap((ring, at) => {
    const level = deep[at] ?? 0;
    return level % 2 === 1 ? [[ring, ...holesIn(ring, level + 1)]] : [];
  });
  return {
    type: "FeatureCollection",
    features: [
      ...[[WORLD, ...holesIn(null, 0)], ...enclaves].map((coordinates) => ({
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

function closed(ring: Ring): Line {
  const line: Line = [];
  for (let at = 0; at <= ring.length; at += 2) {
    const from = at % ring.length;
    line.push([(ring[from] ?? 0) / OUTLINE_UNIT, (ring[from + 1] ?? 0) / OUTLINE_UNIT]);
  }
  return line;
}

/** By its first point: rings of a border do not cross. */
function surrounds(ring: Line, other: Line): boolean {
  const [[x, y] = [Number.NaN, Number.NaN]] = other;
  let inside = false;
  for (let at = 1; at < ring.length; at++) {
    const [[x1, y1], [x2, y2]] = [ring[at - 1] ?? [0, 0], ring[at] ?? [0, 0]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
