/**
 * Version 1 of a table as a Yjs document: the names of its roots and the grammar of their keys, known to no other file.
 *
 *   meta    v, fold                                 written by the server
 *   base    <chunk number, base 36> -> Uint8Array   packed rows, written by the server (see chunk.ts)
 *   schema  descriptor, name, version, made         written by the server
 *   cols    <column id>/n name · /p position · /x deleted · /k kept to the team, never published
 *   w       <client id, base 36>.<n, base 36> -> Y.Array of entries, a "lane" (see entry.ts)
 */
import type * as Y from "yjs";

export const LAYOUT_VERSION = 1;

export const ROOTS = { meta: "meta", base: "base", schema: "schema", columns: "cols", lanes: "w" } as const;
export const ROOT_NAMES: ReadonlySet<string> = new Set(Object.values(ROOTS));
/** roots that only the server writes */
export const SERVER_ROOTS: ReadonlySet<string> = new Set([ROOTS.meta, ROOTS.base, ROOTS.schema]);

export const META = { version: "v", fold: "fold" } as const;
export const SCHEMA = {
  descriptor: "descriptor",
  name: "name",
  version: "version",
  made: "made",
  time: "time",
} as const;

/** origin of the transaction that creates a lane: no undo may track it, or it would take the lane away with the first edit */
export const LANE_ORIGIN = Symbol("lane");

/** Yjs client id under which a table's first content is written */
export const BASE_CLIENT = 1;
/** origin of the row ids of the first import */
export const IMPORT_ORIGIN = "a";
export const CHUNK_ROWS = 1024;
/** a lane is left for a new one after that many entries: Yjs merges the n entries of one lane with n copies, so lanes stay short */
export const LANE_ENTRIES = 512;
/** from that many cells of one column, an edit is one packed entry */
export const PACKED_FROM = 32;

export interface Roots {
  readonly meta: Y.Map<unknown>;
  readonly base: Y.Map<unknown>;
  readonly schema: Y.Map<unknown>;
  readonly columns: Y.Map<unknown>;
  readonly lanes: Y.Map<unknown>;
}

export function rootsOf(doc: Y.Doc): Roots {
  return {
    meta: doc.getMap(ROOTS.meta),
    base: doc.getMap(ROOTS.base),
    schema: doc.getMap(ROOTS.schema),
    columns: doc.getMap(ROOTS.columns),
    lanes: doc.getMap(ROOTS.lanes),
  };
}

export function chunkKey(number: number): string {
  return number.toString(36).padStart(4, "0");
}

const COLUMN_FIELDS = { n: "name", p: "position", x: "deleted", k: "private" } as const;
export type ColumnField = (typeof COLUMN_FIELDS)[keyof typeof COLUMN_FIELDS];
const COLUMN_SUFFIX: Readonly<Record<ColumnField, string>> = {
  name: "/n",
  position: "/p",
  deleted: "/x",
  private: "/k",
};
const COLUMN_KEY = /^([0-9a-z]{1,24})\/([npxk])$/;

export function columnKey(column: string, field: ColumnField): string {
  return column + COLUMN_SUFFIX[field];
}

/** null when the key is none of ours */
export function parseColumnKey(key: string): { column: string; field: ColumnField } | null {
  const match = COLUMN_KEY.exec(key);
  if (match?.[1] === undefined) return null;
  return { column: match[1], field: COLUMN_FIELDS[match[2] as keyof typeof COLUMN_FIELDS] };
}

export function laneKey(client: number, number: number): string {
  return `${client.toString(36)}.${number.toString(36)}`;
}

/** null when the key is none of ours; one lane has exactly one spelling of its key */
export function parseLaneKey(key: string): { client: number; number: number } | null {
  const [left, right, more] = key.split(".");
  if (left === undefined || right === undefined || more !== undefined) return null;
  const client = parseBase36(left);
  const number = parseBase36(right);
  return client === null || number === null ? null : { client, number };
}

const COLUMN_ID = /^[0-9a-z]{1,24}$/;
export function isColumnId(value: unknown): value is string {
  return typeof value === "string" && COLUMN_ID.test(value);
}

const ROW_ORIGIN = /^[0-9a-z]{1,13}$/;
export function isRowOrigin(value: unknown): value is string {
  return typeof value === "string" && ROW_ORIGIN.test(value);
}

/** row numbers under one origin stay below this, so that a row id has at most 8 digits after its dot */
export const ROW_NUMBERS = 2 ** 40;

/** null when it is not a row id in its one spelling */
export function parseRowId(id: string): { origin: string; number: number } | null {
  const dot = id.indexOf(".");
  if (dot < 1) return null;
  const origin = id.slice(0, dot);
  const number = parseBase36(id.slice(dot + 1));
  return number === null || number >= ROW_NUMBERS || !ROW_ORIGIN.test(origin) ? null : { origin, number };
}

const [ZERO, NINE, LETTER_A, LETTER_Z] = [48, 57, 97, 122] as const;

/** digit by digit: every cell written is read by it */
function parseBase36(text: string): number | null {
  if (text.length === 0 || text.length > 11 || (text.length > 1 && text.charCodeAt(0) === ZERO)) return null;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) value = value * 36 + code - ZERO;
    else if (code >= LETTER_A && code <= LETTER_Z) value = value * 36 + code - LETTER_A + 10;
    else return null;
  }
  return Number.isSafeInteger(value) ? value : null;
}
