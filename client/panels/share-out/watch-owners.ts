/** Whose rows and columns are whose, live: made of what the server says, and anew when rows come that it named before. */
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { RowId, UserId } from "#shared/model/ids.ts";
import { NO_OWNERS, type Owners, ownersOf } from "#shared/views/owners.ts";
import type { Assignment } from "#shared/wire/assignments.ts";

export interface WatchedOwners {
  readonly owners: Store<Owners>;
  /** for views: rows shared out to that person, or to nobody; null while it is not known */
  readonly assigned: { of(to: UserId | "nobody"): Iterable<RowId> | null; readonly revision: Store<unknown> };
  give(assignments: readonly Assignment[]): void;
  close(): void;
}

export function watchOwners(table: Table): WatchedOwners {
  const owners = createValue<Owners>(NO_OWNERS);
  let given: readonly Assignment[] | null = null;
  const leave = table.subscribe(({ appeared }) => {
    if (given !== null && owners.get().unknown > 0 && appeared.length > 0) owners.set(ownersOf(table, given));
  });
  function* rowsOf(to: UserId | "nobody"): Iterable<RowId> {
    const { ofRow } = owners.get();
    for (const row of table.order) {
      if ((ofRow(row as RowHandle) ?? "nobody") === to) yield table.idOf(row as RowHandle);
    }
  }
  return {
    owners,
    assigned: { of: (to) => (given === null ? null : rowsOf(to)), revision: owners },
    give(assignments) {
      given = assignments;
      // another object even where nothing is shared out: that is known now
      owners.set({ ...ownersOf(table, assignments) });
    },
    close: leave,
  };
}
