/** When each member was last here, to a few minutes: a space in use is worth one write, not one at every request. */
import type { Members } from "#server/storage/spaces.ts";
import type { SpaceId, UserId } from "#shared/model/ids.ts";

const NOTED_EVERY = 5 * 60_000;
/** entries kept in memory before all is forgotten: it only costs writing them again */
const REMEMBERED = 10_000;

/** Told of every request; never waited for, never in the way of one. */
export type Seen = (space: SpaceId, user: UserId) => void;

export function createSeen(parts: { members: Members; now: () => number; onError: (error: unknown) => void }): Seen {
  const last = new Map<string, number>();
  return (space, user) => {
    const now = parts.now();
    const key = `${space} ${user}`;
    if (Math.abs(now - (last.get(key) ?? 0)) < NOTED_EVERY) return;
    if (last.size >= REMEMBERED) last.clear();
    last.set(key, now);
    parts.members.seen(space, user, now).catch(parts.onError);
  };
}
