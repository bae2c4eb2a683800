/** What several outlines make together: the line around them, and whether a point is inside. Pure, in slices. */
import type { Point } from "#shared/french/gps.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { OUTLINE_UNIT, type Outline, type Ring } from "./outline.ts";
import type { Box } from "./territory.ts";

export interface Area {
  /** around all of them; what two communes share is inside, and left out */
  readonly border: readonly Ring[];
  readonly box: Omit<Box, "kind">;
  /** inside, or as near to the border as outlines that were simplified may be wrong */
  contains(point: Point): boolean;
}

/** units: some 150 m, as far as a simplified outline is from the true one */
const NEAR = 150;
const BANDS = 512;

/** null: there is nothing in them. */
export function* areaOf(outlines: readonly Outline[]): InSlices<Area | null> {
  const border = yield* borderOf(outlines);
  if (border.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of border) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    yield;
  }
  // each side is found by its latitudes
  const height = Math.max(NEAR, (north - south) / BANDS);
  const bands: number[][] = Array.from({ length: Math.floor((north - south) / height) + 1 }, () => []);
  const bandOf = (y: number) => Math.floor((y - south) / height);
  for (const ring of border) {
    for (const [x1, y1, x2, y2] of sides(ring)) {
      for (let band = bandOf(Math.min(y1, y2)); band <= bandOf(Math.max(y1, y2)); band++) {
        bands[band]?.push(x1, y1, x2, y2);
      }
    }
    yield;
  }
  function contains({ longitude, latitude }: Point): boolean {
    const [x, y] = [longitude * OUTLINE_UNIT, latitude * OUTLINE_UNIT];
    if (x < west - NEAR || x > east + NEAR || y < south - NEAR || y > north + NEAR) return false;
    const band = bandOf(y);
    if (isInside(bands[band] ?? [], x, y)) return true;
    return [band - 1, band, band + 1].some((one) => isNear(bands[one] ?? [], x, y));
  }
  const [w, s, e, n] = [west, south, east, north].map((one) => one / OUTLINE_UNIT) as [number, number, number, number];
  return { border, box: { west: w, south: s, east: e, north: n }, contains };
}

export function middleOf({ west, south, east, north }: Area["box"]): Point {
  return { longitude: (west + east) / 2, latitude: (south + north) / 2 };
}

/** Odd number of sides to the right of it. */
function isInside(sides: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let at = 0; at < sides.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [sides[at], sides[at + 1], sides[at + 2], sides[at + 3]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function isNear(sides: readonly number[], x: number, y: number): boolean {
  // a degree of longitude is shorter than one of latitude
  const across = Math.cos((y / OUTLINE_UNIT) * (Math.PI / 180));
  for (let at = 0; at < sides.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [sides[at], sides[at + 1], sides[at + 2], sides[at + 3]];
    const [dx, dy, px, py] = [(x2 - x1) * across, y2 - y1, (x - x1) * across, y - y1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    if (Math.hypot(px - along * dx, py - along * dy) <= NEAR) return true;
  }
  return false;
}

/** Sides that one outline alone has, joined to rings: neighbours are drawn on the very same points. */
function* borderOf(outlines: readonly Outline[]): InSlices<Ring[]> {
  const ids = new Map<number, number>();
  const idOf = (x: number, y: number) => {
    const key = (x + 180 * OUTLINE_UNIT) * 2 ** 25 + (y + 90 * OUTLINE_UNIT);
    const known = ids.get(key) ?? ids.size;
    ids.set(key, known);
    return known;
  };
  const once = new Map<number, readonly [number, number, number, number]>();
  const keyOf = (a: number, b: number) => Math.min(a, b) * 2 ** 26 + Math.max(a, b);
  for (const { rings } of outlines) {
    for (const ring of rings) {
      for (const side of sides(ring)) {
        const key = keyOf(idOf(side[0], side[1]), idOf(side[2], side[3]));
        // an even number of times: between two of them
        if (!once.delete(key)) once.set(key, side);
      }
    }
    yield;
  }
  const from = new Map<number, number[]>();
  for (const [key, [x1, y1, x2, y2]] of once) {
    for (const end of [idOf(x1, y1), idOf(x2, y2)]) {
      const there = from.get(end);
      if (there === undefined) from.set(end, [key]);
      else there.push(key);
    }
  }
  yield;
  const border: Ring[] = [];
  for (const [first, start] of once) {
    if (!once.has(first)) continue;
    const ring: number[] = [];
    let [key, [x, y]]: [number | undefined, readonly number[]] = [first, start];
    while (key !== undefined) {
      const side = once.get(key);
      if (side === undefined) break;
      once.delete(key);
      ring.push(x ?? 0, y ?? 0);
      [x, y] = side[0] === x && side[1] === y ? [side[2], side[3]] : [side[0], side[1]];
      key = from.get(idOf(x, y))?.find((other) => once.has(other));
    }
    if (ring.length >= 6) border.push(ring);
    if (border.length % 64 === 63) yield;
  }
  return border;
}

function* sides(ring: Ring): Generator<readonly [number, number, number, number]> {
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    yield [ring[at] ?? 0, ring[at + 1] ?? 0, ring[next] ?? 0, ring[next + 1] ?? 0];
  }
}
