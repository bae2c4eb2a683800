/**
 * Entries: what people did since the import. Raw, they are arrays in a lane:
 *   cell   [stamp, "<row id>:<column id>", text] · [ … , writer]
 *   packed [stamp, { t, … }]  with t
 *     s  set a column:    c column · r row set · v one text | l a list | j texts put together and e their lengths (low, high)
 *                         | d texts and i index of w bytes each (low, high)
 *     x  delete rows, u restore rows:  r row set
 *     b  rows are born:   o origin · f first number · n count · at row before (or "") · k q position · d {column: [texts]} | z chunk
 *     m  move rows:       r row sequence · at · k · q
 *     o  order of the whole table:  r row sequence
 *     p  step: what the gesture of this stamp was: o operation · v its parameters, JSON · c the columns it made, renamed, moved or took out
 *     n  void: the births, deletions and restorations of this writer's gesture of this stamp, where a fold wrote them anew
 * Writer: Yjs client id of who wrote it first, where an undo brought back, or a fold gathered, what another had written (packed: by);
 *   0 for texts that a fold gathered, which lose every tie.
 * Position: among the rows placed after row `at`, by key k then by q (q+1, q+2 … for the next rows of the entry).
 * Anything else in a lane is not an entry, and is skipped by everyone alike.
 */
import { decodeChunk, MAX_CHUNK_ROWS, type PackedColumn, type PackedColumns, readChunkHead } from "./chunk.ts";
import { joinedTexts } from "./joined-texts.ts";
import type { Lane } from "./lane.ts";
import { placeInLane } from "./lane-places.ts";
import { isColumnId, isRowOrigin, parseRowId, ROW_NUMBERS } from "./layout.ts";
import { decodeRowSequence, decodeRowSet, type Interval } from "./row-set.ts";
import type { RowSpans } from "./row-spans.ts";

/** beyond it a stamp could no longer be counted up */
export const MAX_STAMP = 2 ** 52;
/** q is written with 5 base-36 digits; a run of rows starts in the middle and can grow both ways */
export const SEQUENCE_END = 36 ** 5;
export const SEQUENCE_START = SEQUENCE_END / 2;
/** writer of what is nobody's */
export const NOBODY = 0;
/** a birth of more rows carries a chunk */
export const MAX_PLAIN_BIRTH = 200;

/** a family and a name: `text.trim` */
const OPERATION = /^[a-z][a-z-]{0,30}\.[a-z][a-z-]{0,30}$/;

const POSITION = /^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/;

export type RawCell = readonly [stamp: number, address: string, text: string, writer?: number];
export type RawPacked = readonly [stamp: number, body: Readonly<Record<string, unknown>>];
export type RawEntry = RawCell | RawPacked;

interface EntryBase {
  readonly stamp: number;
  /** client id of who wrote it first: the lane's, unless an undo brought it back or a fold gathered it */
  readonly writer: number;
  readonly lane: Lane;
  /** as it lies in the Y.Array: the same object, by which it is found to be deleted */
  readonly raw: unknown;
}
export interface CellEntry extends EntryBase {
  readonly kind: "cell";
  readonly address: string;
  readonly text: string;
}
export interface SetEntry extends EntryBase {
  readonly kind: "set";
  readonly column: string;
  readonly rows: readonly Interval[];
  readonly textAt: (place: number) => string;
  spans: RowSpans | null;
}
export interface FateEntry extends EntryBase {
  readonly kind: "fate";
  readonly deletes: boolean;
  readonly rows: readonly Interval[];
  spans: RowSpans | null;
}
export interface Placing {
  readonly at: string;
  readonly key: string;
  readonly sequence: number;
}
export interface BirthEntry extends EntryBase, Placing {
  readonly kind: "birth";
  readonly rows: Interval;
  readonly columns: () => PackedColumns;
}
export interface MoveEntry extends EntryBase, Placing {
  readonly kind: "move";
  readonly rows: readonly Interval[];
}
export interface SortEntry extends EntryBase {
  readonly kind: "sort";
  readonly rows: readonly Interval[];
}
export interface VoidEntry extends EntryBase {
  readonly kind: "void";
}
/** Changes nothing of the table: it says what its gesture was. */
export interface StepEntry extends EntryBase {
  readonly kind: "step";
  readonly operation: string;
  readonly params: string;
  readonly columns: readonly string[];
}
export type Entry = CellEntry | SetEntry | FateEntry | BirthEntry | MoveEntry | SortEntry | VoidEntry | StepEntry;
/** what says that rows are there, or are not */
export type RowEntry = BirthEntry | FateEntry;

/** Who wins: higher stamp, then higher client id of the writer, then of the lane, then the later lane, then the later place in it. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    a.stamp - b.stamp ||
    a.writer - b.writer ||
    a.lane.client - b.lane.client ||
    a.lane.number - b.lane.number ||
    placeInLane(a) - placeInLane(b)
  );
}

export function cellAddress(row: string, column: string): string {
  return `${row}:${column}`;
}

/** null when it is not an address in its one spelling */
export function parseCellAddress(address: string): { origin: string; number: number; column: string } | null {
  const colon = address.indexOf(":");
  const row = colon < 0 ? null : parseRowId(address.slice(0, colon));
  const column = address.slice(colon + 1);
  return row === null || !isColumnId(column) ? null : { ...row, column };
}

export function isRowEntry(entry: Entry): entry is RowEntry {
  return entry.kind === "birth" || entry.kind === "fate";
}

/** null when it is not an entry */
export function parseEntry(raw: unknown, lane: Lane): Entry | null {
  if (!Array.isArray(raw)) return null;
  const [stamp, second, third]: readonly unknown[] = raw;
  if (!Number.isSafeInteger(stamp) || Number(stamp) < 1 || Number(stamp) > MAX_STAMP) return null;
  const base: EntryBase = { stamp: Number(stamp), writer: writerOf(raw) ?? lane.client, lane, raw };
  if (raw.length === 3 || (raw.length === 4 && writerOf(raw) !== null)) {
    if (typeof second !== "string" || typeof third !== "string" || parseCellAddress(second) === null) return null;
    return { kind: "cell", ...base, address: second, text: third };
  }
  return raw.length === 2 && isPlainObject(second) ? parsePacked(base, second) : null;
}

/** null: whoever the lane is of */
export function writerOf(raw: readonly unknown[]): number | null {
  const writer = raw.length === 2 && isPlainObject(raw[1]) ? own(raw[1], "by") : raw[3];
  return isCount(writer, Number.MAX_SAFE_INTEGER) ? writer : null;
}

/** The same entry for a lane of `client`, `raw` being in one of `owner`; null when it is no entry. */
export function copyEntry(raw: unknown, owner: number, client: number): RawEntry | null {
  if (!Array.isArray(raw)) return null;
  const [stamp, second, text]: readonly unknown[] = raw;
  const writer = writerOf(raw) ?? owner;
  if (typeof stamp !== "number") return null;
  if (isPlainObject(second)) return [stamp, writer === owner && client === owner ? second : { ...second, by: writer }];
  if (typeof second !== "string" || typeof text !== "string") return null;
  return writer === client ? [stamp, second, text] : [stamp, second, text, writer];
}

function parsePacked(base: EntryBase, body: Readonly<Record<string, unknown>>): Entry | null {
  switch (own(body, "t")) {
    case "s": {
      const column = own(body, "c");
      const rows = parseRows(own(body, "r"), decodeRowSet);
      const textAt = rows === null ? null : parseTexts(body, total(rows));
      if (!isColumnId(column) || rows === null || textAt === null) return null;
      return { kind: "set", ...base, column, rows, textAt, spans: null };
    }
    case "x":
    case "u": {
      const rows = parseRows(own(body, "r"), decodeRowSet);
      return rows === null ? null : { kind: "fate", ...base, deletes: own(body, "t") === "x", rows, spans: null };
    }
    case "b":
      return parseBirth(base, body);
    case "m": {
      const rows = parseRows(own(body, "r"), decodeRowSequence);
      const placing = rows === null ? null : parsePlacing(body, total(rows));
      return rows === null || placing === null ? null : { kind: "move", ...base, ...placing, rows };
    }
    case "o": {
      const rows = parseRows(own(body, "r"), decodeRowSequence);
      return rows === null ? null : { kind: "sort", ...base, rows };
    }
    case "n":
      return { kind: "void", ...base };
    case "p":
      return parseStep(base, body);
    default:
      return null;
  }
}

function parseBirth(base: EntryBase, body: Readonly<Record<string, unknown>>): BirthEntry | null {
  const origin = own(body, "o");
  const from = own(body, "f");
  const count = own(body, "n");
  const chunk = own(body, "z");
  const most = chunk === undefined ? MAX_PLAIN_BIRTH : MAX_CHUNK_ROWS;
  if (!isRowOrigin(origin) || !isCount(from, ROW_NUMBERS) || !isCount(count, most) || count === 0) return null;
  const placing = parsePlacing(body, count);
  if (placing === null || from + count > ROW_NUMBERS) return null;
  const read = chunk === undefined ? plainColumns(own(body, "d"), count) : chunkColumns(chunk, count);
  if (read === null) return null;
  let columns: PackedColumns | null = null;
  return {
    kind: "birth",
    ...base,
    ...placing,
    rows: { origin, from, count },
    columns: () => {
      columns ??= read();
      return columns;
    },
  };
}

function parseStep(base: EntryBase, body: Readonly<Record<string, unknown>>): StepEntry | null {
  const operation = own(body, "o");
  const params = own(body, "v");
  const columns = own(body, "c") ?? [];
  if (typeof operation !== "string" || !OPERATION.test(operation) || typeof params !== "string") return null;
  return isTextList(columns) && columns.every(isColumnId)
    ? { kind: "step", ...base, operation, params, columns }
    : null;
}

function plainColumns(value: unknown, count: number): (() => PackedColumns) | null {
  if (!isPlainObject(value)) return null;
  const columns = new Map<string, PackedColumn>();
  for (const [id, texts] of Object.entries(value)) {
    if (!isColumnId(id) || !isTextList(texts) || texts.length !== count) return null;
    columns.set(id, { kind: "list", texts });
  }
  return () => columns;
}

function chunkColumns(value: unknown, count: number): (() => PackedColumns) | null {
  if (!(value instanceof Uint8Array)) return null;
  const head = readChunkHead(value);
  return head === null || head.rows !== count ? null : () => decodeChunk(value, head);
}

function parsePlacing(body: Readonly<Record<string, unknown>>, count: number): Placing | null {
  const at = own(body, "at");
  const key = own(body, "k");
  const sequence = own(body, "q");
  if (typeof at !== "string" || (at !== "" && parseRowId(at) === null)) return null;
  if (typeof key !== "string" || !POSITION.test(key) || !isCount(sequence, SEQUENCE_END - count)) return null;
  return { at, key, sequence };
}

function parseTexts(body: Readonly<Record<string, unknown>>, count: number): ((place: number) => string) | null {
  const one = own(body, "v");
  if (typeof one === "string") return () => one;
  const list = own(body, "l");
  if (isTextList(list)) return list.length === count ? (place) => list[place] ?? "" : null;
  const joined = own(body, "j");
  if (typeof joined === "string") return joinedTexts(joined, own(body, "e"), count);
  const texts = own(body, "d");
  const index = own(body, "i");
  const width = own(body, "w");
  if (!isTextList(texts) || !(index instanceof Uint8Array) || (width !== 1 && width !== 2)) return null;
  if (index.length !== count * width) return null;
  if (width === 1) return (place) => texts[index[place] ?? -1] ?? "";
  return (place) => texts[(index[place * 2] ?? 0) | ((index[place * 2 + 1] ?? 0) << 8)] ?? "";
}

function parseRows(value: unknown, decode: (bytes: Uint8Array) => Interval[] | null): Interval[] | null {
  const rows = value instanceof Uint8Array ? decode(value) : null;
  return rows === null || rows.length === 0 ? null : rows;
}

function total(intervals: readonly Interval[]): number {
  let sum = 0;
  for (const interval of intervals) sum += interval.count;
  return sum;
}

/** only what is its own travels: a key named __proto__ must not lend its fields here and vanish on the way to others */
function own(body: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(body, key) ? body[key] : undefined;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
