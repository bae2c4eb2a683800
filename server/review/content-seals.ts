/** The seal of what a table held at a place in its log. A place never holds anything else: what was found once is remembered. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { openRecordedVersion } from "#server/history/recorded-version.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import { openTable } from "#shared/document/open-table.ts";
import { sealingTable } from "#shared/document/seals.ts";
import type { DatasetId } from "#shared/model/ids.ts";

export interface ContentSeals {
  /** of the table after record `seq`; rejects as the log does */
  at(dataset: DatasetId, seq: number): Promise<string>;
  /** its log begins anew */
  forget(dataset: DatasetId): void;
}

/** places remembered */
const REMEMBERED = 1_000;

export function createContentSeals(log: Pick<UpdateLog, "loadAt">): ContentSeals {
  const known = new Map<string, Promise<string>>();
  return {
    at(dataset, seq) {
      const place = `${dataset} ${seq}`;
      const found = known.get(place) ?? sealAt(log, dataset, seq);
      // those asked for last are at the end
      known.delete(place);
      known.set(place, found);
      for (const oldest of known.keys()) {
        if (known.size <= REMEMBERED) break;
        known.delete(oldest);
      }
      found.catch(() => known.delete(place));
      return found;
    },
    forget(dataset) {
      for (const place of known.keys()) if (place.startsWith(`${dataset} `)) known.delete(place);
    },
  };
}

async function sealAt(log: Pick<UpdateLog, "loadAt">, dataset: DatasetId, seq: number): Promise<string> {
  const doc = await openRecordedVersion(log, dataset, seq);
  const table = openTable(doc);
  try {
    const sealing = sealingTable(table);
    for (;;) {
      const step = sealing.next();
      if (step.done) return step.value;
      await nextTurn();
    }
  } finally {
    table.close();
    doc.destroy();
  }
}
