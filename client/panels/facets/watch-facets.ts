/** The values of one column, counted again as people write, twice a second at most, without holding the page. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { LiveRowFacts } from "#client/views/live-row-facts.ts";
import type { MyView } from "#client/views/my-view.ts";
import type { TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { type Facets, facetsInSlices } from "#shared/views/facets.ts";
import { alikeInSlices, type Writings } from "#shared/views/facets-alike.ts";
import { rowsSeenInSlices } from "#shared/views/rows-seen.ts";
import type { RowFilter } from "#shared/views/view.ts";
import { withoutFacet } from "./facet-view.ts";
import { createWorkedAgain } from "./worked-again.ts";

export interface ColumnFacets {
  readonly facets: Facets;
  /** values written in several ways */
  readonly alike: readonly Writings[];
  /** the rows counted, when filters on other columns leave some out; null: all of them */
  readonly among: Uint32Array | null;
  /** those filters */
  readonly filters: readonly RowFilter[];
}

export interface FacetWatch {
  /** null: not counted yet */
  readonly state: Store<ColumnFacets | null>;
  close(): void;
}

export function watchFacets(
  { table }: Pick<Collaboration, "table">,
  myView: Pick<MyView, "state">,
  facts: LiveRowFacts,
  column: ColumnId,
): FacetWatch {
  const state = createValue<ColumnFacets | null>(null);
  let filters = withoutFacet(myView.state.get().view, column);
  function* count(): InSlices<ColumnFacets> {
    const asked = filters;
    const { rows } = yield* rowsSeenInSlices(table, { filters: [...asked], sort: [] }, facts);
    const facets = yield* facetsInSlices(table, column, rows);
    return { facets, alike: yield* alikeInSlices(facets.values), among: rows, filters: asked };
  }

  const counting = createWorkedAgain(table, count, (counted) => state.set(counted));

  function follow(change: TableChange): void {
    if (filters.length > 0 || change.cells.has(column) || change.appeared.length + change.vanished.length > 0)
      counting.later();
  }

  const stops = [
    table.subscribe(follow),
    myView.state.subscribe(() => {
      const next = withoutFacet(myView.state.get().view, column);
      if (next.length === filters.length && next.every((filter, index) => filter === filters[index])) return;
      filters = next;
      counting.now();
    }),
    facts.revision.subscribe(() => {
      if (filters.length > 0) counting.later();
    }),
  ];
  counting.now();
  return {
    state,
    close() {
      counting.close();
      for (const end of stops) end();
    },
  };
}
