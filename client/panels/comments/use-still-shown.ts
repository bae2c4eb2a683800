import { useState } from "react";
import type { ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";

/**
 * The threads that were open while one looked at `what` is shown now: one that is settled meanwhile stays where it is, to be read and to
 * take the decision back. They go once something else is looked at.
 */
export function useStillShown(threads: readonly Thread[], what: string): ReadonlySet<ThreadId> {
  const [seen, setSeen] = useState(() => ({ threads, what, open: openOf(threads) }));
  if (seen.threads === threads && seen.what === what) return seen.open;
  const now = { threads, what, open: openOf(threads, seen.what === what ? seen.open : []) };
  setSeen(now);
  return now.open;
}

function openOf(threads: readonly Thread[], before: Iterable<ThreadId> = []): ReadonlySet<ThreadId> {
  const open = new Set(before);
  for (const { id, resolved } of threads) if (!resolved) open.add(id);
  return open;
}
