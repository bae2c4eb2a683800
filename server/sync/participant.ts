/** A session as its room sees it. */
import type { Identity } from "./identity.ts";
import type { GestureNote } from "./room-follower.ts";

export interface Participant {
  readonly identity: Identity;
  /** reads this table while being in another one: present in that one, not here */
  readonly isBeside?: boolean;
  send(frame: Uint8Array): void;
  /** for the answer to a sync step 1, which may be as large as the table */
  sendTable(frame: Uint8Array): void;
  /** false: not sent, because too much waits for this reader already; nothing else may be left out like that */
  sendPresence(frame: Uint8Array): boolean;
  /** `code` is one of CLOSE */
  close(code: number, reason: string): void;
}

/** Who writes in a transaction: a session, or the server for someone. */
export interface Writer {
  readonly user: Identity["user"];
  readonly participant: Participant | null;
  readonly note?: GestureNote;
}
