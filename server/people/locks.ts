/** Use cases of locks: an owner closes a column, or the whole table, to editors, and opens it again. */
import type { Locks } from "#server/storage/locks.ts";
import type { People } from "#server/storage/people.ts";
import { can } from "#shared/access/abilities.ts";
import { lockOn, type OnColumn } from "#shared/access/locks.ts";
import type { ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";
import type { Lock } from "#shared/wire/locks.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { InDataset } from "./access.ts";
import type { Audit } from "./audit.ts";
import { personOf } from "./people.ts";

/** Those that one sees: of a deleted column, the lock is kept and closes nothing. */
interface Columns {
  readonly columns: readonly { readonly id: ColumnId }[];
}

export interface LocksParts {
  readonly locks: Locks;
  readonly people: People;
  readonly now: () => number;
  readonly audit?: Audit;
  /** the live side: it applies the locks as they are from now on, and tells whoever is connected */
  readonly live: {
    relock(dataset: DatasetId): Promise<void>;
    /** of the table as it is recorded */
    read<T>(dataset: DatasetId, read: (live: { readonly table: Columns }) => T): Promise<T>;
  };
}

/** What is closed in a dataset, oldest first. */
export async function locksOf(parts: Pick<LocksParts, "locks" | "people">, dataset: DatasetId): Promise<Lock[]> {
  const locks = await parts.locks.of(dataset);
  const owners = await parts.people.findAll([...new Set(locks.map(({ by }) => by))]);
  return locks.flatMap(({ column, by, at }) => {
    const owner = owners.find(({ id }) => id === by);
    return owner === undefined ? [] : [{ column, by: personOf(owner), at: new Date(at).toISOString() }];
  });
}

/** As `locksOf`, without those of deleted columns, which hold again when these come back. */
export async function shownLocksOf(
  parts: Pick<LocksParts, "locks" | "people" | "live">,
  dataset: DatasetId,
): Promise<Lock[]> {
  const locks = await locksOf(parts, dataset);
  return ofWhatIsThere(parts, dataset, locks);
}

/** Throws "locked" when the whole table is closed to that role. */
export async function requireOpen(parts: Pick<LocksParts, "locks">, { dataset, role }: InDataset): Promise<void> {
  if (lockOn(role, await parts.locks.of(dataset.id), null) !== null) throw new ProblemError("locked");
}

/**
 * May they put the dataset in the trash? Owners any; editors what they made themselves, while nothing in it is closed to them. Throws
 * "forbidden" or "locked".
 */
export async function requireDeletable(
  parts: Pick<LocksParts, "locks" | "live">,
  { dataset, role }: InDataset,
  user: UserId,
): Promise<void> {
  if (can(role, "manage")) return;
  if (dataset.createdBy !== user) throw new ProblemError("forbidden");
  const closed = await ofWhatIsThere(parts, dataset.id, await parts.locks.of(dataset.id));
  if (closed.length > 0) throw new ProblemError("locked");
}

/** Closes it; nothing happens where it is closed already. `column` null: the whole table. Resolves when every session obeys. */
export async function lock(
  parts: LocksParts,
  { dataset, space }: InDataset,
  owner: UserId,
  column: ColumnId | null,
): Promise<void> {
  const added = await parts.locks.add({ dataset: dataset.id, column, by: owner, at: parts.now() });
  if (!added) return;
  await parts.live.relock(dataset.id);
  await parts.audit?.note(space.id, owner, { action: "locked", dataset: dataset.id, column });
}

/** Opens it again. Throws "not-found" where nothing is closed. */
export async function unlock(
  parts: LocksParts,
  { dataset, space }: InDataset,
  owner: UserId,
  column: ColumnId | null,
): Promise<void> {
  const removed = await parts.locks.remove(dataset.id, column);
  if (!removed) throw new ProblemError("not-found");
  await parts.live.relock(dataset.id);
  await parts.audit?.note(space.id, owner, { action: "unlocked", dataset: dataset.id, column });
}

async function ofWhatIsThere<L extends OnColumn>(
  { live }: Pick<LocksParts, "live">,
  dataset: DatasetId,
  locks: readonly L[],
): Promise<L[]> {
  if (locks.every(({ column }) => column === null)) return [...locks];
  const there = await live.read(dataset, ({ table }) => new Set(table.columns.map(({ id }) => id)));
  return locks.filter(({ column }) => column === null || there.has(column));
}
