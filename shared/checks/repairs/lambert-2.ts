/**
 * Metres of Lambert II étendu, which maps and registers used before 2009, in degrees of WGS 84: to within a few metres, as one shift for the
 * whole of France gives. Sources: IGN, NTG 71 (constants of the projection) and NTG 80 (from NTF to WGS 84).
 */
import { type Cone, type Degrees, degrees, fromMetres, radians } from "./conic-projection.ts";

const PARIS = 2.337_229_166_667;
const LAMBERT_2: Cone = {
  exponent: 0.728_968_627_4,
  constant: 11_745_793.39,
  pole: [600_000, 8_199_695.768],
  meridian: PARIS,
  eccentricity: 0.082_483_256_76,
};
/** of Clarke 1880 (IGN), and of WGS 84 */
const [FROM_AXIS, FROM_SQUARE] = [6_378_249.2, 0.082_483_256_76 ** 2];
const [TO_AXIS, TO_SQUARE] = [6_378_137, 0.081_819_191_042_815_8 ** 2];
const SHIFT = [-168, -60, 320] as const;

/** Null where these are no metres of this projection. */
export function degreesOfLambert2(easting: number, northing: number): Degrees | null {
  const isInRange = easting > 0 && easting < 1_250_000 && northing > 1_600_000 && northing < 2_700_000;
  return isInRange ? shifted(fromMetres(LAMBERT_2, easting, northing)) : null;
}

/** From the old ellipsoid to the new one, through metres from the centre of the earth. */
function shifted(old: Degrees): Degrees {
  const [longitude, latitude] = [radians(old.longitude), radians(old.latitude)];
  const normal = FROM_AXIS / Math.sqrt(1 - FROM_SQUARE * Math.sin(latitude) ** 2);
  const x = normal * Math.cos(latitude) * Math.cos(longitude) + SHIFT[0];
  const y = normal * Math.cos(latitude) * Math.sin(longitude) + SHIFT[1];
  const z = normal * (1 - FROM_SQUARE) * Math.sin(latitude) + SHIFT[2];
  const radius = Math.hypot(x, y);
  let found = Math.atan2(z, radius * (1 - TO_SQUARE));
  for (let times = 0; times < 6; times++) {
    const normalThere = TO_AXIS / Math.sqrt(1 - TO_SQUARE * Math.sin(found) ** 2);
    found = Math.atan2(z + TO_SQUARE * normalThere * Math.sin(found), radius);
  }
  return { longitude: degrees(Math.atan2(y, x)), latitude: degrees(found) };
}
