/** Texts as the UTF-8 that JSON has of them between its quotation marks, the very bytes of `JSON.stringify`. */
import { encodeUtf8 } from "lib0/string";
import { DOUBLED, type RowBytes } from "../model/row-bytes.ts";

const QUOTE = 34;
const BACKSLASH = 92;
/** bytes a UTF-16 code unit may become: `\u0001` */
const MOST_BYTES = 6;

/** What stands for each byte that JSON escapes. */
const ESCAPES: readonly (Uint8Array | null)[] = Array.from({ length: 128 }, (_, code) => {
  const written = encodeUtf8(JSON.stringify(String.fromCharCode(code)));
  return written.length === 3 ? null : written.subarray(1, -1);
});

export interface JsonBytes {
  /** good until the next one */
  readonly bytes: Uint8Array;
  /** of the same bytes */
  readonly view: DataView;
  readonly length: number;
  /** takes a text */
  writeText(text: string): void;
  /** takes a cell of a file */
  writeCell(row: RowBytes, cell: number): void;
}

export function createJsonBytes(): JsonBytes {
  let room = new Uint8Array(4 * 1024);
  let view = new DataView(room.buffer);
  let used = 0;

  function makeRoom(length: number): void {
    used = 0;
    if (room.length >= length) return;
    room = new Uint8Array(length * 2);
    view = new DataView(room.buffer);
  }

  function writeEscape(written: Uint8Array): void {
    room.set(written, used);
    used += written.length;
  }

  return {
    get bytes() {
      return room;
    },
    get view() {
      return view;
    },
    get length() {
      return used;
    },
    writeText(text) {
      makeRoom(text.length * MOST_BYTES);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x80) {
          const written = ESCAPES[code];
          if (written) writeEscape(written);
          else room[used++] = code;
        } else if (code < 0x800) {
          room[used++] = 0xc0 | (code >> 6);
          room[used++] = 0x80 | (code & 0x3f);
        } else if (code < 0xd800 || code > 0xdfff) {
          room[used++] = 0xe0 | (code >> 12);
          room[used++] = 0x80 | ((code >> 6) & 0x3f);
          room[used++] = 0x80 | (code & 0x3f);
        } else {
          // halves of characters beyond the basic plane: a pair of them is one, a lone one is escaped
          const written = encodeUtf8(JSON.stringify(text)).subarray(1, -1);
          makeRoom(written.length);
          writeEscape(written);
          return;
        }
      }
    },
    writeCell({ bytes, starts, ends, marks, quote }, cell) {
      const end = ends[cell] ?? 0;
      const isDoubled = ((marks[cell] ?? 0) & DOUBLED) !== 0;
      makeRoom((end - (starts[cell] ?? 0)) * MOST_BYTES);
      for (let at = starts[cell] ?? 0; at < end; at++) {
        const byte = bytes[at] ?? 0;
        if (isDoubled && byte === quote) at++;
        if (byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH) {
          room[used++] = byte;
          continue;
        }
        const written = ESCAPES[byte];
        if (written) writeEscape(written);
      }
    },
  };
}
