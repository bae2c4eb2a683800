/**
 * Sets and sequences of row ids as bytes, decoded to intervals of consecutive numbers under one origin.
 *   set       per origin, ascending: gap/length pairs, or a bitmap where that is smaller
 *   sequence  origins, then runs: (origin when several) · signed step from the previous number · (length when any run has two rows)
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { isRowOrigin, ROW_NUMBERS } from "./layout.ts";

export interface Interval {
  readonly origin: string;
  readonly from: number;
  readonly count: number;
}

/** part of the layout, not a setting: everyone must accept the same sets */
export const MAX_SET_ROWS = 2 ** 22;
const MAX_ORIGINS = 100_000;
/** a bitmap carries its start and length: what it must save to be worth it */
const BITMAP_OVERHEAD = 6;

/** numbers: ascending, without repeats, per origin */
export function encodeRowSet(numbersByOrigin: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const stretches = new Map<string, Stretch[]>();
  for (const [origin, numbers] of numbersByOrigin) stretches.set(origin, numbers.map(single));
  return encodeStretches(stretches);
}

/** Consecutive numbers. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** stretches: ascending, none overlapping another, per origin */
export function encodeStretches(stretchesByOrigin: ReadonlyMap<string, readonly Stretch[]>): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, stretchesByOrigin.size);
  for (const [origin, stretches] of stretchesByOrigin) {
    encoding.writeVarString(out, origin);
    const pairs = encoding.createEncoder();
    let pairCount = 0;
    let end = 0;
    for (let i = 0; i < stretches.length; ) {
      const from = stretches[i]?.from ?? 0;
      let to = from;
      for (; i < stretches.length && stretches[i]?.from === to; i++) to += stretches[i]?.count ?? 0;
      encoding.writeVarUint(pairs, from - end);
      encoding.writeVarUint(pairs, to - from);
      end = to;
      pairCount++;
    }
    const asPairs = encoding.toUint8Array(pairs);
    const first = stretches[0]?.from ?? 0;
    const bitmapLength = Math.ceil((end - first) / 8);
    if (bitmapLength + BITMAP_OVERHEAD < asPairs.length) {
      const bitmap = new Uint8Array(bitmapLength);
      for (const { from, count } of stretches)
        for (let number = from; number < from + count; number++) setBit(bitmap, number - first);
      encoding.writeUint8(out, 1);
      encoding.writeVarUint(out, first);
      encoding.writeVarUint8Array(out, bitmap);
    } else {
      encoding.writeUint8(out, 0);
      encoding.writeVarUint(out, pairCount);
      encoding.writeUint8Array(out, asPairs);
    }
  }
  return encoding.toUint8Array(out);
}

function single(from: number): Stretch {
  return { from, count: 1 };
}

/** Intervals in the order of the bytes (per origin ascending, no row twice); null when the bytes are not a row set. */
export function decodeRowSet(bytes: Uint8Array): Interval[] | null {
  return guarded(() => {
    const input = decoding.createDecoder(bytes);
    const origins = decoding.readVarUint(input);
    if (origins > MAX_ORIGINS) return null;
    const seen = new Set<string>();
    const out = new IntervalList();
    for (let k = 0; k < origins; k++) {
      const origin = decoding.readVarString(input);
      if (!isRowOrigin(origin) || seen.has(origin)) return null;
      seen.add(origin);
      if (decoding.readUint8(input) === 1) {
        const first = decoding.readVarUint(input);
        const bitmap = decoding.readVarUint8Array(input);
        for (let i = 0; i < bitmap.length * 8; i++) {
          if ((bitmap[i >> 3] ?? 0) === 0) i |= 7;
          else if (hasBit(bitmap, i) && !out.add(origin, first + i, 1)) return null;
        }
      } else {
        let end = 0;
        for (let n = decoding.readVarUint(input); n > 0; n--) {
          const from = end + decoding.readVarUint(input);
          const count = decoding.readVarUint(input);
          if (!out.add(origin, from, count)) return null;
          end = from + count;
        }
      }
    }
    return out.intervals;
  });
}

export function encodeRowSequence(rows: Iterable<{ readonly origin: string; readonly number: number }>): Uint8Array {
  const origins = new Map<string, number>();
  const runs: { origin: number; from: number; count: number }[] = [];
  let rowCount = 0;
  for (const row of rows) {
    rowCount++;
    let origin = origins.get(row.origin);
    if (origin === undefined) {
      origin = origins.size;
      origins.set(row.origin, origin);
    }
    const last = runs[runs.length - 1];
    if (last !== undefined && last.origin === origin && last.from + last.count === row.number) last.count++;
    else runs.push({ origin, from: row.number, count: 1 });
  }
  const out = encoding.createEncoder();
  const several = origins.size > 1;
  const lengths = runs.length < rowCount;
  encoding.writeVarUint(out, origins.size);
  for (const origin of origins.keys()) encoding.writeVarString(out, origin);
  encoding.writeVarUint(out, runs.length);
  encoding.writeUint8(out, (several ? 1 : 0) | (lengths ? 2 : 0));
  let previous = 0;
  for (const run of runs) {
    if (several) encoding.writeVarUint(out, run.origin);
    encoding.writeVarInt(out, run.from - previous);
    previous = run.from;
    if (lengths) encoding.writeVarUint(out, run.count);
  }
  return encoding.toUint8Array(out);
}

/** Intervals in sequence; null when the bytes are not a sequence of rows. A hostile one may name a row twice. */
export function decodeRowSequence(bytes: Uint8Array): Interval[] | null {
  return guarded(() => {
    const input = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(input);
    if (count > MAX_ORIGINS) return null;
    const origins: string[] = [];
    for (let i = 0; i < count; i++) {
      const origin = decoding.readVarString(input);
      if (!isRowOrigin(origin)) return null;
      origins.push(origin);
    }
    const runs = decoding.readVarUint(input);
    const flags = decoding.readUint8(input);
    const out = new IntervalList();
    let previous = 0;
    for (let i = 0; i < runs; i++) {
      const origin = origins[(flags & 1) === 0 ? 0 : decoding.readVarUint(input)];
      previous += decoding.readVarInt(input);
      const length = (flags & 2) === 0 ? 1 : decoding.readVarUint(input);
      if (origin === undefined || !out.add(origin, previous, length)) return null;
    }
    return out.intervals;
  });
}

/** Place of one row in a sequence, -1 when it is not there or the bytes are not a sequence: without unpacking it. */
export function placeInSequence(bytes: Uint8Array, row: { readonly origin: string; readonly number: number }): number {
  const place = guarded(() => {
    const input = decoding.createDecoder(bytes);
    let wanted = -1;
    const origins = decoding.readVarUint(input);
    for (let i = 0; i < origins; i++) if (decoding.readVarString(input) === row.origin) wanted = i;
    if (wanted < 0) return -1;
    const runs = decoding.readVarUint(input);
    const flags = decoding.readUint8(input);
    let previous = 0;
    let before = 0;
    for (let i = 0; i < runs; i++) {
      const origin = (flags & 1) === 0 ? 0 : decoding.readVarUint(input);
      previous += decoding.readVarInt(input);
      const length = (flags & 2) === 0 ? 1 : decoding.readVarUint(input);
      if (origin === wanted && row.number >= previous && row.number < previous + length)
        return before + row.number - previous;
      before += length;
    }
    return -1;
  });
  return place ?? -1;
}

class IntervalList {
  readonly intervals: { origin: string; from: number; count: number }[] = [];
  #rows = 0;

  add(origin: string, from: number, count: number): boolean {
    this.#rows += count;
    if (count < 1 || from < 0 || from + count > ROW_NUMBERS || this.#rows > MAX_SET_ROWS) return false;
    const last = this.intervals[this.intervals.length - 1];
    if (last !== undefined && last.origin === origin && last.from + last.count === from) last.count += count;
    else this.intervals.push({ origin, from, count });
    return true;
  }
}

/** lib0 throws on bytes that end too early */
function guarded<T>(decode: () => T | null): T | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

function setBit(bytes: Uint8Array, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
}

function hasBit(bytes: Uint8Array, bit: number): boolean {
  return ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}
