/** What is left to complete in an open table: counted in slices when it is first asked for, and then kept as people write. */
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { inSlices } from "#client/views/slices.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { type Completing, completingInSlices, type Remaining } from "#shared/views/completing.ts";
import type { Owners } from "#shared/views/owners.ts";

export interface CompletingIndex {
  /** of the columns looked at; null until they are counted */
  readonly remaining: Store<Remaining | null>;
  /** begins to count these columns, unless they are counted already */
  look(columns: readonly ColumnId[]): void;
  /** what is known of these columns, now: counted at once when it was not */
  now(columns: readonly ColumnId[]): Completing;
  /** keeps `remaining` up to date until the returned function is called */
  watch(): () => void;
  close(): void;
}

/** ms between two countings of who has how much left */
const PACE = 300;

export function createCompletingIndex(table: Table, owners: Store<Owners>): CompletingIndex {
  const remaining = createValue<Remaining | null>(null);
  let columns: readonly ColumnId[] | null = null;
  let counted: Completing | null = null;
  let missed: TableChange[] = [];
  let stop: () => void = () => undefined;
  let watchers = 0;
  let due: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    clearTimeout(due);
    due = undefined;
    if (counted !== null && watchers > 0) remaining.set(counted.remaining(owners.get()));
  }
  function tellSoon(): void {
    if (watchers > 0) due ??= setTimeout(tell, PACE);
  }
  function end(result: Completing): void {
    for (const change of missed) result.follow(change);
    missed = [];
    counted = result;
    tell();
  }
  function forget(): void {
    stop();
    stop = () => undefined;
    counted = null;
    missed = [];
  }

  const leaveTable = table.subscribe((change) => {
    if (columns === null) return;
    if (counted === null) missed.push(change);
    else if (counted.follow(change)) tellSoon();
  });
  const leaveOwners = owners.subscribe(tellSoon);

  return {
    remaining,
    look(asked) {
      if (columns !== null && sameColumns(columns, asked)) return;
      forget();
      columns = asked;
      stop = inSlices(completingInSlices(table, asked), table.rowCount, end);
    },
    now(asked) {
      if (counted !== null && sameColumns(counted.columns, asked)) return counted;
      forget();
      columns = asked;
      const made = atOnce(completingInSlices(table, asked));
      end(made);
      return made;
    },
    watch() {
      watchers++;
      tell();
      return () => {
        watchers--;
      };
    },
    close() {
      forget();
      clearTimeout(due);
      leaveTable();
      leaveOwners();
    },
  };
}

function sameColumns(a: readonly ColumnId[], b: readonly ColumnId[]): boolean {
  return a.length === b.length && a.every((column, i) => column === b[i]);
}
