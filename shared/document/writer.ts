/** Writes entries: the lane of this session, the stamps, the ids of new rows and columns. One per Y.Doc, whatever the number of views. */
import * as Y from "yjs";
import { LIMITS } from "../model/limits.ts";
import type { Entry, RawEntry } from "./entry.ts";
import { LANE_ENTRIES, LANE_ORIGIN, laneKey, rootsOf } from "./layout.ts";
import { type TableView, viewOf } from "./open-table.ts";
import type { RowHandle, Table } from "./table.ts";

export interface Batch {
  readonly entries: RawEntry[];
  /** entries that those written here make void, whoever wrote them */
  readonly superseded: Entry[];
}

interface Session {
  readonly client: number;
  lane: Y.Array<unknown> | null;
  laneKey: string;
  laneNumber: number;
  /** entries put in the lane */
  written: number;
  stamp: number;
  nextRow: number;
  nextColumn: number;
  /** position keys this session began: a run of rows typed one after the other shares one */
  readonly ownKeys: Set<string>;
}

/** gestures begin above it: what an undo leaves behind lies below the gesture it takes back */
export const LOWEST_STAMP = 1;

const sessions = new WeakMap<Y.Doc, Session>();

export function sessionOf(doc: Y.Doc): Session {
  let session = sessions.get(doc);
  // Yjs takes another client id when it meets its own elsewhere
  if (session === undefined || session.client !== doc.clientID) {
    session = {
      client: doc.clientID,
      lane: null,
      laneKey: "",
      laneNumber: 0,
      written: 0,
      stamp: 0,
      nextRow: 0,
      nextColumn: 0,
      ownKeys: new Set(),
    };
    sessions.set(doc, session);
  }
  return session;
}

/** One gesture: one transaction that deletes what is superseded, then appends the entries to this session's lane in one push. */
export function write(
  table: Table,
  origin: unknown,
  compose: (stamp: number, view: TableView) => Batch,
  also?: () => void,
): void {
  const view = viewOf(table);
  const session = sessionOf(view.doc);
  session.stamp = Math.max(session.stamp, view.overlay.stamp, LOWEST_STAMP) + 1;
  const batch = compose(session.stamp, view);
  if (batch.entries.length === 0 && batch.superseded.length === 0 && also === undefined) return;
  const lane = batch.entries.length > 0 ? openLane(view.doc, session) : null;
  view.doc.transact(() => {
    removeEntries(batch.superseded);
    lane?.push(batch.entries as unknown[]);
    also?.();
  }, origin);
  session.written += batch.entries.length;
}

/**
 * Entries brought back by an undo, at the end of this session's lane: in one transaction with `before`, which runs first. Returns the clock
 * of the first: the others follow.
 */
export function bringBack(doc: Y.Doc, entries: readonly RawEntry[], before: () => void, origin: unknown): number {
  const session = sessionOf(doc);
  const lane = entries.length > 0 ? openLane(doc, session) : null;
  let clock = 0;
  doc.transact(() => {
    before();
    clock = Y.getState(doc.store, doc.clientID);
    lane?.push(entries as unknown[]);
  }, origin);
  session.written += entries.length;
  return clock;
}

export function removeEntries(entries: readonly Entry[]): void {
  const byArray = new Map<Y.Array<unknown>, Entry[]>();
  for (const entry of new Set(entries)) {
    const list = byArray.get(entry.lane.array);
    if (list === undefined) byArray.set(entry.lane.array, [entry]);
    else list.push(entry);
  }
  for (const [array, list] of byArray) {
    const raws = new Set(list.map((entry) => entry.raw));
    const known = list[0]?.lane.entries ?? [];
    const single = list.length === 1 && list[0] !== undefined ? known.indexOf(list[0]) : -1;
    // the view may be behind the array inside an enclosing transaction: what is deleted is what is found, not where it was
    if (single >= 0 && array.get(single) === list[0]?.raw) {
      array.delete(single);
      continue;
    }
    const content = array.toArray();
    for (let end = content.length; end > 0; end--) {
      if (!raws.has(content[end - 1])) continue;
      let start = end - 1;
      while (start > 0 && raws.has(content[start - 1])) start--;
      array.delete(start, end - start);
      end = start + 1;
    }
  }
}

/** A new lane is made in a transaction of its own: made inside the first edit, undoing that edit would delete the lane. */
function openLane(doc: Y.Doc, session: Session): Y.Array<unknown> {
  const root = rootsOf(doc).lanes;
  if (session.lane !== null && session.written < LANE_ENTRIES && root.get(session.laneKey) === session.lane)
    return session.lane;
  let key = session.laneKey;
  do {
    session.laneNumber++;
    key = laneKey(session.client, session.laneNumber);
  } while (root.has(key));
  const lane = new Y.Array<unknown>();
  doc.transact(() => root.set(key, lane), LANE_ORIGIN);
  session.lane = lane;
  session.laneKey = key;
  session.written = 0;
  return lane;
}

/** The text as it will be read everywhere: half a character (a lone surrogate) cannot be encoded. Throws RangeError when too long. */
export function cellText(text: string, place: () => string): string {
  if (text.length > LIMITS.cellLength) {
    throw new RangeError(`${place()}: ${text.length} characters, the most a cell holds is ${LIMITS.cellLength}`);
  }
  return isWellFormed(text) ? text : text.replace(/\p{Cs}/gu, "\uFFFD");
}

/** Whether `cellText` would give it back as it is. */
export function isCellText(text: string): boolean {
  return text.length <= LIMITS.cellLength && isWellFormed(text);
}

/** browsers of before 2023 do not tell by themselves */
const known = (String.prototype as { isWellFormed?: (this: string) => boolean }).isWellFormed;

function isWellFormed(text: string): boolean {
  return known === undefined ? !/\p{Cs}/u.test(text) : known.call(text);
}

/** Throws RangeError when a handle names no row of this table. */
export function requireRows(view: TableView, rows: Iterable<RowHandle>): void {
  for (const row of rows) if (!view.rows.has(row)) throw new RangeError(`no row has the handle ${row}`);
}

/** Throws RangeError when a known row is named twice. */
export function requireDistinct(view: TableView, rows: readonly RowHandle[]): void {
  const seen = new Uint8Array(view.rows.size);
  for (const row of rows) {
    if (seen[row] === 1) throw new RangeError(`the row ${view.rows.idOf(row)} is named twice`);
    seen[row] = 1;
  }
}
