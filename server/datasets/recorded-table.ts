/** A table as the disk has it, apart from its room: for work that takes a while and must not be disturbed by typing, or disturb it. */
import * as Y from "yjs";
import type { UpdateLog } from "#server/storage/update-log.ts";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";

/** Throws "dataset-not-found". */
export async function openRecordedTable(
  updateLog: Pick<UpdateLog, "load">,
  dataset: DatasetId,
): Promise<{ table: Table; close: () => void }> {
  const { snapshot, updates } = await updateLog.load(dataset);
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdateV2(doc, snapshot);
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const table = openTable(doc);
  return {
    table,
    close: () => {
      table.close();
      doc.destroy();
    },
  };
}

/** The columns that are never to be published, as things stand. Throws "dataset-not-found". */
export async function privateColumns(
  updateLog: Pick<UpdateLog, "load">,
  dataset: DatasetId,
): Promise<ReadonlySet<ColumnId>> {
  const { table, close } = await openRecordedTable(updateLog, dataset);
  const found = privateIn(table);
  close();
  return found;
}

/** Deleted ones too: an older version may show them. */
export function privateIn(table: Table): ReadonlySet<ColumnId> {
  return new Set(viewOf(table).columnStates.flatMap(({ id, isPrivate }) => (isPrivate ? [id] : [])));
}
