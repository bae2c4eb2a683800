/**
 * What each session noted beside the updates of a local copy: how many of its edits the server has not acknowledged. The notes of sessions
 * that wrote something stay when all is settled: they say which Yjs client ids were ours.
 */
import { getAllKeysValues, transact } from "lib0/indexeddb";
import * as Y from "yjs";
import { z } from "zod";
import type { Inheritance } from "./local-copy.ts";

/** beside y-indexeddb's updates */
const STORE = "custom";
const PREFIX = "unsent:";

export interface SessionNote {
  readonly key: string;
  readonly text: string;
  readonly client: number;
  readonly waiting: number;
  /** Yjs clock of the session's client id when everything of it was last acknowledged */
  readonly clock: number;
  /** ms since 1970 of its last edit; null when it made none */
  readonly at: number | null;
}

const NoteText = z
  .string()
  .regex(/^\d+ \d+( \d+)?$/)
  .transform((text) => text.split(" ").map(Number));

export function noteKey(client: number): string {
  return PREFIX + client;
}

export function noteText(waiting: number, clock: number, at: number | null): string {
  return `${waiting} ${clock}${at === null ? "" : ` ${at}`}`;
}

export async function readNotes(database: IDBDatabase): Promise<SessionNote[]> {
  const [store] = transact(database, [STORE], "readonly");
  const notes: SessionNote[] = [];
  for (const { k, v } of store === undefined ? [] : await getAllKeysValues(store)) {
    const parsed = NoteText.safeParse(v);
    if (typeof k !== "string" || !k.startsWith(PREFIX) || !parsed.success) continue;
    const [waiting = 0, clock = 0, at = null] = parsed.data;
    notes.push({ key: k, text: String(v), client: Number(k.slice(PREFIX.length)), waiting, clock, at });
  }
  return notes;
}

/** What these sessions left, in a document that holds all that was kept. A session that ended before its note was written is seen by its clock. */
export function inheritanceOf(notes: readonly SessionNote[], doc: Y.Doc): Inheritance {
  const reachedBeyond = notes.filter(({ client, clock }) => Y.getState(doc.store, client) > clock);
  return {
    waiting: notes.reduce((sum, note) => sum + Math.max(note.waiting, reachedBeyond.includes(note) ? 1 : 0), 0),
    unsent: reachedBeyond.map(({ client, clock }) => ({ client, from: clock })),
  };
}
