/** What is known of rows beside their cells, as a view asks for it: problems, conversations, who wrote where since when. */
import { fetchChangedRows } from "#client/api/history.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { RowHandle, TableChange } from "#shared/document/table.ts";
import type { ColumnId, DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import type { RowFacts } from "#shared/views/row-facts.ts";

export interface LiveRowFacts extends RowFacts {
  /** moves when an answer may be another than before, or is known at last */
  readonly revision: Store<number>;
  close(): void;
}

interface Parts {
  readonly dataset: DatasetId;
  readonly collaboration: Pick<Collaboration, "table" | "issues" | "me">;
  /** rows with open conversations */
  readonly commented: Store<ReadonlyMap<RowId, number>>;
  /** rows shared out; null where nothing is known of that */
  readonly assigned: { of: RowFacts["assigned"]; readonly revision: Store<unknown> } | null;
  readonly now: () => number;
}

/** ms after which what the history said is asked again, when it is asked for */
const FRESH = 30_000;

interface Changed {
  readonly by: UserId | null;
  /** null: not known yet */
  rows: Set<RowId> | null;
  /** when it was asked for last; it is not asked twice at a time */
  asked: number;
  asking: boolean;
}

export function createRowFacts({ dataset, collaboration, commented, assigned, now }: Parts): LiveRowFacts {
  const { table, issues, me } = collaboration;
  const revision = createValue(0);
  const moved = () => revision.set(revision.get() + 1);
  const changed = new Map<string, Changed>();
  /** of the issues as they were at that revision */
  let withIssues = { at: Number.NaN, of: new Map<ColumnId | null, ReadonlySet<RowId>>() };
  let closed = false;

  async function ask(since: string | null, known: Changed): Promise<void> {
    known.asked = now();
    known.asking = true;
    try {
      const rows = new Set(await fetchChangedRows(dataset, since, known.by));
      const before = known.rows;
      // what was written here and is not on the server yet
      for (const row of before ?? []) rows.add(row);
      known.rows = rows;
      if (!closed && before?.size !== rows.size) moved();
    } catch (error) {
      // it is asked again with the next look
      console.warn("rows changed: not known", error);
      known.asked = Number.NEGATIVE_INFINITY;
    } finally {
      known.asking = false;
    }
  }

  /** What is written from now on needs no asking, where one knows who wrote it. */
  function follow(change: TableChange): void {
    if (changed.size === 0) return;
    let any = false;
    for (const { by, rows } of changed.values()) {
      if (rows === null || !(by === null || (change.local && by === me.id))) continue;
      const before = rows.size;
      for (const handles of [...change.cells.values(), change.appeared]) {
        for (const row of handles) rows.add(table.idOf(row as RowHandle));
      }
      any ||= rows.size !== before;
    }
    if (any) moved();
  }

  const stops = [
    table.subscribe(follow),
    issues.revision.subscribe(moved),
    commented.subscribe(moved),
    ...(assigned === null ? [] : [assigned.revision.subscribe(moved)]),
  ];

  return {
    revision,
    issues(column) {
      if (!issues.known()) return null;
      const at = issues.revision.get();
      if (withIssues.at !== at) withIssues = { at, of: new Map() };
      const known = withIssues.of.get(column);
      if (known !== undefined) return known;
      const rows = new Set<RowId>();
      for (const issue of issues.all()) {
        if (issue.row !== null && (column === null || issue.column === column)) rows.add(issue.row);
      }
      withIssues.of.set(column, rows);
      return rows;
    },
    commented: () => commented.get().keys(),
    changed(since, by) {
      const key = `${since ?? ""} ${by ?? ""}`;
      const known = changed.get(key) ?? { by, rows: null, asked: Number.NEGATIVE_INFINITY, asking: false };
      changed.set(key, known);
      if (!known.asking && now() - known.asked > FRESH) void ask(since, known);
      return known.rows;
    },
    assigned: (to) => assigned?.of(to) ?? null,
    close() {
      closed = true;
      for (const stop of stops) stop();
    },
  };
}
