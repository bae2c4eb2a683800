/** Times of the day: `09:00-12:00,14:00-17:30`, `22:00-02:00`, `17:00+`, `sunrise-(sunset-00:30)`. */
import type { Scanner } from "./scanner.ts";

const EVENT = "(?:dawn|sunrise|sunset|dusk)(?![a-z])";
/** a lone digit is taken for an hour, as many write it */
const HOUR_MINUTES = "(?:[01][0-9]|2[0-3]|[0-9](?![0-9])):[0-5][0-9]";
const VARIABLE = `\\(${EVENT}[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]\\)|${EVENT}`;
const START = new RegExp(`${HOUR_MINUTES}|${VARIABLE}`, "iy");
/** up to 48:00, for what ends on the next day */
const END = new RegExp(`(?:[0-3][0-9]|4[0-7]|[0-9](?![0-9])):[0-5][0-9]|48:00|${VARIABLE}`, "iy");
const DASH = / ?- ?/y;
const PERIOD = / ?\/ ?(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|[0-5][0-9](?![0-9:]))/y;
const PLUS = /\+/y;

export function readTimes(scanner: Scanner): boolean {
  return scanner.list(/, ?/y, () => readTimespan(scanner));
}

/** A point in time is none: an opening lasts. */
function readTimespan(scanner: Scanner): boolean {
  if (scanner.take(START) === null) return false;
  const ended = scanner.attempt(() => scanner.take(DASH) !== null && scanner.take(END) !== null);
  if (!ended) return scanner.take(PLUS) !== null;
  if (scanner.take(PERIOD) === null) scanner.take(PLUS);
  return true;
}
