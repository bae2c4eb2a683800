/**
 * What a thread was about stays readable when its row or column is deleted: its titles and texts are kept with it, as they last were,
 * and forgotten when it is given back. Kept when the deletion is recorded, or when a thread about what is deleted already is opened; what
 * a crash came in between of, when the table is next loaded.
 */
import type { KeptCell, ThreadPlace, Threads } from "#server/storage/review.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { Logger } from "#server/sync/logger.ts";
import type { RecordedGesture, RoomFollower } from "#server/sync/room-follower.ts";
import { type TableView, viewOf } from "#shared/document/open-table.ts";
import type { DatasetId } from "#shared/model/ids.ts";

export interface KeptRows extends RoomFollower {
  /** resolves when what was told is kept */
  settle(): Promise<void>;
}

export function createKeptRows(parts: {
  readonly threads: Pick<Threads, "places" | "change">;
  readonly live: () => Pick<LiveDatasets, "read" | "notify">;
  readonly logger: Logger;
}): KeptRows {
  let working: Promise<void> = Promise.resolve();
  /** `touched`: ids of rows and columns that came or went; null: whatever threads are about */
  const later = (dataset: DatasetId, touched: ReadonlySet<string> | null) => {
    working = working
      .then(async () => {
        if (touched === null || (await isCommented(dataset, touched))) await keep(dataset);
      })
      .catch((err: unknown) =>
        // the next deletion, or the next time the table is loaded, looks at every thread again
        parts.logger.warn({ err, dataset }, "the rows that comments are about were not kept"),
      );
  };

  const isCommented = async (dataset: DatasetId, touched: ReadonlySet<string>): Promise<boolean> =>
    (await parts.threads.places(dataset)).some(
      ({ row, column }) => (row !== null && touched.has(row)) || (column !== null && touched.has(column)),
    );

  const keep = async (dataset: DatasetId): Promise<void> => {
    const places = await parts.threads.places(dataset);
    const threads = places.filter(({ row, column }) => row !== null || column !== null);
    if (threads.length === 0) return;
    const kept = await parts.live().read(dataset, ({ table }) => {
      const view = viewOf(table);
      return threads.map((thread) => ({ thread, keptRow: keptRowOf(thread, view) }));
    });
    for (const { thread, keptRow } of kept) {
      if (keptRow === "as-it-is" || JSON.stringify(keptRow) === JSON.stringify(thread.keptRow)) continue;
      await parts.threads.change(thread.id, { keptRow });
      parts.live().notify(dataset, { kind: "thread", thread: thread.id });
    }
  };

  return {
    opened: (dataset) => later(dataset, null),
    recorded(dataset, gestures) {
      const touched = new Set(gestures.flatMap(comeOrGone));
      if (touched.size > 0) later(dataset, touched);
    },
    settle: () => working,
  };
}

function comeOrGone({ traces }: RecordedGesture): string[] {
  return traces.flatMap(({ rowsAdded, rowsDeleted, rowsRestored, columns }) => [
    // an insertion undone and redone adds the row anew
    ...rowsAdded,
    ...rowsDeleted,
    ...rowsRestored,
    ...columns.filter(({ what }) => what === "deleted" || what === "restored").map(({ column }) => column),
  ]);
}

/** null: it is there. "as-it-is": the table does not know the row, what was kept before is all there is. */
export function keptRowOf(
  { row, column }: Pick<ThreadPlace, "row" | "column">,
  view: TableView,
): readonly KeptCell[] | null | "as-it-is" {
  const handle = row === null ? undefined : view.handleOf(row);
  if (row !== null && handle === undefined) return "as-it-is";
  if (handle !== undefined && view.isDeleted(handle)) {
    return view.columns.map(({ id, name }) => ({ column: name, text: view.content(handle, id) }));
  }
  const state = column === null ? undefined : view.columnStates.find(({ id }) => id === column);
  if (state === undefined || column === null || !state.deleted) return null;
  return [{ column: state.name, text: handle === undefined ? "" : view.content(handle, column) }];
}
