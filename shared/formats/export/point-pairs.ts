/** Columns whose texts are pairs of coordinates: in which order they are, and each of the two. */

/** `unclear`: pairs, and both orders are possible */
export type PairOrder = "lon-lat" | "lat-lon" | "unclear";

const PAIR = /^\s*[[(]?\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*[\])]?\s*$/;

/** The two numbers as they are written; null when the text is no pair of degrees. */
export function readPair(text: string): readonly [first: string, second: string] | null {
  const [, first, second] = PAIR.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  return Math.abs(Number(first)) <= 180 && Math.abs(Number(second)) <= 180 ? [first, second] : null;
}

export interface PairWatch {
  /** any text of the column; false: it is no pair, and the column none of points */
  see(text: string): boolean;
  /** null: it is no column of points */
  order(): PairOrder | null;
}

/**
 * What decides: degrees beyond 90 are longitudes; all of them in France in one order alone; else what the title says. `isInFrance` takes a
 * longitude and a latitude. Only a column all of whose texts are pairs is one of points: nothing may get lost where it is split.
 */
export function watchPairs(title: string, isInFrance: (longitude: number, latitude: number) => boolean): PairWatch {
  let pairs = 0;
  let others = 0;
  let [lonFirst, latFirst] = [true, true];
  let [lonFirstInFrance, latFirstInFrance] = [true, true];
  return {
    see(text) {
      if (text.trim() === "") return true;
      const pair = readPair(text);
      if (pair === null) {
        others += 1;
        return false;
      }
      pairs += 1;
      const [a, b] = [Number(pair[0]), Number(pair[1])];
      lonFirst &&= Math.abs(b) <= 90;
      latFirst &&= Math.abs(a) <= 90;
      lonFirstInFrance &&= isInFrance(a, b);
      latFirstInFrance &&= isInFrance(b, a);
      return true;
    },
    order() {
      if (pairs === 0 || others > 0) return null;
      if (lonFirst !== latFirst) return lonFirst ? "lon-lat" : "lat-lon";
      if (!lonFirst) return null;
      if (lonFirstInFrance !== latFirstInFrance) return lonFirstInFrance ? "lon-lat" : "lat-lon";
      return orderInTitle(title);
    },
  };
}

function orderInTitle(title: string): PairOrder {
  const [lon, lat] = [title.search(/lon/i), title.search(/lat/i)];
  if (lon === -1 || lat === -1) return "unclear";
  return lon < lat ? "lon-lat" : "lat-lon";
}
