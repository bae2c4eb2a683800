/**
 * Metres of the French conformal conic projections, in degrees: Lambert-93 and the nine CC zones (of RGF93, the same as WGS 84 to within a
 * metre), and the older Lambert II étendu. Source: IGN, « Projections coniques conformes », NTG 71 and NT/G 76.
 */
import { type Cone, type Degrees, fromMetres, isometric, radians } from "./conic-projection.ts";
import { degreesOfLambert2 } from "./lambert-2.ts";

interface Projection {
  /** latitudes where lengths are kept, in degrees */
  readonly parallels: readonly [number, number];
  readonly origin: number;
  readonly falseEasting: number;
  readonly falseNorthing: number;
}

/** of the GRS 80 ellipsoid */
const SEMI_AXIS = 6_378_137;
const ECCENTRICITY = 0.081_819_191_042_815_8;
/** of every one of these projections, in degrees east of Greenwich */
const MERIDIAN = 3;

const LAMBERT_93: Projection = { parallels: [44, 49], origin: 46.5, falseEasting: 700_000, falseNorthing: 6_600_000 };

function zone(latitude: number): Projection {
  return {
    parallels: [latitude - 0.75, latitude + 0.75],
    origin: latitude,
    falseEasting: 1_700_000,
    falseNorthing: (latitude - 41) * 1_000_000 + 200_000,
  };
}

/** The point of metropolitan France at these metres; null when no projection places one there, or another territory may be meant. */
export function degreesOfMetres(easting: number, northing: number): Degrees | null {
  // the zones whose northings are like those of Lambert II étendu have France further east
  const old = degreesOfLambert2(easting, northing);
  if (old !== null && isInMetropole(old) && !isInTheSeaSouth(old))
    return mayBeGuadeloupe(easting, northing) ? null : old;
  for (const projection of projectionsAt(northing)) {
    const point = fromMetres(coneOf(projection), easting, northing);
    if (isInMetropole(point)) return point;
  }
  return null;
}

/** The millions of the northing tell the zone; two of the zones share theirs with Lambert-93, and place nothing where it does. */
function projectionsAt(northing: number): readonly Projection[] {
  const latitude = 41 + Math.round((northing - 200_000) / 1_000_000);
  const inZone = latitude >= 42 && latitude <= 50 && Math.abs(northing - zone(latitude).falseNorthing) < 200_000;
  const inLambert = northing > 6_037_008 && northing < 7_230_728;
  return [...(inLambert ? [LAMBERT_93] : []), ...(inZone ? [zone(latitude)] : [])];
}

/** Not beyond the Rhine and the Alps, but for Corsica. */
function isInMetropole({ longitude, latitude }: Degrees): boolean {
  if (longitude > 8.3) return longitude < 9.6 && latitude > 41.3 && latitude < 43.05;
  return longitude > -5.2 && latitude > 41.3 && latitude < 51.1;
}

/** South of the Pyrenees, where metres of Martinique (UTM 20 north) would fall. */
function isInTheSeaSouth({ longitude, latitude }: Degrees): boolean {
  return longitude < 8.3 && latitude < 42.3;
}

/** Metres of Guadeloupe in UTM 20 north are also metres of the Aude in Lambert II étendu: nothing tells which. */
function mayBeGuadeloupe(easting: number, northing: number): boolean {
  return easting > 625_000 && easting < 716_000 && northing > 1_748_000 && northing < 1_828_000;
}

function coneOf({ parallels, origin, falseEasting, falseNorthing }: Projection): Cone {
  const [first, second] = [radians(parallels[0]), radians(parallels[1])];
  const exponent =
    Math.log((normal(second) * Math.cos(second)) / (normal(first) * Math.cos(first))) /
    (isometric(first, ECCENTRICITY) - isometric(second, ECCENTRICITY));
  const constant = ((normal(first) * Math.cos(first)) / exponent) * Math.exp(exponent * isometric(first, ECCENTRICITY));
  const radius = constant * Math.exp(-exponent * isometric(radians(origin), ECCENTRICITY));
  return {
    exponent,
    constant,
    pole: [falseEasting, falseNorthing + radius],
    meridian: MERIDIAN,
    eccentricity: ECCENTRICITY,
  };
}

/** Radius of curvature across the meridian. */
function normal(latitude: number): number {
  return SEMI_AXIS / Math.sqrt(1 - (ECCENTRICITY * Math.sin(latitude)) ** 2);
}
