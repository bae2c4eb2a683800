/** Tells the gestures that one transaction brings apart: each has a stamp of its own under its client id. */
import { compareEntries, type Entry, writerOf } from "./entry.ts";
import { parseLaneKey, type Roots } from "./layout.ts";

/** Number of a gesture among those of one transaction, in the order of stamps; undefined for what no new gesture wrote. */
type GestureOf = (entry: Entry) => number | undefined;

export interface NewGestures {
  readonly count: number;
  readonly of: GestureOf;
  /** the entries of new gestures, in order */
  readonly entries: readonly Entry[];
}

/**
 * Follows the newest stamp of each client id. An entry is of a new gesture when its stamp is newer: an undo brings entries back
 * with the stamp they had, and is no gesture to tell apart.
 */
export class GestureStamps {
  readonly #newest = new Map<number, number>();

  constructor({ lanes }: Roots) {
    for (const [key, lane] of lanes.entries()) {
      const name = parseLaneKey(key);
      if (name === null || !hasEntries(lane)) continue;
      for (const raw of lane.toArray()) if (Array.isArray(raw)) this.#see(writerOf(raw) ?? name.client, raw[0]);
    }
  }

  /** Call once per transaction, with the entries it adds. */
  take(added: readonly Entry[]): NewGestures {
    const fresh = added.filter((entry) => entry.stamp > (this.#newest.get(entry.writer) ?? 0));
    for (const entry of fresh) this.#see(entry.writer, entry.stamp);
    const [first] = fresh;
    if (first === undefined || fresh.every((entry) => keyOf(entry) === keyOf(first)))
      return { count: fresh.length === 0 ? 0 : 1, of: () => undefined, entries: fresh };
    const numbers = new Map<string, number>();
    const entries = fresh.sort(compareEntries);
    for (const entry of entries) if (!numbers.has(keyOf(entry))) numbers.set(keyOf(entry), numbers.size);
    return { count: numbers.size, of: (entry) => numbers.get(keyOf(entry)), entries };
  }

  #see(client: number, stamp: unknown): void {
    if (typeof stamp === "number" && stamp > (this.#newest.get(client) ?? 0)) this.#newest.set(client, stamp);
  }
}

function keyOf(entry: Entry): string {
  return `${entry.stamp}.${entry.writer}`;
}

function hasEntries(value: unknown): value is { toArray(): unknown[] } {
  return typeof value === "object" && value !== null && "toArray" in value && typeof value.toArray === "function";
}
