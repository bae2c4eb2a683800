/** The checker of one live table, made and kept up to date in steps. While another one is made, the former goes on being the last word. */
import type { FormerChecks } from "#shared/checks/cell-checks.ts";
import { beginChecker, type Checker, needsNewChecker } from "#shared/checks/checker.ts";
import type { IssueDelta } from "#shared/checks/issue.ts";
import type { Pass } from "#shared/checks/pass.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import { namedPlacesOf2026 } from "#shared/french/named-places-of-2026.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

type Underway =
  | { readonly is: "making"; readonly pass: Pass<Checker> }
  | { readonly is: "following"; readonly pass: Pass<IssueDelta>; readonly changes: readonly TableChange[] };

export interface Judging {
  /** something changed that is not judged yet */
  readonly behind: boolean;
  /** of the last checker that was whole; null when nothing is checked. Not to be asked anything while `behind`. */
  readonly checker: Checker | null;
  /** works until there is nothing left or `over()`, one step at least; true: there is more */
  work(over: () => boolean): boolean;
  close(): void;
}

/**
 * `schemaNow` is asked whenever the table's own schema changed; null: nothing is checked. `told`: what changed since the last time;
 * "all" when there is another checker, or none any more.
 */
export function createJudging(
  table: Table,
  schemaNow: () => TableSchema | null,
  told: (delta: IssueDelta | "all") => void,
): Judging {
  let checker: Checker | null = null;
  /** another checker is to be made, of the table and the schema as they are then */
  let stale = true;
  /** what the next checker may take over, if what changed since is in `changes` */
  let former: (FormerChecks & { readonly columns: ReadonlySet<ColumnId> }) | null = null;
  let underway: Underway | null = null;
  /** not followed yet */
  let changes: TableChange[] = [];

  const isFollowed = () => former !== null || (!stale && (checker !== null || underway !== null));

  const unsubscribe = table.subscribe((change) => {
    if (needsNewChecker(change)) startAgain(change);
    else if (isFollowed()) changes.push(change);
  });

  /** What is under way is dropped: only the newest schema counts. */
  function startAgain(change: TableChange): void {
    if (!change.schema && !stale && !isFollowed()) return;
    const there = new Set(table.columns.map(({ id }) => id));
    if (underway?.is === "following") changes = [...underway.changes, ...changes];
    if (change.fold) former = null;
    else if (former !== null) former = { ...former, columns: both(former.columns, there) };
    else if (!stale && checker !== null && underway?.is !== "making") former = { cells: checker.cells, columns: there };
    if (former === null) changes = [];
    else changes.push({ ...change, columns: false, schema: false });
    underway = null;
    stale = true;
  }

  /** what to do next; null: nothing */
  function begin(): Underway | null {
    if (stale) {
      stale = false;
      const schema = schemaNow();
      if (schema !== null)
        return { is: "making", pass: beginChecker(table, schema, { places: namedPlacesOf2026 }, former) };
      if (checker !== null) told("all");
      checker = null;
      former = null;
      changes = [];
    }
    if (checker === null || changes.length === 0) return null;
    const followed = changes;
    changes = [];
    return { is: "following", pass: checker.follow(followed), changes: followed };
  }

  function step(now: Underway): void {
    if (now.is === "making") {
      const { done, value } = now.pass.next();
      if (done !== true) return;
      checker = value;
      former = null;
      told("all");
    } else {
      const { done, value } = now.pass.next();
      if (done !== true) return;
      told(value);
    }
    underway = null;
  }

  return {
    get behind() {
      return stale || underway !== null || changes.length > 0;
    },
    get checker() {
      return checker;
    },
    work(over) {
      do {
        underway ??= begin();
        if (underway === null) return false;
        step(underway);
      } while (!over());
      return true;
    },
    close: unsubscribe,
  };
}

function both(some: ReadonlySet<ColumnId>, others: ReadonlySet<ColumnId>): ReadonlySet<ColumnId> {
  return new Set([...some].filter((one) => others.has(one)));
}
