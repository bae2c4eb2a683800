/** Port: the copy of one dataset's document that this computer keeps, and what of it the server has not acknowledged. */
import type { Store } from "./store.ts";

/**
 * Contract: every update of the document is kept from the moment the copy is opened; when the browser refuses (quota, private window),
 * `kept` becomes false and everything else goes on.
 */
export interface LocalCopy {
  /** resolves, never rejects, when what was kept is in the document; the number of edits that earlier sessions left unacknowledged */
  readonly loaded: Promise<number>;
  readonly kept: Store<boolean>;
  /** origin of the transactions that bring back what was kept: they are not edits */
  readonly origin: unknown;
  /** `waiting` edits of this session are not acknowledged; 0: everything in the document is */
  note(waiting: number): void;
  /** forgets everything that was kept, and stops keeping */
  clear(): Promise<void>;
  close(): Promise<void>;
}
