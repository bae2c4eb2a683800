/** The lanes as lists of parsed entries, kept equal to their Y.Arrays by Yjs's events. */
import * as Y from "yjs";
import { type Entry, parseEntry } from "./entry.ts";
import { forgetPlaces } from "./lane-places.ts";
import { parseLaneKey } from "./layout.ts";

export interface Lane {
  readonly key: string;
  readonly client: number;
  readonly number: number;
  readonly array: Y.Array<unknown>;
  /** aligned on the array; null where there is something else than an entry */
  entries: (Entry | null)[];
}

export interface EntryChanges {
  readonly added: Entry[];
  readonly removed: Entry[];
}

export class Lanes {
  readonly #root: Y.Map<unknown>;
  readonly #byKey = new Map<string, Lane>();
  readonly #byArray = new Map<unknown, Lane>();

  constructor(root: Y.Map<unknown>) {
    this.#root = root;
  }

  /** Lanes in which nothing is left, thousands after a million edits, are passed over until something comes there. */
  load(): EntryChanges {
    const changes: EntryChanges = { added: [], removed: [] };
    for (const [key, array] of this.#root.entries()) {
      if (array instanceof Y.Array && array.length > 0) this.#refresh(key, changes);
    }
    return changes;
  }

  /** To be called inside the observer: Yjs computes deltas only there. */
  follow(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], changes: EntryChanges): void {
    const fresh = new Set<Lane>();
    for (const event of events) {
      if (event.target === this.#root) {
        for (const key of event.changes.keys.keys()) {
          const lane = this.#refresh(key, changes);
          if (lane !== null) fresh.add(lane);
        }
      }
    }
    for (const event of events) {
      const lane = this.#byArray.get(event.target);
      if (lane === undefined) this.#begin(event.path, changes);
      else if (!fresh.has(lane)) applyDelta(lane, event.changes.delta, changes);
    }
  }

  /** something came into a lane that had been passed over; other paths lead to the root, or deeper than a lane */
  #begin([key, ...deeper]: readonly (string | number)[], changes: EntryChanges): void {
    if (typeof key === "string" && deeper.length === 0) this.#refresh(key, changes);
  }

  #refresh(key: string, changes: EntryChanges): Lane | null {
    const old = this.#byKey.get(key);
    const array = this.#root.get(key);
    if (old !== undefined) {
      if (old.array === array) return null;
      this.#byKey.delete(key);
      this.#byArray.delete(old.array);
      for (const entry of old.entries) if (entry !== null) changes.removed.push(entry);
    }
    const name = parseLaneKey(key);
    if (name === null || !(array instanceof Y.Array)) return null;
    const lane: Lane = { key, ...name, array, entries: [] };
    lane.entries = array.toArray().map((raw) => parseEntry(raw, lane));
    for (const entry of lane.entries) if (entry !== null) changes.added.push(entry);
    this.#byKey.set(key, lane);
    this.#byArray.set(array, lane);
    return lane;
  }
}

type Delta = Y.YEvent<Y.AbstractType<unknown>>["changes"]["delta"];

function applyDelta(lane: Lane, delta: Delta, changes: EntryChanges): void {
  forgetPlaces(lane);
  let { entries } = lane;
  let at = 0;
  for (const step of delta) {
    if (step.retain !== undefined) {
      at += step.retain;
    } else if (step.delete !== undefined) {
      for (const entry of entries.splice(at, step.delete)) if (entry !== null) changes.removed.push(entry);
    } else if (Array.isArray(step.insert)) {
      const inserted = step.insert.map((raw) => parseEntry(raw, lane));
      for (const entry of inserted) if (entry !== null) changes.added.push(entry);
      if (at === entries.length) for (const entry of inserted) entries.push(entry);
      else entries = entries.slice(0, at).concat(inserted, entries.slice(at));
      at += inserted.length;
    }
  }
  lane.entries = entries;
}
