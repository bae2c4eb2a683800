/** What a purge would destroy, and what it leaves: said before anyone asks for it. */
import type { InDataset } from "#server/people/access.ts";
import { viewOf } from "#shared/document/open-table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { PurgePreview } from "#shared/wire/purge.ts";
import type { PurgeParts } from "./parts.ts";
import { isPurging } from "./purge.ts";

/** `without`: columns that would go with it. */
export async function previewPurge(
  parts: PurgeParts,
  { dataset }: Pick<InDataset, "dataset">,
  without: ReadonlySet<ColumnId>,
): Promise<PurgePreview> {
  const [figures, backups] = await Promise.all([parts.purges.figures(dataset.id), parts.knownBackups()]);
  const table = await parts.live.read(dataset.id, ({ table }) => {
    const isThere = (row: RowId | null, column: ColumnId | null): boolean => {
      const handle = row === null ? undefined : table.handleOf(row);
      const hasRow = row === null || (handle !== undefined && !table.isDeleted(handle));
      const hasColumn = column === null || (!without.has(column) && table.columns.some(({ id }) => id === column));
      return hasRow && hasColumn;
    };
    const view = viewOf(table);
    return {
      deletedColumns: view.columnStates.flatMap(({ deleted, name }) => (deleted ? [name] : [])),
      deletedRows: view.rows.size - table.rowCount,
      kept: figures.threads.filter(({ row, column, decided }) => !decided && isThere(row, column)).length,
    };
  });
  return {
    refused: isPurging(dataset.id) ? "running" : figures.isPublic ? "public" : null,
    changes: figures.changes,
    versions: figures.versions.length,
    namedVersions: figures.versions.flatMap(({ name }) => name ?? []),
    originals: [...figures.originals],
    deletedColumns: table.deletedColumns,
    deletedRows: table.deletedRows,
    threads: figures.threads.length - table.kept,
    threadsKept: table.kept,
    review: figures.reviewSteps > 0,
    stepNotes: figures.stepNotes,
    recipes: figures.recipes,
    backups: {
      count: backups.count,
      newest: backups.newest === null ? null : new Date(backups.newest).toISOString(),
      keptUntil: backups.keptUntil === null ? null : new Date(backups.keptUntil).toISOString(),
    },
  };
}
