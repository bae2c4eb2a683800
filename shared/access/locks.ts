/** What an owner closed to editors, and for whom it is closed. Owners write there all the same; who may not write at all is kept out elsewhere. */
import type { ColumnId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { can } from "./abilities.ts";

/** `column` null: the whole table. */
export interface OnColumn {
  readonly column: ColumnId | null;
}

/** The lock that keeps `role` from writing in `column` (null: anywhere): the table's, else the column's; null when there is none. */
export function lockOn<L extends OnColumn>(role: Role, locks: readonly L[], column: ColumnId | null): L | null {
  if (can(role, "manage")) return null;
  const ofTable = locks.find((lock) => lock.column === null);
  return ofTable ?? locks.find((lock) => lock.column !== null && lock.column === column) ?? null;
}

/** The columns that are closed to `role` one by one. */
export function closedColumns(role: Role, locks: readonly OnColumn[]): ReadonlySet<ColumnId> {
  if (can(role, "manage")) return new Set();
  return new Set(locks.flatMap(({ column }) => column ?? []));
}
