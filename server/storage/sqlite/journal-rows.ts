/** Entries of the journal as rows of its tables, and back. */
import { promisify } from "node:util";
import { deflateRaw, inflateRawSync } from "node:zlib";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { parseRowId } from "#shared/document/layout.ts";
import { decodeRowSequence, encodeRowSequence, placeInSequence } from "#shared/document/row-set.ts";
import type { ColumnId, DatasetId, RowId } from "#shared/model/ids.ts";
import type { JournalCells, JournalEntry, JournalLine } from "../journal.ts";
import { columnsOf, lineOf, placesOf, SAMPLE } from "../journal-lines.ts";

/** from that many places on, they are not looked up one by one */
const NARROW_PLACES = 200;
/** rows of a line that needs no detail */
const LINE_ROWS = 20;
const BLOCK_ROWS = 1024;
/** UTF-16 code units of the texts of one block, before it is closed: long texts make short blocks */
const BLOCK_TEXT = 256 * 1024;
const TURN_BLOCKS = 16;
/** shorter ones are kept as they are */
const DEFLATE_FROM = 1_000;

const deflate = promisify(deflateRaw);

type JournalList = "cells" | "rows-added" | "rows-deleted" | "rows-restored";

/** All that is written at once, in values that can be sent to a thread. */
export interface JournalBatch {
  readonly dataset: DatasetId;
  readonly head: number;
  readonly changes: readonly ChangeRows[];
}

export interface ChangeRows {
  readonly seq: number;
  readonly part: number;
  readonly author: string;
  readonly at: number;
  readonly kinds: string;
  readonly cells: number;
  readonly rows: number;
  readonly line: string;
  readonly detail: Uint8Array | null;
  readonly wide: 0 | 1;
  readonly places: readonly { readonly row: string; readonly column: string }[];
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly column: string;
  readonly list: JournalList;
  readonly rows: Uint8Array;
  readonly texts: Uint8Array | null;
}

type RowLists = Pick<JournalEntry, "rowsAdded" | "rowsDeleted" | "rowsRestored">;
type Lists = RowLists & Pick<JournalEntry, "cells">;

/** The column `line` of an entry; `lists` where they are few enough to need no detail. */
interface StoredLine
  extends Pick<JournalLine, "columns" | "cellColumns" | "sample" | "suggestedBy" | "schema" | "steps"> {
  readonly lists?: RowLists;
}

export async function packEntry(entry: JournalEntry): Promise<ChangeRows> {
  const { seq, part, author, at } = entry;
  const { cells, rows, columns, cellColumns, sample } = lineOf(entry);
  const { rowsAdded, rowsDeleted, rowsRestored } = entry;
  const wide = cells + rows > NARROW_PLACES;
  const short = cells <= SAMPLE && rows <= LINE_ROWS;
  const { suggestedBy, schema, steps } = entry;
  const line: StoredLine = {
    ...{ columns, cellColumns, sample },
    ...(suggestedBy === undefined ? {} : { suggestedBy }),
    ...(schema === undefined ? {} : { schema }),
    ...(steps === undefined ? {} : { steps }),
  };
  const full: StoredLine = { ...line, lists: { rowsAdded, rowsDeleted, rowsRestored } };
  const touched = [...columnsOf(entry)].map((column) => ({ row: "", column }));
  return {
    ...{ seq, part, author, at, cells, rows },
    kinds: entry.kinds.join(" "),
    line: JSON.stringify(short ? full : line),
    detail: short || wide ? null : await packJson({ cells: entry.cells, rowsAdded, rowsDeleted, rowsRestored }),
    wide: wide ? 1 : 0,
    places: wide ? touched : [...touched, ...placesOf(entry)],
    blocks: wide ? await packBlocks(entry) : [],
  };
}

async function packBlocks(entry: JournalEntry): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const [list, rows] of [
    ["rows-added", entry.rowsAdded],
    ["rows-deleted", entry.rowsDeleted],
    ["rows-restored", entry.rowsRestored],
  ] as const) {
    for (let from = 0; from < rows.length; from += BLOCK_ROWS)
      blocks.push({ column: "", list, rows: packRows(rows.slice(from, from + BLOCK_ROWS)), texts: null });
  }
  for (const { column, rows, before, after } of entry.cells) {
    for (let from = 0, to = 0; from < rows.length; from = to) {
      for (let length = 0; to < rows.length && to - from < BLOCK_ROWS && length < BLOCK_TEXT; to++)
        length += (before[to] ?? "").length + (after[to] ?? "").length;
      const texts = await packJson([before.slice(from, to), after.slice(from, to)]);
      blocks.push({ column, list: "cells", rows: packRows(rows.slice(from, to)), texts });
    }
  }
  return blocks;
}

export function unpackLine(row: Omit<ChangeRows, "places" | "blocks">): JournalLine & { lists: RowLists | null } {
  const { lists, ...line }: StoredLine = JSON.parse(row.line);
  const { seq, part, at, cells, rows } = row;
  const kinds = row.kinds.split(" ") as JournalLine["kinds"][number][];
  return {
    seq,
    part,
    author: row.author as JournalLine["author"],
    at,
    kinds,
    cells,
    rows,
    ...line,
    lists: lists ?? null,
  };
}

/** What the stored line of an entry says of columns. */
export function columnsIn(line: string): StoredLine["columns"] {
  const { columns }: StoredLine = JSON.parse(line);
  return columns;
}

/** The lists of an entry whose line or detail holds them. */
export function unpackLists(line: ReturnType<typeof unpackLine>, detail: Uint8Array | null): Lists {
  if (detail !== null) return unpackJson(detail) as Lists;
  const cells = line.sample.map(({ row, column, before, after }) => ({
    ...{ column, rows: [row], before: [before], after: [after] },
  }));
  return { cells: joined(cells), ...(line.lists ?? { rowsAdded: [], rowsDeleted: [], rowsRestored: [] }) };
}

/** Some blocks a turn: an entry may have thousands. */
export async function unpackBlocks(blocks: readonly Block[]): Promise<Lists> {
  const rowsOf = (list: JournalList) =>
    blocks.filter((block) => block.list === list).flatMap((block) => unpackRows(block.rows));
  const cells: JournalCells[] = [];
  for (const block of blocks) {
    if (block.list === "cells") cells.push(unpackCells(block));
    if (cells.length % TURN_BLOCKS === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    cells: joined(cells),
    rowsAdded: rowsOf("rows-added"),
    rowsDeleted: rowsOf("rows-deleted"),
    rowsRestored: rowsOf("rows-restored"),
  };
}

export function unpackCells({ column, rows, texts }: Block): JournalCells {
  const [before = [], after = []] = texts === null ? [] : (unpackJson(texts) as [string[], string[]]);
  return { column: column as ColumnId, rows: unpackRows(rows), before, after };
}

/** one list per column */
function joined(parts: readonly JournalCells[]): JournalCells[] {
  const byColumn = new Map<ColumnId, { column: ColumnId; rows: RowId[]; before: string[]; after: string[] }>();
  for (const { column, rows, before, after } of parts) {
    const cells = byColumn.get(column) ?? { column, rows: [], before: [], after: [] };
    byColumn.set(column, cells);
    for (const row of rows) cells.rows.push(row);
    for (const text of before) cells.before.push(text);
    for (const text of after) cells.after.push(text);
  }
  return [...byColumn.values()];
}

/** The lowest and the highest number, so that most blocks are passed over at once, then the sequence. */
function packRows(rows: readonly RowId[]): Uint8Array {
  const parts = rows.map(partsOf);
  const out = encoding.createEncoder();
  encoding.writeVarUint(
    out,
    parts.reduce((low, { number }) => Math.min(low, number), Number.MAX_SAFE_INTEGER),
  );
  encoding.writeVarUint(
    out,
    parts.reduce((high, { number }) => Math.max(high, number), 0),
  );
  encoding.writeUint8Array(out, encodeRowSequence(parts));
  return encoding.toUint8Array(out);
}

/** Whether a packed block names the row. */
export function namesRow(bytes: Uint8Array, row: { readonly origin: string; readonly number: number }): boolean {
  const input = decoding.createDecoder(bytes);
  if (decoding.readVarUint(input) > row.number || decoding.readVarUint(input) < row.number) return false;
  return placeInSequence(bytes.subarray(input.pos), row) >= 0;
}

/** Throws TypeError for what is not a row id: the document has no such row. */
function partsOf(row: RowId): { origin: string; number: number } {
  const parts = parseRowId(row);
  if (parts === null) throw new TypeError(`not a row id: ${row}`);
  return parts;
}

export function unpackRows(bytes: Uint8Array): RowId[] {
  const rows: RowId[] = [];
  const input = decoding.createDecoder(bytes);
  decoding.readVarUint(input);
  decoding.readVarUint(input);
  for (const { origin, from, count } of decodeRowSequence(bytes.subarray(input.pos)) ?? [])
    for (let number = from; number < from + count; number++) rows.push(`${origin}.${number.toString(36)}` as RowId);
  return rows;
}

/** JSON, deflated where that is worth it; the first byte tells. */
async function packJson(value: unknown): Promise<Uint8Array> {
  const json = Buffer.from(JSON.stringify(value));
  if (json.length < DEFLATE_FROM) return Buffer.concat([Uint8Array.of(0), json]);
  return Buffer.concat([Uint8Array.of(1), await deflate(json)]);
}

function unpackJson(bytes: Uint8Array): unknown {
  const body = bytes.subarray(1);
  return JSON.parse((bytes[0] === 1 ? inflateRawSync(body) : Buffer.from(body)).toString());
}
