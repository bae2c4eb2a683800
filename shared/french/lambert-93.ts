/** Coordinates of Lambert 93 in metres (EPSG:2154), within the bounds of metropolitan France. */

export function isLambert93X(value: number): boolean {
  return value >= -357_823 && value <= 1_313_633;
}

export function isLambert93Y(value: number): boolean {
  return value >= 6_037_008 && value <= 7_230_728;
}
