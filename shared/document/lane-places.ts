/** Where entries stand in their lanes: worked out when it is asked for, and kept until the lane changes. */
import type { Entry } from "./entry.ts";
import type { Lane } from "./lane.ts";

interface Known {
  readonly entries: Lane["entries"];
  readonly length: number;
  readonly places: ReadonlyMap<Entry, number>;
}

const knownOf = new WeakMap<Lane, Known>();

/** -1 for one that is there no more. */
export function placeInLane(entry: Entry): number {
  const { lane } = entry;
  let known = knownOf.get(lane);
  if (known?.entries !== lane.entries || known.length !== lane.entries.length) {
    known = { entries: lane.entries, length: lane.entries.length, places: placesIn(lane) };
    knownOf.set(lane, known);
  }
  return known.places.get(entry) ?? -1;
}

function placesIn({ entries }: Lane): ReadonlyMap<Entry, number> {
  const places = new Map<Entry, number>();
  for (const [place, entry] of entries.entries()) if (entry !== null) places.set(entry, place);
  return places;
}

/** To be called when entries of the lane came and went. */
export function forgetPlaces(lane: Lane): void {
  knownOf.delete(lane);
}
