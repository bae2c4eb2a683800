/** The checker of one live table, made and kept up to date in steps. While another one is made, the former goes on being the last word. */
import type { FormerChecks } from "#shared/checks/cell-checks.ts";
import { beginChecker, type Checker, needsNewChecker } from "#shared/checks/checker.ts";
import type { IssueDelta } from "#shared/checks/issue.ts";
import { type OutsideTables, outsideKeys } from "#shared/checks/outside-tables.ts";
import type { Pass } from "#shared/checks/pass.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import { namedPlacesOf2026 } from "#shared/french/named-places-of-2026.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { ForeignKey, TableSchema } from "#shared/schema/table-schema.ts";
import type { OutsideView } from "./outside-views.ts";

/** `changed` as in `OutsideViews.open` */
export type LookOutside = (keys: readonly ForeignKey[], changed: (warned: boolean) => void) => OutsideView;

type Underway =
  | { readonly is: "making"; readonly pass: Pass<Checker> }
  | { readonly is: "following"; readonly pass: Pass<IssueDelta>; readonly changes: readonly TableChange[] };

export interface Judging {
  /** something changed that is not judged yet */
  readonly behind: boolean;
  /** of the last checker that was whole; null when nothing is checked. Not to be asked anything while `behind`. */
  readonly checker: Checker | null;
  /** all is judged but for what is being read in other tables: `woken` is called when that is there */
  readonly waits: boolean;
  /** why nothing is judged, until the schema is another */
  readonly failed: { readonly error: unknown } | null;
  /** works until there is nothing left or `over()`, one step at least; true: there is more. Throws what went wrong, once. */
  work(over: () => boolean): boolean;
  close(): void;
}

export function createJudging(room: {
  readonly table: Table;
  /** asked whenever the table's own schema changed; null: nothing is checked */
  schemaNow(): TableSchema | null;
  /** opens what keys into other tables point to; undefined: nothing is known of other tables */
  readonly lookOutside: LookOutside | undefined;
  /** what changed since the last time; "all" when there is another checker, or none any more */
  told(delta: IssueDelta | "all"): void;
  /** there is work again, although nothing changed in this table */
  woken(): void;
}): Judging {
  const { table, told } = room;
  let checker: Checker | null = null;
  /** another checker is to be made, of the table and the schema as they are then */
  let stale = true;
  /** what the next checker may take over, if what changed since is in `changes` */
  let former: (FormerChecks & { readonly columns: ReadonlySet<ColumnId> }) | null = null;
  let underway: Underway | null = null;
  /** not followed yet */
  let changes: TableChange[] = [];
  let view: OutsideView | null = null;
  let waits = false;
  let failed: { readonly error: unknown } | null = null;

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

  function closeView(): void {
    view?.close();
    view = null;
    waits = false;
  }

  function openView(schema: TableSchema): OutsideTables | undefined {
    closeView();
    const keys = outsideKeys(schema);
    if (keys.length === 0 || room.lookOutside === undefined) return undefined;
    const opened = room.lookOutside(keys, (warned) => {
      if (view !== opened) return;
      if (warned) told("all");
      changes.push(NOTHING_HERE);
      room.woken();
    });
    view = opened;
    waits = true;
    void opened.ready.then(() => {
      if (view !== opened) return;
      waits = false;
      room.woken();
    });
    return opened.values;
  }

  /** what to do next; null: nothing */
  function begin(): Underway | null {
    if (stale) {
      stale = false;
      failed = null;
      const schema = room.schemaNow();
      if (schema !== null) {
        const means = { places: namedPlacesOf2026, outside: openView(schema) };
        return { is: "making", pass: beginChecker(table, schema, means, former) };
      }
      closeView();
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

  function giveUp(error: unknown): void {
    failed = { error };
    checker = null;
    former = null;
    underway = null;
    changes = [];
    closeView();
  }

  return {
    get behind() {
      return stale || underway !== null || changes.length > 0;
    },
    get checker() {
      return checker;
    },
    get waits() {
      return waits;
    },
    get failed() {
      return failed;
    },
    work(over) {
      try {
        do {
          underway ??= begin();
          if (underway === null) return false;
          step(underway);
        } while (!over());
        return true;
      } catch (error) {
        giveUp(error);
        throw error;
      }
    },
    close() {
      unsubscribe();
      closeView();
    },
  };
}

/** Tells a checker to look at other tables again. */
const NOTHING_HERE: TableChange = {
  ...{ origin: null, local: true, cells: new Map(), appeared: [], vanished: [] },
  ...{ order: false, columns: false, schema: false, fold: false },
};

function both(some: ReadonlySet<ColumnId>, others: ReadonlySet<ColumnId>): ReadonlySet<ColumnId> {
  return new Set([...some].filter((one) => others.has(one)));
}
