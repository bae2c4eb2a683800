/**
 * Records of a CSV text as they lie in its bytes: no text is made of a cell that nobody looks at. Only what RFC 4180 has, and ends at a line end; whatever is odd,
 * and what is cut off, is left to `createCsvRows`, which alone says what it means.
 */
import { DOUBLED, ESCAPED, hashEnd, hashOf, hashWord, type RowBytes } from "#shared/model/row-bytes.ts";

export interface CsvRecords {
  /** the record that `next` found; the same object each time */
  readonly row: RowBytes;
  /** bytes of it, its line end included */
  readonly length: number;
  /** lines of these bytes before the next record */
  readonly lines: number;
  /** where the next record begins */
  readonly at: number;
  /** "cut": the bytes end in the middle of the next record; "odd": it is not as RFC 4180 has it, or very wide; null: not yet at an end */
  readonly end: "end" | "cut" | "odd" | null;
  /** reads these bytes, UTF-8 without byte order mark, from position `from` on, where a record begins */
  begin(bytes: Uint8Array, from: number): void;
  /** false at an end */
  next(): boolean;
}

const LF = 10;
const CR = 13;
const MOST_CELLS = 4_096;

const CELL_END = 2;
const LINE_FEED = 3;
const CARRIAGE_RETURN = 4;
const CLOSING = 5;

export function createCsvRecords({ delimiter, quote }: { delimiter: string; quote: string }): CsvRecords {
  const open = quote.charCodeAt(0);
  const plain = bytesToSee();
  plain[delimiter.charCodeAt(0)] = CELL_END;
  plain[LF] = LINE_FEED;
  plain[CR] = CARRIAGE_RETURN;
  const quoted = bytesToSee();
  quoted[LF] = LINE_FEED;
  quoted[CR] = CARRIAGE_RETURN;
  quoted[open] = CLOSING;
  const fourDelimiters = fourTimes(delimiter.charCodeAt(0));
  const fourQuotes = fourTimes(open);
  const none: Uint8Array = new Uint8Array(0);
  const row = {
    bytes: none,
    view: new DataView(none.buffer),
    count: 0,
    starts: new Int32Array(MOST_CELLS),
    ends: new Int32Array(MOST_CELLS),
    marks: new Uint8Array(MOST_CELLS),
    hashes: new Int32Array(MOST_CELLS),
    quote: open,
  };
  /** end of the last line: there a loop that looks for the end of a cell finds one */
  let whole = 0;
  let rowStart = 0;
  let length = 0;
  let lines = 0;
  let end: CsvRecords["end"] = null;

  function stop(why: CsvRecords["end"]): false {
    end = why;
    return false;
  }

  return {
    row,
    get length() {
      return length;
    },
    get lines() {
      return lines;
    },
    get at() {
      return rowStart;
    },
    get end() {
      return end;
    },
    begin(bytes, from) {
      row.bytes = bytes;
      row.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      whole = bytes.lastIndexOf(LF) + 1;
      rowStart = from;
      lines = 0;
      end = null;
    },
    next() {
      const { bytes, view, starts, ends, marks, hashes } = row;
      if (rowStart >= whole) return stop(rowStart < bytes.length ? "cut" : "end");
      const lastWord = whole - 4;
      let at = rowStart;
      let count = 0;
      let inside = 0;
      let kind = 0;
      for (;;) {
        const isQuoted = bytes[at] === open;
        const kinds = isQuoted ? quoted : plain;
        const fourEnds = isQuoted ? fourQuotes : fourDelimiters;
        if (isQuoted) at++;
        const start = at;
        let mark = 0;
        let hash = 0;
        let isHashed = false;
        for (;;) {
          isHashed = false;
          while (at <= lastWord) {
            const word = view.getInt32(at, true);
            const seen = toSee(word, fourEnds);
            if (seen !== 0) {
              const left = (31 - Math.clz32(seen & -seen)) & 24;
              at += left >> 3;
              hash = hashWord(hash, word & ((1 << left) - 1));
              isHashed = true;
              break;
            }
            hash = hashWord(hash, word);
            at += 4;
          }
          kind = kinds[bytes[at] ?? 0] ?? 0;
          while (kind === 0) kind = kinds[bytes[++at] ?? 0] ?? 0;
          if (isQuoted) {
            if (kind === CLOSING) {
              if (bytes[at + 1] !== open) break;
              mark |= DOUBLED;
              at += 2;
              continue;
            }
            if (kind === LINE_FEED || (kind === CARRIAGE_RETURN && bytes[at + 1] !== LF)) inside++;
            if (at + 1 >= whole) return stop("cut");
          } else if (kind >= CELL_END) break;
          mark |= ESCAPED;
          at++;
        }
        starts[count] = start;
        ends[count] = at;
        marks[count] = mark;
        if (mark === 0) hashes[count] = isHashed ? hashEnd(hash, at - start) : hashOf(bytes, start, at);
        count++;
        if (isQuoted) {
          kind = plain[bytes[++at] ?? 0] ?? 0;
          if (kind < CELL_END) return stop("odd");
        }
        at++;
        if (kind !== CELL_END) break;
        if (count === MOST_CELLS) return stop("odd");
      }
      if (kind === CARRIAGE_RETURN && bytes[at] === LF) at++;
      row.count = count;
      length = at - rowStart;
      rowStart = at;
      lines += 1 + inside;
      return true;
    },
  };
}

/** 1 for each byte that JSON escapes, which includes all that end a cell but some delimiters. */
function bytesToSee(): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds.fill(ESCAPED, 0, 0x20);
  kinds['"'.charCodeAt(0)] = ESCAPED;
  kinds["\\".charCodeAt(0)] = ESCAPED;
  return kinds;
}

const HIGH_BITS = 0x80808080 | 0;
const LOW_BITS = 0x01010101;
const FOUR_SPACES = 0x20202020;
const FOUR_QUOTATION_MARKS = 0x22222222;
const FOUR_BACKSLASHES = 0x5c5c5c5c;

function fourTimes(byte: number): number {
  return Math.imul(byte, LOW_BITS);
}

/**
 * The high bit of the first of four bytes, and maybe of others after it, that is a control character, a quotation mark, a backslash or one of `fourEnds`; 0: there
 * is none. Subtracting borrows from the next byte only when this one was such.
 */
function toSee(word: number, fourEnds: number): number {
  const ends = word ^ fourEnds;
  const marks = word ^ FOUR_QUOTATION_MARKS;
  const slashes = word ^ FOUR_BACKSLASHES;
  return (
    (((ends - LOW_BITS) & ~ends) |
      ((marks - LOW_BITS) & ~marks) |
      ((slashes - LOW_BITS) & ~slashes) |
      ((word - FOUR_SPACES) & ~word)) &
    HIGH_BITS
  );
}
