/** The local copy in the browser's IndexedDB, by y-indexeddb. Beside the updates, one note for each session says what it has not sent. */
import { getAllKeysValues, transact } from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { z } from "zod";
import type { LocalCopy } from "./local-copy.ts";
import { createValue } from "./value.ts";

/** how long a browser may take to open its storage before we go on without it, in ms */
const PATIENCE = 5_000;
const NOTE = "unsent:";

/** "<edits waiting> <Yjs clock of the session's client id when everything was last acknowledged>" */
const Note = z
  .string()
  .regex(/^\d+ \d+$/)
  .transform((text) => {
    const [waiting = 0, clock = 0] = text.split(" ").map(Number);
    return { waiting, clock };
  });

/** Opens (and creates) the copy called `name` and keeps `doc` in it. */
export function openIndexeddbCopy(name: string, doc: Y.Doc): LocalCopy {
  const kept = createValue(true);
  const persistence = new IndexeddbPersistence(name, doc);
  const mine = NOTE + doc.clientID;
  let inherited: string[] = [];
  let note = { waiting: 0, clock: 0 };
  let writing = false;
  let changed = false;

  function refuse(reason: unknown) {
    console.warn("local copy refused", reason);
    kept.set(false);
  }

  async function load(): Promise<number> {
    const database = await persistence._db;
    // requests of y-indexeddb that fail (quota) tell nobody; their events reach the database
    database.addEventListener("abort", (event) => refuse(event));
    database.addEventListener("error", (event) => refuse(event));
    await persistence.whenSynced;
    const [store] = transact(database, ["custom"], "readonly");
    const notes = store === undefined ? [] : await getAllKeysValues(store);
    let waiting = 0;
    for (const { k, v } of notes) {
      const parsed = Note.safeParse(v);
      if (typeof k !== "string" || !k.startsWith(NOTE) || !parsed.success) continue;
      inherited.push(k);
      const reached = Y.getState(doc.store, Number(k.slice(NOTE.length)));
      waiting += Math.max(parsed.data.waiting, reached > parsed.data.clock ? 1 : 0);
    }
    await write();
    return waiting;
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
        const settled = note.waiting === 0 ? inherited : [];
        if (settled.length > 0) inherited = [];
        await persistence.set(mine, `${note.waiting} ${note.clock}`);
        for (const key of settled) await persistence.del(key);
      } while (changed);
    } catch (error) {
      refuse(error);
    } finally {
      writing = false;
    }
  }

  const loaded = Promise.race([
    load(),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("the browser's storage does not open")), PATIENCE);
    }),
  ]).catch((error) => {
    refuse(error);
    return 0;
  });

  return {
    loaded,
    kept,
    origin: persistence,
    note(waiting) {
      note = { waiting, clock: waiting === 0 ? Y.getState(doc.store, doc.clientID) : note.clock };
      write().catch(refuse);
    },
    clear: () => persistence.clearData().catch(refuse),
    close: () => persistence.destroy().catch(refuse),
  };
}
