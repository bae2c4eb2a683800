/** The local copy in the browser's IndexedDB, by y-indexeddb. Beside the updates, one note for each session says what it has not sent. */
import { count, transact } from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { rememberCopy } from "./local-copies.ts";
import { type Inheritance, type LocalCopy, NOTHING_INHERITED } from "./local-copy.ts";
import { inheritanceOf, noteKey, noteText, readNotes, type SessionNote } from "./session-notes.ts";
import { createValue } from "./value.ts";

/** how long a browser may take to open its storage, or to write to it, before we go on without it, in ms */
const PATIENCE = 5_000;

/** Opens (and creates) the copy called `name` and keeps `doc` in it. */
export function openIndexeddbCopy(name: string, doc: Y.Doc): LocalCopy {
  const kept = createValue(true);
  rememberCopy(name);
  const persistence = new IndexeddbPersistence(name, doc);
  const mine = noteKey(doc.clientID);
  let inherited: readonly SessionNote[] = [];
  let settled = false;
  let note: { waiting: number; clock: number; at: number | null } = { waiting: 0, clock: 0, at: null };
  /** the notes on their way, if any; never rejects */
  let writing: Promise<void> | null = null;
  let changed = false;

  function refuse(reason: unknown) {
    console.warn("local copy refused", reason);
    kept.set(false);
  }

  async function load(): Promise<Inheritance> {
    const database = await persistence._db;
    // requests of y-indexeddb that fail (quota) tell nobody; their events reach the database
    database.addEventListener("abort", (event) => refuse(event));
    database.addEventListener("error", (event) => refuse(event));
    await persistence.whenSynced;
    inherited = await readNotes(database);
    return inheritanceOf(inherited, doc);
  }

  function write() {
    if (!kept.get()) return;
    changed = true;
    writing ??= writeNotes()
      .catch(refuse)
      .finally(() => {
        writing = null;
        if (changed) write();
      });
  }

  async function writeNotes(): Promise<void> {
    while (changed) {
      changed = false;
      if (note.at !== null) await persistence.set(mine, noteText(note.waiting, note.clock, note.at));
      const others = settled ? inherited : [];
      if (settled) inherited = [];
      for (const other of others) await settle(other);
    }
  }

  async function settle({ key, text, client, at }: SessionNote): Promise<void> {
    // another tab that is still open has written on: its note is its own
    if ((await persistence.get(key)) !== text) return;
    const reached = Y.getState(doc.store, client);
    if (reached === 0) await persistence.del(key);
    else if (text !== noteText(0, reached, at)) await persistence.set(key, noteText(0, reached, at));
  }

  async function committed(): Promise<void> {
    await writing;
    // a writing transaction waits until those before it on the same stores are committed
    const [updates] = transact(await persistence._db, ["updates", "custom"], "readwrite");
    if (updates !== undefined) await count(updates);
  }

  const loaded = inTime(load(), "the browser's storage does not open").catch((error) => {
    refuse(error);
    return NOTHING_INHERITED;
  });

  return {
    loaded,
    kept,
    origin: persistence,
    note(own, all) {
      settled = all;
      const more = own > note.waiting;
      note = {
        waiting: own,
        clock: own === 0 ? Y.getState(doc.store, doc.clientID) : note.clock,
        at: more ? Date.now() : note.at,
      };
      write();
    },
    async written() {
      if (!kept.get()) return;
      try {
        await inTime(committed(), "the browser's storage does not answer");
      } catch (error) {
        refuse(error);
      }
    },
    clear: () => persistence.clearData().catch(refuse),
    close: () => persistence.destroy().catch(refuse),
  };
}

async function inTime<T>(work: Promise<T>, otherwise: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
