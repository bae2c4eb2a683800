/**
 * Gives each key that is held a number, so that whoever holds keys keeps them in arrays of numbers. A table with open addressing: several
 * times as fast to fill as a Map, and lighter.
 */
import type { ValueKey } from "#shared/schema/value-reader.ts";

const FIRST_CAPACITY = 1_024;
/** How much of the places may be taken: searches are short. */
const FULLEST = 0.6;
/** Keys that hash badly, which someone may have chosen on purpose, are hashed otherwise, so often at most. */
const LONGEST_SEARCH = 256;
const MOST_SEEDS = 4;

export class KeyNumbers {
  readonly #keys: (ValueKey | undefined)[] = [];
  readonly #released: number[] = [];
  /** places, of which a power of two: the hash of a key, and its number + 1; 0: nothing there */
  #places: Int32Array;
  #count = 0;
  #seed = 1;

  /** `expected`: how many keys there will be, roughly: room for them is made at once */
  constructor(expected = 0) {
    let capacity = FIRST_CAPACITY;
    while (capacity * FULLEST < expected) capacity *= 2;
    this.#places = new Int32Array(2 * capacity);
  }

  /** The number of the key, from now on if it had none: small ones, as many as there are keys. */
  take(key: ValueKey): number {
    const hash = hashOf(key, this.#seed);
    const places = this.#places;
    const mask = (places.length >> 1) - 1;
    let at = hash & mask;
    let steps = 0;
    for (; places[2 * at + 1] !== 0; at = (at + 1) & mask) {
      const number = (places[2 * at + 1] ?? 0) - 1;
      if (places[2 * at] === hash && isSame(this.#keys[number], key)) return number;
      steps += 1;
    }
    const number = this.#released.pop() ?? this.#keys.length;
    this.#keys[number] = key;
    places[2 * at] = hash;
    places[2 * at + 1] = number + 1;
    this.#count += 1;
    if (steps > LONGEST_SEARCH && this.#seed < MOST_SEEDS) this.#hashOtherwise();
    else if (this.#count > mask * FULLEST) this.#rebuild(places.length * 2);
    return number;
  }

  /** The number of the key; -1 when it has none. */
  find(key: ValueKey): number {
    return (this.#places[2 * this.#placeOf(key) + 1] ?? 0) - 1;
  }

  /** All keys that have one. */
  *held(): Generator<readonly [number: number, key: ValueKey]> {
    for (const [number, key] of this.#keys.entries()) if (key !== undefined) yield [number, key];
  }

  /** Nobody holds the key any more: its number may become that of another. */
  release(number: number): void {
    const key = this.#keys[number];
    if (key === undefined) return;
    const places = this.#places;
    const mask = (places.length >> 1) - 1;
    let hole = this.#placeOf(key);
    // whatever was put further along because this place was taken moves up
    for (let at = (hole + 1) & mask; places[2 * at + 1] !== 0; at = (at + 1) & mask) {
      const wanted = (places[2 * at] ?? 0) & mask;
      if (((at - wanted) & mask) < ((at - hole) & mask)) continue;
      places.copyWithin(2 * hole, 2 * at, 2 * at + 2);
      hole = at;
    }
    places.fill(0, 2 * hole, 2 * hole + 2);
    this.#keys[number] = undefined;
    this.#released.push(number);
    this.#count -= 1;
  }

  /** Where the key is, or would be. */
  #placeOf(key: ValueKey): number {
    const hash = hashOf(key, this.#seed);
    const places = this.#places;
    const mask = (places.length >> 1) - 1;
    let at = hash & mask;
    for (; places[2 * at + 1] !== 0; at = (at + 1) & mask) {
      if (places[2 * at] === hash && isSame(this.#keys[(places[2 * at + 1] ?? 0) - 1], key)) break;
    }
    return at;
  }

  #rebuild(length: number): void {
    const before = this.#places;
    const places = new Int32Array(length);
    const mask = (length >> 1) - 1;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue;
      const hash = before[from] ?? 0;
      let at = hash & mask;
      while (places[2 * at + 1] !== 0) at = (at + 1) & mask;
      places[2 * at] = hash;
      places[2 * at + 1] = before[from + 1] ?? 0;
    }
    this.#places = places;
  }

  #hashOtherwise(): void {
    this.#seed += 1;
    const places = this.#places;
    for (let at = 0; at < places.length; at += 2) {
      const key = this.#keys[(places[at + 1] ?? 0) - 1];
      if (key !== undefined) places[at] = hashOf(key, this.#seed);
    }
    this.#rebuild(places.length);
  }
}

/** As a Map would have it: what is not a number is the same as itself. */
function isSame(one: ValueKey | undefined, other: ValueKey): boolean {
  return one === other || (Number.isNaN(one) && Number.isNaN(other));
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** 32 bits. */
function hashOf(key: ValueKey, seed: number): number {
  if (typeof key === "string") return hashOfText(key, seed);
  if (typeof key !== "number") return hashOfText(String(key), seed);
  double[0] = key;
  return mixed(Math.imul((halves[0] ?? 0) ^ seed, 0x85ebca6b) ^ (halves[1] ?? 0));
}

/** FNV-1a over code units, mixed at the end so that the lowest bits know of all others. */
function hashOfText(text: string, seed: number): number {
  let hash = Math.imul(seed, 0x811c9dc5);
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return half ^ (half >>> 15);
}
