/** The local copy of a browser that is closed and opened again, without a browser: kept in an object that outlives the sessions. */
import * as Y from "yjs";
import type { Inheritance, LocalCopy } from "#client/collab/local-copy.ts";
import { createValue } from "#client/collab/value.ts";

export interface Disk {
  updates: Uint8Array[];
  waiting: number;
  unsent?: Inheritance["unsent"];
  /** resolves when what was written is on the disk; at once unless told otherwise */
  flushed?: () => Promise<void>;
}

export function openMemoryCopy(disk: Disk, doc: Y.Doc): LocalCopy {
  const origin = Symbol("memory copy");
  const inherited = disk.waiting;
  let noted = false;
  const keep = (update: Uint8Array, from: unknown) => {
    if (from !== origin) disk.updates.push(update);
  };
  for (const update of disk.updates) Y.applyUpdate(doc, update, origin);
  doc.on("update", keep);
  return {
    loaded: Promise.resolve({ waiting: disk.waiting, unsent: disk.unsent ?? [] }),
    kept: createValue(true),
    origin,
    note(own, settled) {
      disk.waiting = (settled ? 0 : inherited) + own;
      if (settled) disk.unsent = [];
      else if (own > 0 && !noted) {
        noted = true;
        disk.unsent = [...(disk.unsent ?? []), { client: doc.clientID, from: 0 }];
      }
    },
    written: () => disk.flushed?.() ?? Promise.resolve(),
    async clear() {
      doc.off("update", keep);
      disk.updates = [];
      disk.waiting = 0;
    },
    async close() {
      doc.off("update", keep);
    },
  };
}
