/** How I look at this table now, and what that shows: one for each open table; panels ask it, the grid draws it. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { RowHandle, TableChange } from "#shared/document/table.ts";
import type { SavedViewId } from "#shared/model/ids.ts";
import { columnsNamed } from "#shared/views/columns-named.ts";
import type { RowFacts } from "#shared/views/row-facts.ts";
import { type RowsSeen, rowsSeenInSlices, type ViewFault } from "#shared/views/rows-seen.ts";
import type { View } from "#shared/views/view.ts";
import { recallView, rememberView, type ViewMemory } from "./remembered-view.ts";
import { rowsOutOfPlace } from "./rows-out-of-place.ts";
import { type SeenTable, seeTable, withRows } from "./seen-table.ts";
import { inSlices } from "./slices.ts";

export interface ViewState {
  readonly view: View;
  /** the saved view it was, be it changed since */
  readonly saved: SavedViewId | null;
  /** rows seen, and rows of the table */
  readonly shown: number;
  readonly all: number;
  /** rows that stand on the screen where the view, asked for anew, would not put them, and rows it would show: how many */
  readonly stale: number;
  /** a large table is being gone through: what was seen before still stands */
  readonly busy: boolean;
  /** what of the view cannot be made as asked, and is left aside */
  readonly faults: readonly ViewFault[];
}

export interface MyView {
  readonly seen: SeenTable;
  readonly state: Store<ViewState>;
  /** looks so from now on; `saved`: as that view is saved (null: none; left out: it is the one before, changed) */
  change(next: View, saved?: SavedViewId | null): void;
  /** makes the view anew: what was edited since goes where it belongs */
  refresh(): void;
  close(): void;
}

export interface MyViewParts {
  readonly collaboration: Pick<Collaboration, "table" | "ready">;
  readonly facts: RowFacts & { readonly revision: Store<number> };
  readonly memory: ViewMemory;
}

/** ms at least between a change of the table and a look at what it changed of what is seen */
const LOOK_AGAIN = 300;
/** that many times as long as it takes is left between two looks */
const REST = 10;

export function createMyView({ collaboration, facts, memory }: MyViewParts): MyView {
  const { table, ready } = collaboration;
  const control = seeTable(table);
  const { seen } = control;
  let { view, saved } = recallView(memory);
  const state = createValue<ViewState>(
    { view, saved, shown: seen.rowCount, all: table.rowCount, stale: 0, busy: false, faults: [] },
    sameState,
  );
  let stopLooking: () => void = () => undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  /** something changed while the view was being made */
  let missed = false;
  /** rows made here meanwhile: they stay in sight */
  let born: RowHandle[] = [];

  function tell(changed: Partial<ViewState>): void {
    state.set({ ...state.get(), view, saved, shown: seen.rowCount, all: table.rowCount, ...changed });
  }

  function look(): void {
    leave();
    born = [];
    tell({ busy: true });
    goThrough(({ rows, faults }) => {
      control.look({ rows: rows === null ? null : withRows(table, standing(rows), born) });
      tell({ busy: false, stale: 0, faults });
      if (missed) suspect();
      missed = false;
    });
  }

  /** without those that were deleted while the others were looked at */
  function standing(rows: Uint32Array): Uint32Array {
    return missed ? rows.filter((row) => table.positionOf(row as RowHandle) !== -1) : rows;
  }

  function goThrough(onEnd: (found: RowsSeen) => void): void {
    const begin = performance.now();
    // the whole table is there at once, however long
    const rows = view.filters.length + view.sort.length === 0 ? 0 : table.rowCount;
    stopLooking = inSlices(rowsSeenInSlices(table, view, facts), rows, (found) => {
      took = performance.now() - begin;
      onEnd(found);
    });
  }

  function leave(): void {
    stopLooking();
    clearTimeout(due);
    due = undefined;
  }

  /** What is seen may not be what the view would show: it stays, and is counted. */
  function suspect(): void {
    if (view.filters.length === 0 && view.sort.length === 0) return;
    missed = state.get().busy;
    if (missed || due !== undefined) return;
    due = setTimeout(
      () => {
        due = undefined;
        stopLooking();
        goThrough((found) => {
          // what nobody could say then can be said now: that was never seen, and is not held still
          const before = state.get().faults;
          if (before.some((fault) => fault.is === "not-known") && before.length > found.faults.length) {
            control.look({ rows: found.rows });
            tell({ stale: 0, faults: found.faults });
          } else tell({ stale: rowsOutOfPlace(seen.order, found.rows ?? table.order), faults: found.faults });
        });
      },
      Math.max(LOOK_AGAIN, took * REST),
    );
  }

  function follow(change: TableChange | null): void {
    if (change === null) return;
    if (state.get().busy && change.local) born.push(...change.appeared);
    tell({});
    if (concerns(change, view)) suspect();
  }

  const stops = [
    seen.subscribe(follow),
    facts.revision.subscribe(() => {
      if (view.filters.some(({ kind }) => FACTS.has(kind))) suspect();
    }),
    ready.subscribe(() => {
      if (ready.get()) look();
    }),
  ];
  control.look({ hidden: new Set(view.hidden), frozenTo: view.frozenTo });
  if (ready.get()) look();

  return {
    seen,
    state,
    change(next, of) {
      const other = !sameRows(view, next);
      const columns = view.frozenTo !== next.frozenTo || view.hidden.join() !== next.hidden.join();
      view = next;
      if (of !== undefined) saved = of;
      rememberView(memory, { view, saved });
      if (columns) control.look({ hidden: new Set(view.hidden), frozenTo: view.frozenTo });
      if (other) look();
      else tell({});
    },
    refresh: look,
    close() {
      leave();
      for (const stop of stops) stop();
      control.close();
    },
  };
}

/** Filters that look at what is not in the table. */
const FACTS: ReadonlySet<string> = new Set(["issues", "commented", "assigned", "changed"]);

function concerns(change: TableChange, { filters, sort }: View): boolean {
  if (change.order || change.columns || change.appeared.length > 0) return true;
  if (filters.some((filter) => filter.kind === "contains" && filter.column === null)) return change.cells.size > 0;
  const named = [...filters.flatMap(columnsNamed), ...sort.map(({ column }) => column)];
  return named.some((column) => change.cells.has(column));
}

function sameRows(a: View, b: View): boolean {
  return JSON.stringify([a.filters, a.sort]) === JSON.stringify([b.filters, b.sort]);
}

function sameState(a: ViewState, b: ViewState): boolean {
  const keys = ["view", "saved", "shown", "all", "stale", "busy"] as const;
  return keys.every((key) => a[key] === b[key]) && JSON.stringify(a.faults) === JSON.stringify(b.faults);
}
