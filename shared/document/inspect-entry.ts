/** What makes one entry of an update unacceptable. Reading tolerates more than this: it must not depend on settings. */
import * as Y from "yjs";
import { LIMITS } from "../model/limits.ts";
import { isSoundChunk, readChunkHead } from "./chunk.ts";
import { type Entry, NOBODY, parseEntry, writerOf } from "./entry.ts";
import { longestJoined } from "./joined-texts.ts";
import type { Lane } from "./lane.ts";
import type { Interval } from "./row-set.ts";

/** what one update may still unpack to */
export interface Budget {
  readonly maxStamp: number;
  /** client ids that entries name as their writers */
  readonly writers: Set<number>;
  born: number;
  named: number;
  unpacked: number;
  steps: number;
  /** stamps of entries: each gesture has one of its own */
  readonly stamps: Set<number>;
}

export function newBudget(maxStamp: number): Budget {
  return {
    maxStamp,
    writers: new Set(),
    born: LIMITS.rows,
    named: LIMITS.rows * 16,
    unpacked: LIMITS.unpackedBytes,
    steps: LIMITS.stepsPerUpdate,
    stamps: new Set(),
  };
}

const NO_LANE: Lane = { key: "", client: 0, number: 0, array: new Y.Array(), entries: [] };

export function entryTrouble(raw: unknown, budget: Budget): string | null {
  const entry = parseEntry(raw, NO_LANE);
  if (entry === null) return "not an entry";
  if (entry.stamp > budget.maxStamp) return `the stamp ${entry.stamp} is far beyond the newest`;
  const writer = Array.isArray(raw) ? writerOf(raw) : null;
  if (writer !== null && writer !== NOBODY) budget.writers.add(writer);
  if (writer !== null && entry.kind === "void") return "makes void what someone else wrote";
  if (writer !== null && entry.kind === "step") return "says what someone else did";
  if (entry.kind === "step") budget.steps -= 1;
  if (budget.steps < 0) return `more than ${LIMITS.stepsPerUpdate} steps`;
  budget.stamps.add(entry.stamp);
  if (budget.stamps.size > LIMITS.gesturesPerUpdate) return `more than ${LIMITS.gesturesPerUpdate} gestures`;
  const longest = longestText(raw);
  if (longest > LIMITS.cellLength) return `a text of ${longest} characters`;
  budget.named -= rowsNamed(entry);
  if (budget.named < 0) return "names too many rows";
  return entry.kind === "birth" ? birthTrouble(entry.rows.count, raw, budget) : null;
}

function birthTrouble(count: number, raw: unknown, budget: Budget): string | null {
  budget.born -= count;
  if (budget.born < 0) return `more than ${LIMITS.rows} new rows`;
  const chunk = (raw as readonly [number, { readonly z?: unknown }])[1].z;
  if (!(chunk instanceof Uint8Array)) return null;
  const head = readChunkHead(chunk);
  budget.unpacked -= head?.unpacked ?? 0;
  if (head === null || budget.unpacked < 0) return `new rows that unpack to more than ${LIMITS.unpackedBytes} bytes`;
  return isSoundChunk(chunk, head, LIMITS.cellLength) ? null : "new rows that do not unpack";
}

function rowsNamed(entry: Entry): number {
  if (entry.kind === "cell" || entry.kind === "void" || entry.kind === "step") return 1;
  const intervals: readonly Interval[] = entry.kind === "birth" ? [entry.rows] : entry.rows;
  return intervals.reduce((sum, { count }) => sum + count, 0);
}

/** texts lie at most three levels deep: in the entry, in a list of its body, in a list of a column */
function longestText(value: unknown, depth = 4): number {
  if (typeof value === "string") return value.length;
  if (depth === 0 || typeof value !== "object" || value === null || value instanceof Uint8Array) return 0;
  let longest = 0;
  const joined = longestJoined(value);
  for (const [key, part] of Object.entries(value))
    longest = Math.max(longest, joined !== null && key === "j" ? joined : longestText(part, depth - 1));
  return longest;
}
