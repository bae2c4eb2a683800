/** How much one gesture may carry: a larger one would be refused by the server, and with it everything that follows. */
import { LIMITS } from "../../model/limits.ts";
import { readChunkHead } from "../chunk.ts";
import { newBudget } from "../inspect-entry.ts";
import type { Table } from "../table.ts";
import type { Batch } from "../writer.ts";

/** Numbers of what a gesture brings and takes. */
export interface GestureSize {
  readonly added: number;
  readonly removed: number;
  readonly columns: number;
  readonly cells: number;
}

/** bytes that one update may come with, less what it is wrapped in */
const MOST_BYTES = LIMITS.unpackedBytes * 0.9;

/** Throws RangeError for more rows or columns than a table has, or more than one gesture can carry. */
export function requireRoom(table: Table, { added, removed, columns, cells }: GestureSize): void {
  const rows = table.rowCount + added - removed;
  if (rows > LIMITS.rows) throw new RangeError(`a table has at most ${LIMITS.rows} rows, this one would have ${rows}`);
  if (columns > 0 && table.columns.length + columns > LIMITS.columns)
    throw new RangeError(`a table has at most ${LIMITS.columns} columns`);
  const named = cells + 2 * rows + added + removed;
  if (named > newBudget(0).named) throw new RangeError(`${named} changes, more than one gesture can carry`);
}

/** Roughly what the batch weighs: one that is too large would be refused, and with it everything that follows. */
export function requireSize({ entries }: Batch): void {
  const most = entries.reduce((sum, entry) => sum + weightOf(entry, mostBytes), 0);
  // nearly always: the signs of the texts need not be counted one by one
  const bytes = most <= MOST_BYTES ? most : entries.reduce((sum, entry) => sum + weightOf(entry, utf8Length), 0);
  const unpacked = entries.reduce((sum, entry) => sum + unpackedOf(entry[1]), 0);
  if (Math.max(bytes, unpacked) > MOST_BYTES)
    throw new RangeError(`${Math.max(bytes, unpacked)} bytes, more than one gesture can carry`);
}

function unpackedOf(body: unknown): number {
  const chunk = typeof body === "object" && body !== null && "z" in body ? body.z : null;
  return chunk instanceof Uint8Array ? (readChunkHead(chunk)?.unpacked ?? 0) : 0;
}

function weightOf(value: unknown, lengthOf: (text: string) => number): number {
  if (typeof value === "string") return 2 + lengthOf(value);
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== "object" || value === null) return 5;
  let sum = 0;
  for (const part of Array.isArray(value) ? value : Object.values(value)) sum += weightOf(part, lengthOf);
  return sum;
}

function mostBytes(text: string): number {
  return 3 * text.length;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
