/** From the log to a document in memory. A document that cannot be read whole is not opened at all: nothing empty is ever stored over it. */
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { UpdateLog } from "../storage/update-log.ts";
import { hasParked } from "./gaps.ts";

export interface LoadedRoom {
  readonly doc: Y.Doc;
  readonly table: Table;
  readonly owners: ReadonlyMap<number, UserId>;
  /** sequence number of the newest record */
  readonly head: number;
  /** the log behind the newest snapshot */
  readonly tail: { readonly records: number; readonly bytes: number };
}

/** Rejects with ProblemError "dataset-not-found", StorageRefused, or an Error when the log does not make a whole document. */
export async function loadRoom(log: UpdateLog, dataset: DatasetId): Promise<LoadedRoom> {
  const [{ snapshot, updates, head }, owners] = await Promise.all([log.load(dataset), log.clientOwners(dataset)]);
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdateV2(doc, snapshot);
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  if (hasParked(doc)) throw new Error(`the log of dataset ${dataset} lacks updates that later ones build on`);
  const bytes = updates.reduce((sum, update) => sum + update.length, 0);
  return { doc, table: openTable(doc), owners, head, tail: { records: updates.length, bytes } };
}
