/** Who deleted what of this table, and when: the deletions of the last 30 days whose rows and columns are still deleted. */
import { useEffect, useState } from "react";
import { fetchHistoryDetail, fetchHistoryPage } from "#client/api/history.ts";
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { deletedColumns } from "#shared/document/edits/restore-column.ts";
import { deletedRows } from "#shared/document/edits/restore-rows.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId, DatasetId, RowId } from "#shared/model/ids.ts";
import type { HistoryEntry, HistoryKind } from "#shared/wire/history.ts";

const DAY = 24 * 60 * 60 * 1000;
const KEPT = 30 * DAY;
const KINDS: readonly HistoryKind[] = ["rows-deleted", "column-deleted"];
/** ms after a change before the history is asked again */
const SOON = 700;
/** ms after which no answer is tried again */
const AGAIN = 3_000;

/** One deletion, with what of it is still deleted. */
export interface Deletion {
  readonly entry: HistoryEntry;
  readonly rows: readonly RowId[];
  readonly columns: readonly ColumnId[];
}

export interface TableTrash {
  /** newest first */
  readonly deletions: readonly Deletion[];
  /** deleted here, and not (or not yet) found in the history: who and when is not known */
  readonly others: { readonly rows: readonly RowId[]; readonly columns: readonly ColumnId[] };
  readonly state: "loading" | "ready" | "offline" | "failed";
  readonly error: unknown;
}

/** What the history says of what is deleted now. */
interface Read {
  readonly found: readonly Deletion[];
  readonly state: TableTrash["state"];
  readonly error: unknown;
}

export function useTrash(dataset: DatasetId, collaboration: Collaboration): TableTrash {
  const { table } = collaboration;
  useStore(collaboration.tableVersion);
  const [read, setRead] = useState<Read>({ found: [], state: "loading", error: null });
  useEffect(() => {
    let closed = false;
    let busy = false;
    let due = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = async () => {
      timer = undefined;
      if (busy) {
        due = true;
        return;
      }
      busy = true;
      try {
        const found = await findDeletions(dataset, table);
        if (!closed) setRead({ found, state: "ready", error: null });
      } catch (error) {
        if (closed) return;
        const silent = error instanceof Unreachable;
        setRead((before) => ({ ...before, state: silent ? "offline" : "failed", error }));
        if (silent) timer = setTimeout(() => void readAgain(), AGAIN);
      } finally {
        busy = false;
      }
      if (due && !closed) {
        due = false;
        void readAgain();
      }
    };
    const soon = () => {
      timer ??= setTimeout(() => void readAgain(), SOON);
    };
    void readAgain();
    const leave = [
      table.subscribe((change) => {
        if (change.vanished.length > 0 || change.appeared.length > 0 || change.columns) soon();
      }),
      collaboration.saving.subscribe(soon),
    ];
    return () => {
      closed = true;
      clearTimeout(timer);
      for (const stop of leave) stop();
    };
  }, [dataset, table, collaboration]);
  return { ...stillDeleted(read, table), state: read.state, error: read.error };
}

/** The newest deletion of each row and column that is deleted now. Asks for no more of the history than it takes. */
async function findDeletions(dataset: DatasetId, table: Table): Promise<Deletion[]> {
  const rows = new Set<RowId>(deletedRows(table).map((row) => table.idOf(row)));
  const columns = new Set<ColumnId>(deletedColumns(table).map(({ id }) => id));
  const from = new Date(Date.now() - KEPT).toISOString();
  const found: Deletion[] = [];
  let cursor: string | null = null;
  while (rows.size + columns.size > 0) {
    const page = await fetchHistoryPage(dataset, { kinds: KINDS, from }, cursor);
    for (const entry of page.entries) {
      const names = entry.kinds.includes("rows-deleted") && rows.size > 0;
      const { rowsDeleted } = names ? await fetchHistoryDetail(dataset, entry.id) : { rowsDeleted: [] };
      const ofRows = rowsDeleted.filter((row) => rows.delete(row));
      const ofColumns = entry.columns.filter(({ column, after }) => after === null && columns.delete(column));
      if (ofRows.length + ofColumns.length > 0)
        found.push({ entry, rows: ofRows, columns: ofColumns.map(({ column }) => column) });
    }
    cursor = page.next;
    if (cursor === null) break;
  }
  return found;
}

/** What was put back since is left out at once. */
function stillDeleted({ found, state }: Read, table: Table): Pick<TableTrash, "deletions" | "others"> {
  const rows = new Set<RowId>(deletedRows(table).map((row) => table.idOf(row)));
  const columns = new Set<ColumnId>(deletedColumns(table).map(({ id }) => id));
  const deletions = found
    .map(({ entry, rows: ofRows, columns: ofColumns }) => ({
      entry,
      rows: ofRows.filter((row) => rows.delete(row)),
      columns: ofColumns.filter((column) => columns.delete(column)),
    }))
    .filter((deletion) => deletion.rows.length + deletion.columns.length > 0);
  // found nowhere in the history: deleted longer ago, or just now and not recorded yet
  const others = state === "offline" ? { rows: [...rows], columns: [...columns] } : { rows: [], columns: [] };
  return { deletions, others };
}
