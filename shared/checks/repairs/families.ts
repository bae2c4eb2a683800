/** All families of repairs, the surest first: where two could mend a text, the first does. */
import { addresses } from "./addresses.ts";
import { booleans } from "./booleans.ts";
import { codes } from "./codes.ts";
import { dates } from "./dates.ts";
import type { Family } from "./family.ts";
import { letterCase } from "./letter-case.ts";
import { lists } from "./lists.ts";
import { noValue } from "./no-value.ts";
import { numbers } from "./numbers.ts";
import { openingHours } from "./opening-hours.ts";
import { phones } from "./phones.ts";
import { points } from "./points.ts";
import { separators } from "./separators.ts";
import { spacesInside } from "./spaces.ts";
import { values } from "./values.ts";

export const FAMILIES: readonly Family[] = [
  dates,
  booleans,
  values,
  numbers,
  points,
  codes,
  phones,
  openingHours,
  addresses,
  lists,
  separators,
  spacesInside,
  letterCase,
  noValue,
];
