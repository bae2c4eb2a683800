/**
 * A chunk: some rows, packed column by column.
 *   u8 version · varuint rows · varuint runs · { origin · first number · count } · varuint unpacked length · raw deflate of
 *   ( u32 LE length of the json · json [[column, kind, texts, offset of the index]] · indexes )
 * kind 0: one text for all · 1: texts and one byte of index per row · 2: the same with two bytes, low plane then high · 3: one text per row.
 */
import { deflateSync, Inflate, inflateSync } from "fflate";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { decodeUtf8, encodeUtf8 } from "lib0/string";
import { LIMITS } from "../model/limits.ts";
import { isColumnId, isRowOrigin, ROW_NUMBERS } from "./layout.ts";
import type { Interval } from "./row-set.ts";

const VERSION = 1;
export const MAX_CHUNK_ROWS = 65_536;
/** rows that tell whether a column repeats itself */
const PROBE = 64;
const MAX_UNPACKED = LIMITS.unpackedBytes;
/** deflate makes at most about a thousand bytes of one */
const DEFLATE_RATIO = 1032;

export interface ChunkHead {
  readonly rows: number;
  readonly runs: readonly Interval[];
  /** bytes once unpacked, as the chunk says */
  readonly unpacked: number;
  /** where the packed payload starts */
  readonly payload: number;
}

/** Texts of one column of a chunk, kept compact. */
export type PackedColumn =
  | { readonly kind: "constant"; readonly text: string }
  /** each row's place is one of the texts */
  | { readonly kind: "indexed"; readonly texts: readonly string[]; readonly index: Uint8Array | Uint16Array }
  | { readonly kind: "list"; readonly texts: readonly string[] };
export type PackedColumns = ReadonlyMap<string, PackedColumn>;

export function packedText(column: PackedColumn | undefined, row: number): string {
  if (column === undefined) return "";
  if (column.kind === "list") return column.texts[row] ?? "";
  if (column.kind === "constant") return column.text;
  return column.texts[column.index[row] ?? -1] ?? "";
}

/** Raw deflate (RFC 1951); a server may bring its platform's, which is several times faster. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** columns: id and texts, one per row. Blank columns are left out. */
export function encodeChunk(
  runs: readonly Interval[],
  rows: number,
  columns: Iterable<readonly [id: string, texts: readonly string[]]>,
  deflate: Deflate = deflateSync,
): Uint8Array {
  const json: unknown[] = [];
  const indexes: Uint8Array[] = [];
  let offset = 0;
  for (const [id, texts] of columns) {
    const indexed = indexTexts(texts, rows);
    if (indexed === null) {
      json.push([id, 3, texts.length === rows ? texts : Array.from({ length: rows }, (_, i) => texts[i] ?? ""), 0]);
    } else if (indexed.distinct.length === 1) {
      if (indexed.distinct[0] !== "") json.push([id, 0, indexed.distinct[0], 0]);
    } else {
      const { distinct, index } = indexed;
      const planes = distinct.length <= 256 ? 1 : 2;
      const bytes = new Uint8Array(rows * planes);
      for (let i = 0; i < rows; i++) {
        const place = index[i] ?? 0;
        bytes[i] = place & 255;
        if (planes === 2) bytes[rows + i] = place >> 8;
      }
      json.push([id, planes, distinct, offset]);
      indexes.push(bytes);
      offset += bytes.length;
    }
  }
  const head = encodeUtf8(JSON.stringify(json));
  const payload = new Uint8Array(4 + head.length + offset);
  new DataView(payload.buffer).setUint32(0, head.length, true);
  payload.set(head, 4);
  let at = 4 + head.length;
  for (const bytes of indexes) {
    payload.set(bytes, at);
    at += bytes.length;
  }
  return chunkBytes(runs, rows, payload.length, deflate(payload));
}

/** A chunk of a payload that was deflated: `unpacked` is its length before. */
export function chunkBytes(runs: readonly Interval[], rows: number, unpacked: number, packed: Uint8Array): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeUint8(out, VERSION);
  encoding.writeVarUint(out, rows);
  encoding.writeVarUint(out, runs.length);
  for (const run of runs) {
    encoding.writeVarString(out, run.origin);
    encoding.writeVarUint(out, run.from);
    encoding.writeVarUint(out, run.count);
  }
  encoding.writeVarUint(out, unpacked);
  encoding.writeUint8Array(out, packed);
  return encoding.toUint8Array(out);
}

/** The distinct texts and which one each row has; null when they repeat themselves too little for that to be shorter. */
function indexTexts(texts: readonly string[], rows: number): { distinct: string[]; index: Uint16Array } | null {
  const places = new Map<string, number>();
  const index = new Uint16Array(rows);
  let last = "";
  let place = -1;
  for (let i = 0; i < rows; i++) {
    const text = texts[i] ?? "";
    if (place === -1 || text !== last) {
      place = places.get(text) ?? places.size;
      if (place === places.size) {
        places.set(text, place);
        // nothing repeated at the beginning, or in half of the rows: the rest need not be looked at
        if (place === PROBE && i === PROBE) return null;
        if (place > 0 && places.size * 2 > rows) return null;
      }
      last = text;
    }
    index[i] = place;
  }
  return { distinct: [...places.keys()], index };
}

/** null when the bytes are not a chunk: it then holds no row */
export function readChunkHead(bytes: Uint8Array): ChunkHead | null {
  try {
    const input = decoding.createDecoder(bytes);
    if (decoding.readUint8(input) !== VERSION) return null;
    const rows = decoding.readVarUint(input);
    const runCount = decoding.readVarUint(input);
    if (rows < 1 || rows > MAX_CHUNK_ROWS || runCount > rows) return null;
    const runs: Interval[] = [];
    let sum = 0;
    for (let i = 0; i < runCount; i++) {
      const origin = decoding.readVarString(input);
      const from = decoding.readVarUint(input);
      const count = decoding.readVarUint(input);
      if (!isRowOrigin(origin) || count < 1 || from + count > ROW_NUMBERS) return null;
      runs.push({ origin, from, count });
      sum += count;
    }
    const unpacked = decoding.readVarUint(input);
    if (sum !== rows || unpacked > MAX_UNPACKED) return null;
    return { rows, runs, unpacked, payload: input.pos };
  } catch {
    return null;
  }
}

/** The columns of a chunk. A payload that is not what it should be reads as blank, the same for everyone. */
export function decodeChunk(bytes: Uint8Array, head: ChunkHead): PackedColumns {
  return decodePayload(bytes, head) ?? new Map();
}

/** false when the payload does not unpack to what the head says, or holds a text longer than that many UTF-16 code units */
export function isSoundChunk(bytes: Uint8Array, head: ChunkHead, longest: number): boolean {
  const columns = decodePayload(bytes, head);
  if (columns === null) return false;
  for (const column of columns.values()) {
    const texts = column.kind === "constant" ? [column.text] : column.texts;
    if (texts.some((text) => text.length > longest)) return false;
  }
  return true;
}

function decodePayload(bytes: Uint8Array, head: ChunkHead): PackedColumns | null {
  try {
    const payload = inflateWithin(bytes.subarray(head.payload), head.unpacked);
    if (payload === null) return null;
    const jsonLength = new DataView(payload.buffer, payload.byteOffset).getUint32(0, true);
    const json: unknown = JSON.parse(decodeUtf8(payload.subarray(4, 4 + jsonLength)));
    if (!Array.isArray(json)) return null;
    const columns = new Map<string, PackedColumn>();
    for (const item of json) {
      const [id, kind, value, offset] = Array.isArray(item) ? item : [];
      const start = 4 + jsonLength + (Number.isSafeInteger(offset) ? Number(offset) : 0);
      const column = isColumnId(id) && !columns.has(id) ? unpackColumn(kind, value, payload, start, head.rows) : null;
      if (column === null) return null;
      columns.set(id, column);
    }
    return columns;
  } catch {
    return null;
  }
}

function unpackColumn(kind: unknown, value: unknown, bytes: Uint8Array, start: number, rows: number) {
  if (kind === 0) return typeof value === "string" ? ({ kind: "constant", text: value } as const) : null;
  if (!Array.isArray(value) || !value.every((text) => typeof text === "string")) return null;
  const texts: string[] = value;
  if (kind === 3) {
    while (texts.length < rows) texts.push("");
    return { kind: "list", texts } as const;
  }
  if ((kind !== 1 && kind !== 2) || start < 0 || start + rows * kind > bytes.length) return null;
  // copied, so that the unpacked payload (mostly json) can be freed
  const index = kind === 1 ? bytes.slice(start, start + rows) : new Uint16Array(rows);
  if (kind === 2) {
    for (let i = 0; i < rows; i++) index[i] = (bytes[start + i] ?? 0) | ((bytes[start + rows + i] ?? 0) << 8);
  }
  placeBlanks(texts, index);
  return { kind: "indexed", texts, index } as const;
}

/** A row of which the place is none of the texts is blank. */
function placeBlanks(texts: string[], index: Uint8Array | Uint16Array): void {
  const end = texts.length;
  for (let i = 0; i < index.length; i++) {
    if ((index[i] ?? 0) < end) continue;
    index[i] = end;
    if (texts.length === end) texts.push("");
  }
}

/** null when the bytes unpack to another length than announced; never allocates beyond it */
function inflateWithin(packed: Uint8Array, length: number): Uint8Array | null {
  if (packed.length * DEFLATE_RATIO <= MAX_UNPACKED) {
    const out = inflateSync(packed, { out: new Uint8Array(length + 1) });
    return out.length === length ? out : null;
  }
  const out = new Uint8Array(length);
  let at = 0;
  const inflate = new Inflate((part) => {
    if (at + part.length > length) throw new RangeError("unpacks beyond the announced length");
    out.set(part, at);
    at += part.length;
  });
  for (let i = 0; i < packed.length; i += 16_384)
    inflate.push(packed.subarray(i, i + 16_384), i + 16_384 >= packed.length);
  return at === length ? out : null;
}
