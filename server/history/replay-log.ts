/** What records of the log changed, told again from the log itself, a little at a time: the server goes on with its work in between. */
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import type { Trace } from "#shared/document/trace.ts";
import { traceTable } from "#shared/document/trace-table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { LogRecords } from "../storage/log-records.ts";
import type { UpdateLog } from "../storage/update-log.ts";
import type { RecordedGesture } from "../sync/room-follower.ts";

/** ms of work in one turn, and of rest after it */
const TURN = 8;
const REST = 8;
/** records read at once */
const STRETCH = 200;

/** Yields the records after `after` up to `to` with what they changed, some at a time. */
export async function* replayLog(
  log: Pick<UpdateLog, "loadAt"> & LogRecords,
  dataset: DatasetId,
  { after, to }: { readonly after: number; readonly to: number },
): AsyncGenerator<readonly RecordedGesture[]> {
  const turns = createTurns();
  const doc = new Y.Doc();
  try {
    const { snapshot, updates } = await log.loadAt(dataset, after);
    if (snapshot !== null) Y.applyUpdateV2(doc, snapshot);
    for (const update of updates) {
      Y.applyUpdate(doc, update);
      await turns.rest();
    }
    const table = openTable(doc);
    let traced: readonly Trace[] = [];
    traceTable(table, (traces) => {
      traced = traces;
    });
    for (let last = after; last < to; ) {
      const records = await log.records(dataset, { after: last, to, limit: STRETCH });
      const gestures: RecordedGesture[] = [];
      for (const { seq, update, author, at } of records) {
        traced = [];
        Y.applyUpdate(doc, update);
        gestures.push({ seq, author, at, traces: traced });
        await turns.rest();
      }
      const newest = gestures.at(-1);
      if (newest === undefined) throw new Error(`the log of dataset ${dataset} ends before record ${to}`);
      last = newest.seq;
      yield gestures;
    }
  } finally {
    doc.destroy();
  }
}

function createTurns(): { rest(): Promise<void> } {
  let since = performance.now();
  return {
    async rest() {
      if (performance.now() - since < TURN) return;
      await new Promise((resolve) => setTimeout(resolve, REST));
      since = performance.now();
    },
  };
}
