/** The rows that hold the same in some columns, looked for again as people write. */
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type Duplicates, duplicatesInSlices } from "#shared/views/duplicates.ts";
import { createWorkedAgain } from "./worked-again.ts";

export interface DuplicatesWatch {
  /** null: not known yet */
  readonly found: Store<Duplicates | null>;
  close(): void;
}

export function watchDuplicates(table: Table, columns: readonly ColumnId[]): DuplicatesWatch {
  const found = createValue<Duplicates | null>(null);
  const seeking = createWorkedAgain(
    table,
    () => duplicatesInSlices(table, columns),
    (now) => found.set(now),
  );
  const stop = table.subscribe((change) => {
    const isTouched = change.order || columns.some((column) => change.cells.has(column));
    if (isTouched || change.appeared.length + change.vanished.length > 0) seeking.later();
  });
  seeking.now();
  return {
    found,
    close() {
      stop();
      seeking.close();
    },
  };
}
