/**
 * Judges a client's update before it is applied: within bounds, in the grammar of the layout, written where clients write.
 *
 * What can be told. A struct names its parent only when it has no neighbour; with one, it belongs where the neighbour does. Neighbours
 * are looked up in the update, then in `doc` when it is given. Where neither knows, what the struct holds must fit a lane or a column: that
 * excludes packed rows and numbers, but a text could then still replace one of the schema's. Deletions name only clocks: without
 * `doc` they are not judged. So the server gives `doc`.
 */
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { LIMITS } from "../model/limits.ts";
import { entryTrouble, newBudget } from "./inspect-entry.ts";
import { type ColumnField, parseColumnKey, parseLaneKey, ROOT_NAMES, ROOTS, SERVER_ROOTS } from "./layout.ts";
import { findPlaces } from "./struct-places.ts";
import { livePlaces, type Place } from "./yjs-internals.ts";

export interface KnownState {
  /** highest stamp in the document */
  readonly maxStamp: number;
  /** next clock of a client, 0 when unknown */
  stateOf(client: number): number;
}

export interface ClockRange {
  readonly client: number;
  /** first new clock, and one past the last */
  readonly from: number;
  readonly to: number;
}

export type Inspection =
  | { readonly ok: true; readonly clients: readonly ClockRange[] }
  | { readonly ok: false; readonly reason: string };

/** A client may have made that many gestures unseen; far beyond, a stamp would win every cell for good. */
export const STAMP_MARGIN = 1_000_000;
/** no honest session comes near it; a struct that claims more is there to block the client id */
const MAX_CLOCK = 2 ** 40;
/** the smallest struct takes two bytes, the smallest block of a client five */
const MIN_STRUCT_BYTES = 2;
const MAX_KEY_LENGTH = 1_000;

type Struct = Y.Item | Y.GC | Y.Skip;
type DeleteSet = ReturnType<typeof Y.decodeUpdate>["ds"];

/**
 * Does not touch the document. On success, the ranges of clocks that are new to it, per client id, and the client ids unknown to it that
 * entries name as their writers: the caller checks whose they are.
 * Structs already known are not judged again: Yjs ignores them.
 */
export function inspectUpdate(update: Uint8Array, known: KnownState, doc?: Y.Doc): Inspection {
  try {
    const bounds = boundsTrouble(update);
    if (bounds !== null) return refuse(bounds);
    const { structs, ds } = Y.decodeUpdate(update);
    const fresh = structs.filter(({ id, length }) => id.clock + length > known.stateOf(id.client));
    const ranges = clockRanges(structs, ds, known);
    if (typeof ranges === "string") return refuse(ranges);
    const places = findPlaces(fresh, doc);
    const budget = newBudget(known.maxStamp + STAMP_MARGIN);
    for (const struct of fresh) {
      const trouble = structTrouble(struct, places(struct), budget);
      if (trouble !== null) return refuse(`${trouble} (client ${struct.id.client}, clock ${struct.id.clock})`);
    }
    const deletion = doc === undefined ? null : deletionTrouble(ds, doc);
    if (deletion !== null) return refuse(deletion);
    return { ok: true, clients: [...ranges, ...strangers(budget.writers, ranges, known)] };
  } catch (cause) {
    return refuse(`not an update: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/**
 * Writers that entries name and nobody knows, as of whoever sends the update: mostly a session of theirs that was never heard of, whose
 * edits are still on their way. Made up, it could be the highest there is, and win every tie; it is theirs then, like any they write under.
 */
function strangers(writers: Iterable<number>, ranges: readonly ClockRange[], known: KnownState): ClockRange[] {
  const heard = new Set(ranges.map(({ client }) => client));
  return [...writers]
    .filter((writer) => known.stateOf(writer) === 0 && !heard.has(writer))
    .map((client) => ({ client, from: 0, to: 1 }));
}

function refuse(reason: string): Inspection {
  return { ok: false, reason };
}

/** Yjs allocates what the leading counts announce; and an update in the other encoding begins like one without structs. */
function boundsTrouble(update: Uint8Array): string | null {
  const input = decoding.createDecoder(update);
  const clients = decoding.readVarUint(input);
  if (clients * MIN_STRUCT_BYTES > update.length) return `announces ${clients} clients in ${update.length} bytes`;
  if (clients > 0) {
    const structs = decoding.readVarUint(input);
    return structs * MIN_STRUCT_BYTES > update.length ? `announces ${structs} structs in ${update.length} bytes` : null;
  }
  for (let left = decoding.readVarUint(input); left > 0; left--) {
    decoding.readVarUint(input);
    for (let ranges = decoding.readVarUint(input); ranges > 0; ranges--) {
      decoding.readVarUint(input);
      decoding.readVarUint(input);
    }
  }
  return input.pos === update.length ? null : "bytes are left over after the update";
}

/**
 * A sentence when the clocks of a client do not follow each other. Deleting what is not there yet counts as writing as that client:
 * Yjs keeps such a deletion, and it would strike the other's next edits.
 */
function clockRanges(structs: readonly Struct[], ds: DeleteSet, known: KnownState): ClockRange[] | string {
  const ends = new Map<number, { from: number; to: number }>();
  for (const { id, length } of structs) {
    const range = ends.get(id.client);
    if (length < 1 || !(id.clock + length <= MAX_CLOCK)) return `a struct of client ${id.client} has ${length} clocks`;
    if (range === undefined) ends.set(id.client, { from: id.clock, to: id.clock + length });
    else if (range.to !== id.clock) return `the clocks of client ${id.client} do not follow each other`;
    else range.to += length;
  }
  for (const [client, ranges] of ds.clients) {
    let end = 0;
    for (const { clock, len } of ranges) {
      if (clock < end || len < 1 || !(clock + len <= MAX_CLOCK))
        return `the deletions of client ${client} do not follow each other`;
      end = clock + len;
    }
    const range = ends.get(client);
    if (range === undefined) ends.set(client, { from: known.stateOf(client), to: end });
    else range.to = Math.max(range.to, end);
  }
  const fresh: ClockRange[] = [];
  for (const [client, { from, to }] of ends) {
    const state = known.stateOf(client);
    if (to > state) fresh.push({ client, from: Math.max(from, state), to });
  }
  return fresh;
}

function structTrouble(
  struct: Struct,
  place: Place | null | "unknown",
  budget: ReturnType<typeof newBudget>,
): string | null {
  if (!(struct instanceof Y.Item)) return "a gap or an erased struct where something new should be";
  const { content } = struct;
  if ([struct.origin, struct.rightOrigin, struct.parent].some((id) => isNotBefore(id, struct)))
    return "refers to what comes after it";
  if (place === null) return "deeper than a table goes";
  if (place === "unknown") {
    if (content instanceof Y.ContentDeleted) return null;
    if (!(content instanceof Y.ContentAny)) return "a kind of content that no lane or column holds";
    const asColumn = columnValueTrouble(content.arr, null);
    return asColumn === null ? null : entriesTrouble(content.arr, budget);
  }
  const { root, key, inside } = place;
  if (!ROOT_NAMES.has(root)) return `the root ${JSON.stringify(root.slice(0, 40))} is not part of a table`;
  if (SERVER_ROOTS.has(root)) return `${root} is written by the server alone`;
  if (key === null || key.length > MAX_KEY_LENGTH) return `a list in ${root}`;
  if (root === ROOTS.columns) {
    const column = parseColumnKey(key);
    if (inside || column === null) return "not a property of a column";
    if (content instanceof Y.ContentDeleted) return null;
    return content instanceof Y.ContentAny
      ? columnValueTrouble(content.arr, column.field)
      : "a column's property is a plain value";
  }
  return laneTrouble(struct, key, inside, budget);
}

/** Yjs throws in the middle of applying when a client's struct hangs on a later one of its own */
function isNotBefore(id: unknown, struct: Y.Item): boolean {
  return id instanceof Y.ID && id.client === struct.id.client && id.clock >= struct.id.clock;
}

function laneTrouble(
  struct: Y.Item,
  key: string,
  inside: boolean,
  budget: ReturnType<typeof newBudget>,
): string | null {
  const { content } = struct;
  const name = parseLaneKey(key);
  if (name === null) return "not the name of a lane";
  if (inside) {
    if (struct.parentSub !== null) return "a lane is a list";
    if (content instanceof Y.ContentDeleted) return null;
    return content instanceof Y.ContentAny ? entriesTrouble(content.arr, budget) : "a lane holds entries only";
  }
  if (name.client !== struct.id.client) return "a lane is made by the client it is named after";
  // even an erased one takes away, with all it holds, the lane it follows
  if (struct.origin !== null || struct.rightOrigin !== null) return "a lane is made once";
  if (content instanceof Y.ContentDeleted) return null;
  return content instanceof Y.ContentType && content.type instanceof Y.Array ? null : "a lane is a list";
}

function entriesTrouble(raws: readonly unknown[], budget: ReturnType<typeof newBudget>): string | null {
  for (const raw of raws) {
    const trouble = entryTrouble(raw, budget);
    if (trouble !== null) return trouble;
  }
  return null;
}

/** `field` null: any that a column has */
function columnValueTrouble(values: readonly unknown[], field: ColumnField | null): string | null {
  const isMark = field === "deleted" || field === "private";
  for (const value of values) {
    if (typeof value === "boolean" && (isMark || field === null)) continue;
    if (typeof value === "string" && !isMark) {
      if (value.length <= (field === "position" ? MAX_KEY_LENGTH : LIMITS.columnNameLength)) continue;
      return `a column's ${field ?? "property"} of ${value.length} characters`;
    }
    return `a column's ${field ?? "property"} cannot be ${typeof value}`;
  }
  return null;
}

/** people take back entries and columns' properties; what the server wrote, and lanes whole, are not theirs to delete */
function deletionTrouble(ds: DeleteSet, doc: Y.Doc): string | null {
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      for (const { root, container } of livePlaces(doc, client, clock, len)) {
        if (SERVER_ROOTS.has(root)) return `deletes from ${root}, which the server alone writes`;
        if (container) return "deletes a lane";
      }
    }
  }
  return null;
}
