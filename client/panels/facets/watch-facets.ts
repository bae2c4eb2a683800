/** The values of one column, counted again as people write, twice a second at most, without holding the page. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { LiveRowFacts } from "#client/views/live-row-facts.ts";
import type { MyView } from "#client/views/my-view.ts";
import { inSlices } from "#client/views/slices.ts";
import type { TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type Facets, facetsInSlices, type InSlices } from "#shared/views/facets.ts";
import { alikeInSlices, type Writings } from "#shared/views/facets-alike.ts";
import { rowsSeenInSlices } from "#shared/views/rows-seen.ts";
import { withoutFacet } from "./facet-view.ts";

export interface ColumnFacets {
  readonly facets: Facets;
  /** values written in several ways */
  readonly alike: readonly Writings[];
  /** the rows counted, when filters on other columns leave some out; null: all of them */
  readonly among: Uint32Array | null;
}

export interface FacetWatch {
  /** null: not counted yet */
  readonly state: Store<ColumnFacets | null>;
  close(): void;
}

/** ms */
const AGAIN = 500;

export function watchFacets(
  { table }: Pick<Collaboration, "table">,
  myView: Pick<MyView, "state">,
  facts: LiveRowFacts,
  column: ColumnId,
): FacetWatch {
  const state = createValue<ColumnFacets | null>(null);
  let filters = withoutFacet(myView.state.get().view, column);
  let due: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;
  let late = false;
  let working = false;

  function* count(): InSlices<ColumnFacets> {
    const { rows } = yield* rowsSeenInSlices(table, { filters: [...filters], sort: [] }, facts);
    const facets = yield* facetsInSlices(table, column, rows);
    return { facets, alike: yield* alikeInSlices(facets.values), among: rows };
  }

  function begin(): void {
    clearTimeout(due);
    due = undefined;
    stop();
    working = true;
    late = false;
    stop = inSlices(count(), table.rowCount, (counted) => {
      working = false;
      state.set(counted);
      if (late) later();
    });
  }

  function later(): void {
    if (working) late = true;
    else due ??= setTimeout(begin, AGAIN);
  }

  function follow(change: TableChange): void {
    if (filters.length > 0 || change.cells.has(column) || change.appeared.length + change.vanished.length > 0) later();
  }

  const stops = [
    table.subscribe(follow),
    myView.state.subscribe(() => {
      const next = withoutFacet(myView.state.get().view, column);
      if (next.length === filters.length && next.every((filter, index) => filter === filters[index])) return;
      filters = next;
      begin();
    }),
    facts.revision.subscribe(() => {
      if (filters.length > 0) later();
    }),
  ];
  begin();
  return {
    state,
    close() {
      clearTimeout(due);
      stop();
      for (const end of stops) end();
    },
  };
}
