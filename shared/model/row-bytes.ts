/** A row of a text file as it lies in the file, in UTF-8. Good until the next row is read: its parts are used again. */
export interface RowBytes {
  readonly bytes: Uint8Array;
  /** of the same bytes */
  readonly view: DataView;
  /** number of cells */
  readonly count: number;
  /** where each cell begins and ends, without its quotes */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** what is in each cell: 0, or a sum of `ESCAPED` and `DOUBLED` */
  readonly marks: Uint8Array;
  /** `hashOf` each cell that has no mark */
  readonly hashes: Int32Array;
  /** character code of the quote */
  readonly quote: number;
}

/** The cell holds a character that JSON escapes: a quotation mark, a backslash, or a control character. */
export const ESCAPED = 1;
/** The cell holds quotes that are written twice and mean one. */
export const DOUBLED = 2;

/** A hash of some bytes: their 32-bit words, little-endian, the last one filled up with zeros, taken by `hashWord` in turn, then `hashEnd`. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  let at = start;
  for (; at + 3 < end; at += 4) {
    const word =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    hash = hashWord(hash, word);
  }
  let last = 0;
  for (let shift = 0; at < end; shift += 8) last |= (bytes[at++] ?? 0) << shift;
  return hashEnd(hashWord(hash, last), end - start);
}

export function hashWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

export function hashEnd(hash: number, length: number): number {
  const mixed = Math.imul(hash ^ length, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
