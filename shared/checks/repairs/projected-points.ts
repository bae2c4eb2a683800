/**
 * Metres of the French conformal conic projections of RGF93 (Lambert-93 and the nine CC zones), in degrees. RGF93 and WGS 84 are the same
 * to within a metre. Source: IGN, « Projections coniques conformes », NTG 71 and NT/G 76.
 */

interface Degrees {
  readonly longitude: number;
  readonly latitude: number;
}

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

/** The point of metropolitan France at these metres; null when no projection places one there. */
export function degreesOfMetres(easting: number, northing: number): Degrees | null {
  for (const projection of projectionsAt(northing)) {
    const point = inverse(projection, easting, northing);
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

function inverse({ parallels, origin, falseEasting, falseNorthing }: Projection, x: number, y: number): Degrees {
  const [first, second] = [radians(parallels[0]), radians(parallels[1])];
  const exponent =
    Math.log((normal(second) * Math.cos(second)) / (normal(first) * Math.cos(first))) /
    (isometric(first) - isometric(second));
  const constant = ((normal(first) * Math.cos(first)) / exponent) * Math.exp(exponent * isometric(first));
  const pole = falseNorthing + constant * Math.exp(-exponent * isometric(radians(origin)));
  const [east, south] = [x - falseEasting, pole - y];
  const radius = Math.hypot(east, south);
  return {
    longitude: MERIDIAN + degrees(Math.atan2(east, south) / exponent),
    latitude: degrees(latitudeOf(-Math.log(radius / constant) / exponent)),
  };
}

/** Radius of curvature across the meridian. */
function normal(latitude: number): number {
  return SEMI_AXIS / Math.sqrt(1 - (ECCENTRICITY * Math.sin(latitude)) ** 2);
}

function isometric(latitude: number): number {
  const sine = ECCENTRICITY * Math.sin(latitude);
  return Math.log(Math.tan(Math.PI / 4 + latitude / 2)) - (ECCENTRICITY / 2) * Math.log((1 + sine) / (1 - sine));
}

/** The latitude of an isometric one, by iteration: each gains two figures and more. */
function latitudeOf(isometricLatitude: number): number {
  let latitude = 2 * Math.atan(Math.exp(isometricLatitude)) - Math.PI / 2;
  for (let times = 0; times < 12; times++) {
    const sine = ECCENTRICITY * Math.sin(latitude);
    latitude =
      2 * Math.atan(((1 + sine) / (1 - sine)) ** (ECCENTRICITY / 2) * Math.exp(isometricLatitude)) - Math.PI / 2;
  }
  return latitude;
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
