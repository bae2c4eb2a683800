/** The one way into a room's document: what comes from outside is admitted first, and whatever changes is recorded with its author. */
import * as Y from "yjs";
import type { OnColumn } from "#shared/access/locks.ts";
import type { Table } from "#shared/document/table.ts";
import type { Trace } from "#shared/document/trace.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { type Admitted, admit } from "./admission.ts";
import type { SyncLimits } from "./limits.ts";
import type { Ownership } from "./ownership.ts";
import type { Writer } from "./participant.ts";
import type { Recording } from "./recording.ts";

export interface Writing {
  /** applies an update that came from outside, if it may pass */
  apply(update: Uint8Array, writer: Writer, role: Role): Admitted;
  /** makes a Yjs client id the user's, if it can be; others then write under it in vain */
  claim(user: UserId, client: number): void;
  /** runs a change made by the server in the name of `writer` */
  change<T>(writer: Writer, change: () => T): T;
}

export function createWriting(room: {
  readonly doc: Y.Doc;
  readonly table: Table;
  readonly ownership: Ownership;
  readonly recording: Recording;
  readonly limits: SyncLimits;
  maxStamp(): number;
  /** what is closed to editors now */
  locks(): readonly OnColumn[];
  /** what was traced since the last update of the document */
  takeTraces(): readonly Trace[];
}): Writing {
  const { doc, table, ownership, recording, limits } = room;
  let current: Writer | null = null;

  doc.on("update", (update: Uint8Array) => {
    if (current === null) throw new Error("the document of a room changes only through the room");
    recording.add(update, current, room.takeTraces());
  });

  const change = <T>(writer: Writer, run: () => T): T => {
    current = writer;
    try {
      return run();
    } finally {
      current = null;
    }
  };

  const claim = (user: UserId, client: number): void => {
    ownership.claim(user, client);
    recording.claim(client, user);
  };

  return {
    change,
    claim(user, client) {
      recording.inTurn(() => {
        if (ownership.mayClaim(user, client)) claim(user, client);
      });
    },
    apply(update, writer, role) {
      const admitted = admit(
        update,
        { user: writer.user, role },
        {
          doc,
          table,
          locks: room.locks(),
          ownership,
          maxStamp: room.maxStamp(),
          claimsPerUpdate: limits.claimsPerUpdate,
        },
      );
      if (admitted.is === "admitted") {
        for (const client of admitted.claims) claim(writer.user, client);
        change(writer, () => Y.applyUpdate(doc, update, writer));
      }
      return admitted;
    },
  };
}
