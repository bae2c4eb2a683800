/** The local copy in the browser's IndexedDB, by y-indexeddb. Beside the updates, one note for each session says what it has not sent. */
import { count, transact } from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { rememberCopy } from "./local-copies.ts";
import { type Inheritance, type LocalCopy, NOTHING_INHERITED } from "./local-copy.ts";
import { inheritanceOf, noteKey, noteText, readNotes, type SessionNote } from "./session-notes.ts";
import { createValue } from "./value.ts";

/** how long a browser may take to open its storage before we go on without it, in ms */
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
  let writing = false;
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

  async function write(): Promise<void> {
    if (!kept.get()) return;
    if (writing) {
      changed = true;
      return;
    }
    writing = true;
    try {
      do {
        changed = false;
        if (note.at !== null) await persistence.set(mine, noteText(note.waiting, note.clock, note.at));
        const others = settled ? inherited : [];
        if (settled) inherited = [];
        for (const other of others) await settle(other);
      } while (changed);
    } catch (error) {
      refuse(error);
    } finally {
      writing = false;
    }
  }

  async function settle({ key, text, client, at }: SessionNote): Promise<void> {
    // another tab that is still open has written on: its note is its own
    if ((await persistence.get(key)) !== text) return;
    const reached = Y.getState(doc.store, client);
    if (reached === 0) await persistence.del(key);
    else if (text !== noteText(0, reached, at)) await persistence.set(key, noteText(0, reached, at));
  }

  const loaded = Promise.race([
    load(),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("the browser's storage does not open")), PATIENCE);
    }),
  ]).catch((error) => {
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
      write().catch(refuse);
    },
    async written() {
      try {
        // a writing transaction waits for those before it on the same store
        const [updates] = transact(await persistence._db, ["updates"], "readwrite");
        if (updates !== undefined) await count(updates);
      } catch (error) {
        refuse(error);
      }
    },
    clear: () => persistence.clearData().catch(refuse),
    close: () => persistence.destroy().catch(refuse),
  };
}
