/**
 * What was numbered of the keys of another table, as long as neither table says anything else: kept with that table, and gone with it, so
 * that who types parameters of a join does not wait for the same numbers again.
 */
import type { Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

/** Columns of one table, of which something was worked out. */
export interface ColumnsOf {
  readonly table: Table;
  readonly columns: readonly ColumnId[];
}

interface Kept {
  readonly of: string;
  readonly sources: readonly ColumnsOf[];
  readonly moments: readonly string[];
  readonly value: unknown;
}

/** of each table: the last ones asked for, as many as one goes back and forth between */
const MOST = 4;
const kept = new WeakMap<Table, readonly Kept[]>();

/** What `work` gives, or gave of these columns while they were as they are now. It is kept with the last table. */
export function* remembered<T>(what: string, sources: readonly ColumnsOf[], work: () => InSlices<T>): InSlices<T> {
  const owner = sources.at(-1)?.table;
  if (owner === undefined) throw new RangeError("nothing to keep it with");
  const of = `${what} ${JSON.stringify(sources.map(({ columns }) => columns))}`;
  const moments = sources.map(momentOf);
  const known = kept.get(owner) ?? [];
  const found = known.find(
    (one) => one.of === of && one.sources.every(({ table }, at) => table === sources[at]?.table),
  );
  if (found !== undefined && isOf(found, moments)) {
    kept.set(owner, [found, ...known.filter((one) => one !== found)]);
    return found.value as T;
  }
  kept.set(
    owner,
    known.filter((one) => one !== found),
  );
  const value: T = yield* work();
  // what was read while a table changed may be half of each
  if (isOf({ moments: sources.map(momentOf) }, moments))
    kept.set(owner, [{ of, sources, moments, value }, ...(kept.get(owner) ?? [])].slice(0, MOST));
  return value;
}

function isOf(one: Pick<Kept, "moments">, moments: readonly string[]): boolean {
  return one.moments.every((moment, at) => moment === moments[at]);
}

/** How often rows changed, and each column. */
interface Changes {
  rows: number;
  readonly columns: Map<ColumnId, number>;
}

/** counted from when it was first asked: what they hold keeps no table from going */
const counted = new WeakMap<Table, Changes>();

function momentOf({ table, columns }: ColumnsOf): string {
  const changes = counted.get(table) ?? count(table);
  return [changes.rows, ...columns.map((column) => changes.columns.get(column) ?? 0)].join(" ");
}

function count(table: Table): Changes {
  const changes: Changes = { rows: 0, columns: new Map() };
  counted.set(table, changes);
  table.subscribe(({ cells, appeared, vanished, order, columns }: TableChange) => {
    if (appeared.length + vanished.length > 0 || order || columns) changes.rows++;
    for (const column of cells.keys()) changes.columns.set(column, (changes.columns.get(column) ?? 0) + 1);
  });
  return changes;
}
