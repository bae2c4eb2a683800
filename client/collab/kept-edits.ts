/** How far this computer's own disk has the edits made here, by the versions of the outbox. Followed while no server is known to have them. */

export interface KeptEdits {
  /** edits made that are not known to be on this computer's disk */
  missing(): number;
  /** asks until all is written; edits made meanwhile are written too */
  follow(): Promise<void>;
}

/** `written` resolves when all that was made before is on disk, or was refused there; `changed` is told after each. */
export function createKeptEdits(parts: { latest(): number; written(): Promise<void>; changed(): void }): KeptEdits {
  let upTo = 0;
  let following = false;
  return {
    missing: () => parts.latest() - upTo,
    async follow() {
      if (following) return;
      following = true;
      while (upTo < parts.latest()) {
        const reached = parts.latest();
        await parts.written();
        upTo = reached;
        parts.changed();
      }
      following = false;
    },
  };
}
