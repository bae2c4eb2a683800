/** Whose request is next: of the person who has waited longest, and of theirs the one that has. Someone with many, or long ones, keeps nobody waiting. */
import type { StoredGeocoding } from "#server/storage/geocoding.ts";

interface TurnTaking {
  /** `running`: the oldest first. null: there is none. It counts as served. */
  next(running: readonly StoredGeocoding[]): StoredGeocoding | null;
}

export function createTurnTaking(): TurnTaking {
  let turn = 0;
  const people = new Map<StoredGeocoding["by"], number>();
  const requests = new Map<StoredGeocoding["id"], number>();
  return {
    next(running) {
      keepOnly(people, new Set(running.map(({ by }) => by)));
      keepOnly(requests, new Set(running.map(({ id }) => id)));
      const waits = ({ by, id }: StoredGeocoding) => [people.get(by) ?? 0, requests.get(id) ?? 0] as const;
      let first: StoredGeocoding | null = null;
      for (const one of running) {
        if (first === null || isBefore(waits(one), waits(first))) first = one;
      }
      if (first !== null) {
        turn += 1;
        people.set(first.by, turn);
        requests.set(first.id, turn);
      }
      return first;
    },
  };
}

function isBefore(
  [person, request]: readonly [number, number],
  [otherPerson, other]: readonly [number, number],
): boolean {
  return person < otherPerson || (person === otherPerson && request < other);
}

function keepOnly<Key>(served: Map<Key, number>, there: ReadonlySet<Key>): void {
  for (const key of served.keys()) if (!there.has(key)) served.delete(key);
}
