/** Keeps the figures that lists show (rows, columns, issues, last change) up to date, a moment after tables change. */
import type { DatasetCounts, DatasetFigures } from "#server/storage/datasets.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { JudgedDataset, LiveDatasets } from "#server/sync/live-datasets.ts";
import type { DatasetId } from "#shared/model/ids.ts";

/** How long after a change the figures are written: once for a burst of typing, not once a key. */
const DELAY = 2_000;

export function countsOf({ table, issues }: JudgedDataset): DatasetCounts {
  return {
    rows: table.rowCount,
    columns: table.columns.length,
    issues: table.schema === null ? null : (issues.count ?? 0),
  };
}

export interface DatasetCounter {
  /** the same log, watched: what it records is counted soon after */
  readonly updateLog: UpdateLog;
  /** counts in these rooms from now on (they are made from the log, so they come after it) */
  watch(live: LiveDatasets): void;
  /** writes what is due at once; nothing is due afterwards */
  flush(): Promise<void>;
}

/** `onError` hears of figures that could not be written; they are written with the next change. */
export function createDatasetCounter(parts: {
  updateLog: UpdateLog;
  /** all at once */
  write: (figures: readonly DatasetFigures[]) => Promise<void>;
  onError: (error: unknown) => void;
}): DatasetCounter {
  const { updateLog, onError } = parts;
  /** when each dataset last changed, since its figures were written */
  const due = new Map<DatasetId, number>();
  let rooms: LiveDatasets | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    const now = [...due];
    due.clear();
    const figures: DatasetFigures[] = [];
    for (const [dataset, changedAt] of now) {
      const counts = await rooms?.judged(dataset, countsOf).catch(onError);
      // when it changed is true even where its figures cannot be read
      figures.push({ dataset, changedAt, counts: counts ?? null });
    }
    if (figures.length > 0) await parts.write(figures).catch(onError);
  };
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  };
  return {
    updateLog: {
      ...updateLog,
      append: async (records, claims) => {
        const numbers = await updateLog.append(records, claims);
        for (const { dataset, at } of records) due.set(dataset, at);
        if (rooms !== null && due.size > 0) timer ??= setTimeout(() => void flush(), DELAY).unref();
        return numbers;
      },
    },
    watch: (live) => {
      rooms = live;
    },
    flush,
  };
}
