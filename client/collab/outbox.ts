/**
 * Counts the edits made here that the server has not yet said to be on disk. Versions number the edits of this session; the server
 * echoes a version once everything up to it is recorded (message 102).
 */
import type { Store } from "./store.ts";
import { createValue } from "./value.ts";

export interface Outbox {
  /** edits not known to be on the server's disk */
  readonly waiting: Store<number>;
  /** of these, those made by this session */
  own(): number;
  /** the version to send after an update: everything made so far */
  latest(): number;
  /** an edit was made here */
  made(): void;
  /** earlier sessions of this browser left so many edits unacknowledged in the local copy; they go with the first synchronisation */
  inherited(edits: number): void;
  /** the server recorded everything up to `version`; true when nothing waits any more */
  stored(version: number): boolean;
}

export function createOutbox(): Outbox {
  let latest = 0;
  let acknowledged = 0;
  /** the versions up to this one stand for what earlier sessions made */
  let others = 0;
  const waiting = createValue(0);
  function add(edits: number) {
    latest += edits;
    waiting.set(latest - acknowledged);
  }
  return {
    waiting,
    own: () => latest - Math.max(acknowledged, others),
    latest: () => latest,
    made: () => add(1),
    inherited(edits) {
      add(edits);
      others = latest;
    },
    stored(version) {
      // an echo of another life of this socket, or an invented one, must not make us claim more than we sent
      if (version > acknowledged && version <= latest) acknowledged = version;
      waiting.set(latest - acknowledged);
      return latest === acknowledged;
    },
  };
}
