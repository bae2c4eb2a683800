/** The checks that a schema may ask for. To add one: a file here and a line below. */
import { cohesiveColumns } from "./cohesive-columns.ts";
import { compareColumns } from "./compare-columns.ts";
import type { CustomCheckDefinition } from "./custom-check.ts";
import { FRENCH_FORMATS } from "./french-formats.ts";
import { coordonneesGpsFrancaises, frenchGpsCoordinates } from "./gps-coordinates.ts";
import { oneOfRequired } from "./one-of-required.ts";
import { openingHours } from "./opening-hours.ts";
import { phoneNumber } from "./phone-number.ts";
import { sumColumns } from "./sum-columns.ts";
import { yearInterval } from "./year-interval.ts";

const DEFINITIONS: readonly CustomCheckDefinition[] = [
  ...FRENCH_FORMATS,
  frenchGpsCoordinates,
  coordonneesGpsFrancaises,
  openingHours,
  phoneNumber,
  yearInterval,
  cohesiveColumns,
  compareColumns,
  sumColumns,
  oneOfRequired,
];

const BY_NAME: ReadonlyMap<string, CustomCheckDefinition> = new Map(
  DEFINITIONS.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one] as const)),
);

export function customCheckNamed(name: string): CustomCheckDefinition | undefined {
  return BY_NAME.get(name);
}
