/** Outlines of communes as they travel: rings of whole hundred-thousandths of a degree (about a metre), longitude and latitude in turn. */

/** degrees times this */
export const OUTLINE_UNIT = 100_000;

/** Closed, the first point not said again at the end. */
export type Ring = readonly number[];

export interface Outline {
  /** of Insee */
  readonly code: string;
  readonly name: string;
  /** of all its parts, and of its holes: a point is inside where it is in an odd number of them */
  readonly rings: readonly Ring[];
}

/** The ring of a GeoJSON polygon (RFC 7946, section 3.1.6); null where it is none. */
export function ringOf(coordinates: unknown): Ring | null {
  if (!Array.isArray(coordinates)) return null;
  const ring: number[] = [];
  for (const position of coordinates) {
    if (!Array.isArray(position)) return null;
    const [longitude, latitude] = position as unknown[];
    if (typeof longitude !== "number" || typeof latitude !== "number") return null;
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return null;
    const [x, y] = [Math.round(longitude * OUTLINE_UNIT), Math.round(latitude * OUTLINE_UNIT)];
    // what rounding made the same place
    if (ring.at(-2) !== x || ring.at(-1) !== y) ring.push(x, y);
  }
  if (ring.length > 2 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1)) ring.length -= 2;
  return ring.length >= 6 ? ring : null;
}

/** Of a Polygon or MultiPolygon; null where it is neither. Rings that are none are left out. */
export function ringsOf(geometry: unknown): readonly Ring[] | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates)) return null;
  if (type === "Polygon") return rings(coordinates);
  if (type === "MultiPolygon") return coordinates.flatMap((polygon) => (Array.isArray(polygon) ? rings(polygon) : []));
  return null;
}

function rings(polygon: readonly unknown[]): Ring[] {
  return polygon.flatMap((one) => {
    const ring = ringOf(one);
    return ring === null ? [] : [ring];
  });
}
