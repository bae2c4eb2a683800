/** Sizes of datasets, counted in SQLite a stretch at a time: logs only grow, so each record is measured once, and nobody waits for it. */
import { DatasetId } from "#shared/model/ids.ts";
import type { DatasetSize, DatasetSizes } from "../sizes.ts";
import type { Database } from "./database.ts";
import { stored } from "./stored.ts";

/** records measured in one turn of the event loop: a few ms */
const STRETCH = 10_000;

interface Measured {
  /** the last record that was measured */
  readonly head: number;
  readonly bytes: number;
}

const NOTHING: Measured = { head: 0, bytes: 0 };

export function createSqliteSizes({ connection }: Pick<Database, "connection">): DatasetSizes {
  const documents = connection.prepare<[], { dataset: string; head: number }>("SELECT dataset, head FROM documents");
  const log = connection
    .prepare<[string, number, number], number>(
      'SELECT coalesce(sum(length("update")), 0) FROM updates WHERE dataset = ? AND seq > ? AND seq <= ?',
    )
    .pluck();
  const snapshots = connection
    .prepare<[string], number>("SELECT coalesce(sum(length(snapshot)), 0) FROM snapshots WHERE dataset = ?")
    .pluck();
  const journal = connection.prepare<[string, number, number], { entries: number; bytes: number }>(
    "SELECT count(*) AS entries, coalesce(sum(length(line) + coalesce(length(detail), 0)), 0) AS bytes FROM changes WHERE dataset = ? AND seq > ? AND seq <= ?",
  );
  const blocks = connection
    .prepare<[string, number, number], number>(
      "SELECT coalesce(sum(length(rows) + coalesce(length(texts), 0)), 0) FROM change_blocks WHERE dataset = ? AND seq > ? AND seq <= ?",
    )
    .pluck();
  const journalHead = connection.prepare<[string], number>("SELECT head FROM journal_heads WHERE dataset = ?").pluck();
  const logs = new Map<string, Measured>();
  const journals = new Map<string, Measured & { readonly entries: number }>();

  /** adds up what lies after `known`, a stretch per turn */
  const forward = async (from: number, to: number, measure: (after: number, upTo: number) => void): Promise<void> => {
    for (let after = from; after < to; after += STRETCH) {
      await stored(() => measure(after, Math.min(to, after + STRETCH)));
      await new Promise(setImmediate);
    }
  };

  const sizeOf = async (dataset: string, head: number): Promise<DatasetSize> => {
    await forward((logs.get(dataset) ?? NOTHING).head, head, (after, upTo) => {
      const { bytes } = logs.get(dataset) ?? NOTHING;
      logs.set(dataset, { head: upTo, bytes: bytes + (log.get(dataset, after, upTo) ?? 0) });
    });
    const journalled = await stored(() => journalHead.get(dataset) ?? 0);
    await forward((journals.get(dataset) ?? NOTHING).head, journalled, (after, upTo) => {
      const known = journals.get(dataset) ?? { ...NOTHING, entries: 0 };
      const found = journal.get(dataset, after, upTo) ?? { entries: 0, bytes: 0 };
      const bytes = known.bytes + found.bytes + (blocks.get(dataset, after, upTo) ?? 0);
      journals.set(dataset, { head: upTo, bytes, entries: known.entries + found.entries });
    });
    return {
      dataset: DatasetId.parse(dataset),
      logRecords: head,
      logBytes: logs.get(dataset)?.bytes ?? 0,
      snapshotBytes: await stored(() => snapshots.get(dataset) ?? 0),
      journalEntries: journals.get(dataset)?.entries ?? 0,
      journalBytes: journals.get(dataset)?.bytes ?? 0,
    };
  };

  let measuring: Promise<readonly DatasetSize[]> | null = null;
  const measure = async (): Promise<readonly DatasetSize[]> => {
    try {
      const sizes: DatasetSize[] = [];
      for (const { dataset, head } of await stored(() => documents.all())) sizes.push(await sizeOf(dataset, head));
      return sizes.sort((a, b) => b.logBytes - a.logBytes);
    } finally {
      measuring = null;
    }
  };

  return {
    sizes() {
      // two at once would count the same stretch twice
      measuring ??= measure();
      return measuring;
    },
  };
}
