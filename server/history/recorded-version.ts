/** The document as it was at a place in the log, made again from a snapshot and the records after it. */
import { setImmediate as nextTurn } from "node:timers/promises";
import * as Y from "yjs";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { DatasetId } from "#shared/model/ids.ts";

/** records applied in one turn of the event loop: typing does not wait for someone who looks at the past */
const RECORDS_PER_TURN = 200;

/** The document is the caller's to destroy. Rejects as the log does. */
export async function openRecordedVersion(
  log: Pick<UpdateLog, "loadAt">,
  dataset: DatasetId,
  seq: number,
): Promise<Y.Doc> {
  const { snapshot, updates } = await log.loadAt(dataset, seq);
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdateV2(doc, snapshot);
  for (let from = 0; from < updates.length; from += RECORDS_PER_TURN) {
    await nextTurn();
    doc.transact(() => {
      for (const update of updates.slice(from, from + RECORDS_PER_TURN)) Y.applyUpdate(doc, update);
    });
  }
  return doc;
}
