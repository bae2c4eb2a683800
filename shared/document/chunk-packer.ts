/** The rows of a chunk as they come, as texts or as they lie in a file, to what the chunk is made of. The bytes are those of `packColumns`. */
import { encodeUtf8 } from "lib0/string";
import { hashOf, type RowBytes } from "../model/row-bytes.ts";
import { createJsonBytes } from "./json-bytes.ts";
import { addText, becomeList, createPackedTexts, forgetTexts, type PackedTexts } from "./packed-texts.ts";

export interface ChunkPacker {
  /** rows since the last chunk */
  readonly rows: number;
  /** missing cells are blank */
  addRow(cells: readonly string[]): void;
  /** with the cell of `sources` for each column */
  addBytes(row: RowBytes): void;
  /** the payload of a chunk of these rows, not yet deflated; the next row begins another */
  take(): Uint8Array;
}

/**
 * A chunk ends where its rows have so many characters or bytes: however they are escaped, it unpacks to less than it may
 * (`LIMITS.unpackedBytes`).
 */
const MOST_WEIGHT = 8 * 1024 * 1024;
const OPEN = encodeUtf8("[");
const CLOSE = encodeUtf8("]");

/** For chunks of `most` rows, a power of two, no more than 65,536, or of fewer that weigh much; `onFull` is called then, and takes them. */
export function createChunkPacker(
  ids: readonly string[],
  most: number,
  onFull: () => void,
  sources: readonly number[] = ids.map((_, at) => at),
): ChunkPacker {
  const columns = ids.map(() => createPackedTexts(most));
  const escaped = createJsonBytes();
  let rows = 0;
  let weight = 0;

  function addEscaped(column: PackedTexts): void {
    const { bytes, length } = escaped;
    addText(column, rows, escaped, 0, length, hashOf(bytes, 0, length));
  }

  return {
    get rows() {
      return rows;
    },
    addRow(cells) {
      let at = 0;
      for (const column of columns) {
        const text = cells[at++] ?? "";
        weight += text.length;
        escaped.writeText(text);
        addEscaped(column);
      }
      if (++rows === most || weight > MOST_WEIGHT) onFull();
    },
    addBytes(row) {
      const { starts, ends, marks, hashes } = row;
      for (let at = 0; at < columns.length; at++) {
        const column = columns[at];
        const cell = sources[at] ?? 0;
        if (column === undefined) continue;
        weight += (ends[cell] ?? 0) - (starts[cell] ?? 0);
        if (marks[cell] === 0) addText(column, rows, row, starts[cell] ?? 0, ends[cell] ?? 0, hashes[cell] ?? 0);
        else {
          escaped.writeCell(row, cell);
          addEscaped(column);
        }
      }
      if (++rows === most || weight > MOST_WEIGHT) onFull();
    },
    take() {
      const payload = payloadOf(ids, columns, rows);
      columns.forEach(forgetTexts);
      rows = 0;
      weight = 0;
      return payload;
    },
  };
}

function payloadOf(ids: readonly string[], columns: readonly PackedTexts[], rows: number): Uint8Array {
  const json: Uint8Array[] = [];
  const indexes: Uint8Array[] = [];
  let offset = 0;
  columns.forEach((column, at) => {
    const { size } = column;
    if (!column.isList && size > 1 && size * 2 > rows) becomeList(column, rows);
    const texts = column.room.subarray(0, column.used - 1);
    // one text that all rows have, and none of them when it is blank
    const isConstant = !column.isList && size === 1;
    if (isConstant && texts.length === 2) return;
    const kind = column.isList ? 3 : isConstant ? 0 : size <= 256 ? 1 : 2;
    const before = `${json.length > 0 ? "," : ""}["${ids[at] ?? ""}",${kind},`;
    const isIndexed = kind === 1 || kind === 2;
    const after = `,${isIndexed ? offset : 0}]`;
    json.push(encodeUtf8(isConstant ? before : `${before}[`), texts, encodeUtf8(isConstant ? after : `]${after}`));
    if (!isIndexed) return;
    const index = indexBytes(column.index, rows, kind);
    indexes.push(index);
    offset += index.length;
  });
  const head = [OPEN, ...json, CLOSE];
  const headLength = head.reduce((sum, { length }) => sum + length, 0);
  const payload = new Uint8Array(4 + headLength + offset);
  new DataView(payload.buffer).setUint32(0, headLength, true);
  let at = 4;
  for (const bytes of [...head, ...indexes]) {
    payload.set(bytes, at);
    at += bytes.length;
  }
  return payload;
}

function indexBytes(index: Uint16Array, rows: number, planes: 1 | 2): Uint8Array {
  const bytes = new Uint8Array(rows * planes);
  for (let row = 0; row < rows; row++) {
    const place = index[row] ?? 0;
    bytes[row] = place & 255;
    if (planes === 2) bytes[rows + row] = place >> 8;
  }
  return bytes;
}
