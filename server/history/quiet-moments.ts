/** When a version is due because people have worked for a while: at a pause, or after a little while more when there is none. */

import type { Cancel, Clock } from "#server/sync/clock.ts";
import type { DatasetId } from "#shared/model/ids.ts";

/** a version of this kind at most that often */
const INTERVAL = 10 * 60_000;
/** nothing recorded for this long is a pause */
const PAUSE = 5_000;
/** a pause is waited for no longer than this */
const PATIENCE = 60_000;

export interface QuietMoments {
  /** the record `seq` changed the table */
  worked(dataset: DatasetId, seq: number): void;
  /** there is a version of the table as it was after the record `seq` */
  made(dataset: DatasetId, seq: number): void;
  /** what was worked on since its last version is due now */
  settle(): void;
}

interface Work {
  /** newest record that changed the table */
  seq: number;
  /** when the first change came that no version holds */
  since: number;
  cancel: Cancel;
}

/** `due` is told the newest record that changed the table. */
export function createQuietMoments(clock: Clock, due: (dataset: DatasetId, seq: number) => void): QuietMoments {
  const works = new Map<DatasetId, Work>();

  const end = (dataset: DatasetId): void => {
    works.get(dataset)?.cancel();
    works.delete(dataset);
  };

  const tell = (dataset: DatasetId, seq: number): void => {
    end(dataset);
    due(dataset, seq);
  };

  return {
    worked(dataset, seq) {
      const now = clock.now();
      const work = works.get(dataset) ?? { seq, since: now, cancel: () => undefined };
      work.cancel();
      work.seq = seq;
      const from = work.since + INTERVAL;
      const at = Math.min(Math.max(now + PAUSE, from), from + PATIENCE);
      work.cancel = clock.after(Math.max(0, at - now), () => tell(dataset, seq));
      works.set(dataset, work);
    },
    made(dataset, seq) {
      if ((works.get(dataset)?.seq ?? Number.POSITIVE_INFINITY) <= seq) end(dataset);
    },
    settle() {
      for (const [dataset, { seq }] of [...works]) tell(dataset, seq);
    },
  };
}
