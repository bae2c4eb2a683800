/** Notes when people were last in a dataset, and says what others did since. */
import type { JournalKeeper } from "#server/history/journal-keeper.ts";
import type { Logger } from "#server/observability/logger.ts";
import type { Visits } from "#server/storage/visits.ts";
import type { Clock } from "#server/sync/clock.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { SinceLastVisit } from "#shared/wire/notices.ts";

/** ms between two notes of who stays: what a crash makes us believe of them is at most that old */
const AGAIN = 3 * 60_000;

export interface VisitKeeper {
  /** someone's session begins; call what it returns when it ends */
  enter(user: UserId, dataset: DatasetId): () => void;
  /** resolves when what was noted is on disk; nothing is noted afterwards */
  close(): Promise<void>;
}

export function createVisitKeeper(parts: {
  readonly visits: Visits;
  readonly clock: Clock;
  readonly log: Pick<Logger, "warn">;
}): VisitKeeper {
  const { visits, clock, log } = parts;
  const here = new Set<{ readonly user: UserId; readonly dataset: DatasetId }>();
  const writing = new Set<Promise<void>>();
  let closed = false;
  const note = (user: UserId, dataset: DatasetId) => {
    if (closed) return;
    const written = visits
      .put(user, dataset, clock.now())
      .catch((err: unknown) => log.warn({ err, dataset }, "a visit was not noted"))
      .finally(() => writing.delete(written));
    writing.add(written);
  };
  const stop = clock.every(AGAIN, () => {
    for (const { user, dataset } of here) note(user, dataset);
  });
  return {
    enter(user, dataset) {
      const visit = { user, dataset };
      here.add(visit);
      return () => {
        if (here.delete(visit)) note(user, dataset);
      };
    },
    async close() {
      stop();
      closed = true;
      await Promise.all(writing);
    },
  };
}

const NOTHING = { cells: 0, rowsAdded: 0, rowsDeleted: 0, structure: 0, people: 0, comments: 0 };

/** What others did since `user` was last there, as far as the journal has come. */
export async function sinceLastVisit(
  parts: { readonly visits: Visits; readonly journalKeeper: JournalKeeper },
  user: UserId,
  dataset: DatasetId,
): Promise<SinceLastVisit> {
  const visit = await parts.visits.find(user, dataset);
  if (visit === null) return { since: null, ...NOTHING };
  await parts.journalKeeper.settle(dataset);
  return { since: new Date(visit.at).toISOString(), ...(await parts.visits.since(user, dataset, visit)) };
}
