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
  /** by number; undefined: that of no key any more */
  #keys: (ValueKey | undefined)[];
  /** by number: the hash of its key */
  #hashes: Int32Array;
  /** as many as a power of two: a number + 1, where the hash of its key says or as soon after it as there was room; 0: nothing there */
  #places: Int32Array;
  readonly #released: number[] = [];
  /** numbers below that were given */
  #given = 0;
  #seed = 1;

  /** `expected`: how many keys there will be, roughly: room for them is made at once */
  constructor(expected = 0) {
    let capacity = FIRST_CAPACITY;
    while (capacity * FULLEST < expected) capacity *= 2;
    this.#places = new Int32Array(capacity);
    this.#hashes = new Int32Array(Math.max(expected, FIRST_CAPACITY));
    this.#keys = new Array(this.#hashes.length);
  }

  /** The number of the key, from now on if it had none: small ones, as many as there are keys. */
  take(key: ValueKey): number {
    const hash = hashOf(key, this.#seed);
    const places = this.#places;
    const hashes = this.#hashes;
    const mask = places.length - 1;
    let at = hash & mask;
    let steps = 0;
    for (let place = places[at] ?? 0; place !== 0; place = places[at] ?? 0) {
      if (hashes[place - 1] === hash && isSame(this.#keys[place - 1], key)) return place - 1;
      at = (at + 1) & mask;
      steps += 1;
    }
    return this.#add(key, hash, at, steps);
  }

  #add(key: ValueKey, hash: number, at: number, steps: number): number {
    const number = this.#released.pop() ?? this.#given;
    if (number === this.#given) this.#given += 1;
    if (number >= this.#hashes.length) this.#makeRoom();
    this.#keys[number] = key;
    this.#hashes[number] = hash;
    this.#places[at] = number + 1;
    if (steps > LONGEST_SEARCH && this.#seed < MOST_SEEDS) this.#hashOtherwise();
    else if (this.#given - this.#released.length > this.#places.length * FULLEST)
      this.#rebuild(this.#places.length * 2);
    return number;
  }

  /** The number of the key; -1 when it has none. */
  find(key: ValueKey): number {
    return (this.#places[this.#placeOf(key)] ?? 0) - 1;
  }

  /** All keys that have one. */
  *held(): Generator<readonly [number: number, key: ValueKey]> {
    for (let number = 0; number < this.#given; number += 1) {
      const key = this.#keys[number];
      if (key !== undefined) yield [number, key];
    }
  }

  /** Nobody holds the key any more: its number may become that of another. */
  release(number: number): void {
    const key = this.#keys[number];
    if (key === undefined) return;
    const places = this.#places;
    const mask = places.length - 1;
    let hole = this.#placeOf(key);
    // whatever was put further along because this place was taken moves up
    for (let at = (hole + 1) & mask; places[at] !== 0; at = (at + 1) & mask) {
      const wanted = (this.#hashes[(places[at] ?? 0) - 1] ?? 0) & mask;
      if (((at - wanted) & mask) < ((at - hole) & mask)) continue;
      places[hole] = places[at] ?? 0;
      hole = at;
    }
    places[hole] = 0;
    this.#keys[number] = undefined;
    this.#released.push(number);
  }

  /** Where the key is, or would be. */
  #placeOf(key: ValueKey): number {
    const hash = hashOf(key, this.#seed);
    const places = this.#places;
    const mask = places.length - 1;
    let at = hash & mask;
    for (let place = places[at] ?? 0; place !== 0; place = places[at] ?? 0) {
      if (this.#hashes[place - 1] === hash && isSame(this.#keys[place - 1], key)) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  #makeRoom(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#keys.length = hashes.length;
  }

  #rebuild(length: number): void {
    const places = new Int32Array(length);
    const mask = length - 1;
    for (const before of this.#places) {
      if (before === 0) continue;
      let at = (this.#hashes[before - 1] ?? 0) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
      places[at] = before;
    }
    this.#places = places;
  }

  #hashOtherwise(): void {
    this.#seed += 1;
    for (const [number, key] of this.held()) this.#hashes[number] = hashOf(key, this.#seed);
    this.#rebuild(this.#places.length);
  }
}

/** As a Map would have it: what is not a number is the same as itself. */
function isSame(one: ValueKey | undefined, other: ValueKey): boolean {
  return one === other || (typeof one === "number" && Number.isNaN(one) && Number.isNaN(other));
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
