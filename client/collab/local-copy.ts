/** Port: the copy of one dataset's document that this computer keeps, and what of it the server has not acknowledged. */
import type { Store } from "./store.ts";

/** What earlier sessions of this browser, or other tabs of it, left unacknowledged. */
export interface Inheritance {
  /** number of edits */
  readonly waiting: number;
  /** their Yjs client ids, and the clock from which on nothing is known to be on the server */
  readonly unsent: readonly { readonly client: number; readonly from: number }[];
}

/**
 * Contract: every update of the document is kept from the moment the copy is opened; when the browser refuses (quota, private window),
 * `kept` becomes false and everything else goes on.
 */
export interface LocalCopy {
  /** resolves, never rejects, when what was kept is in the document */
  readonly loaded: Promise<Inheritance>;
  readonly kept: Store<boolean>;
  /** origin of the transactions that bring back what was kept: they are not edits */
  readonly origin: unknown;
  /** `own` edits made by this session are not acknowledged; `settled`: everything in the document is */
  note(own: number, settled: boolean): void;
  /** resolves, never rejects, when everything so far is on this computer's disk or was refused (`kept`) */
  written(): Promise<void>;
  /** forgets everything that was kept, and stops keeping */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export const NOTHING_INHERITED: Inheritance = { waiting: 0, unsent: [] };
