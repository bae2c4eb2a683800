/** From metres of a conformal conic projection to degrees. Source: IGN, « Projections coniques conformes », NTG 71 (ALG0002, ALG0004). */

export interface Degrees {
  readonly longitude: number;
  readonly latitude: number;
}

export interface Cone {
  readonly exponent: number;
  /** metres */
  readonly constant: number;
  /** easting and northing of the pole, in metres */
  readonly pole: readonly [number, number];
  /** degrees east of Greenwich */
  readonly meridian: number;
  /** of the ellipsoid */
  readonly eccentricity: number;
}

export function fromMetres({ exponent, constant, pole, meridian, eccentricity }: Cone, x: number, y: number): Degrees {
  const [east, south] = [x - pole[0], pole[1] - y];
  const radius = Math.hypot(east, south);
  return {
    longitude: meridian + degrees(Math.atan2(east, south) / exponent),
    latitude: degrees(latitudeOf(-Math.log(radius / constant) / exponent, eccentricity)),
  };
}

/** `latitude` in radians, here and below. */
export function isometric(latitude: number, eccentricity: number): number {
  const sine = eccentricity * Math.sin(latitude);
  return Math.log(Math.tan(Math.PI / 4 + latitude / 2)) - (eccentricity / 2) * Math.log((1 + sine) / (1 - sine));
}

/** The latitude of an isometric one, by iteration: each gains two figures and more. */
function latitudeOf(isometricLatitude: number, eccentricity: number): number {
  let latitude = 2 * Math.atan(Math.exp(isometricLatitude)) - Math.PI / 2;
  for (let times = 0; times < 12; times++) {
    const sine = eccentricity * Math.sin(latitude);
    latitude =
      2 * Math.atan(((1 + sine) / (1 - sine)) ** (eccentricity / 2) * Math.exp(isometricLatitude)) - Math.PI / 2;
  }
  return latitude;
}

export function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

export function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
