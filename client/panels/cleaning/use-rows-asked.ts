/** Which rows are meant: those selected or filtered as the form opens, others when one says so; they follow what one filters and selects. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import type { MyView } from "#client/views/my-view.ts";
import { ALL_ROWS, type ChosenRows } from "#client/views/operations.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { chosenRows, type RowsAsked } from "./rows-asked.ts";

interface RowsInForm {
  readonly asked: RowsAsked;
  readonly chosen: ChosenRows;
  /** null: nothing is filtered */
  readonly seen: number | null;
  /** null: nothing but a place is selected */
  readonly selection: number | null;
  ask(rows: RowsAsked): void;
}

/** `whole`: rows cannot be chosen. */
export function useRowsAsked(
  table: Table,
  myView: MyView,
  handle: { readonly current: GridHandle | null },
  selected: GridSelection,
  whole: boolean,
): RowsInForm {
  const { seen } = myView;
  const { view } = useStore(myView.state);
  const order = useSyncExternalStore(seen.subscribe, () => seen.order);
  const standing = useSyncExternalStore(seen.subscribe, () => table.order);
  const isFiltered = view.filters.length > 0 && !seen.allRows;
  // going from cell to cell, as one does to look at what would change, selects nothing anew
  const [selection, setSelection] = useState<readonly RowHandle[] | null>(() => rowsSelected(handle, selected));
  useEffect(() => {
    const rows = rowsSelected(handle, selected);
    if (rows !== null) setSelection(rows);
  }, [handle, selected]);
  const [wanted, setWanted] = useState<RowsAsked>(() =>
    selection !== null ? "selection" : isFiltered ? "seen" : "all",
  );
  const asked = (wanted === "selection" && selection === null) || (wanted === "seen" && !isFiltered) ? "all" : wanted;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is seen says by its order that it changed
  const chosen = useMemo(
    () => (whole ? ALL_ROWS : chosenRows(asked, table, seen, view.filters, selection ?? [])),
    // of all rows, their order changes nothing
    [
      whole,
      asked,
      table,
      seen,
      asked === "all" ? null : order,
      asked === "all" ? null : standing,
      view.filters,
      selection,
    ],
  );
  return {
    asked,
    chosen,
    seen: isFiltered ? order.length : null,
    selection: selection?.length ?? null,
    ask: setWanted,
  };
}

/** null: a place, or whole columns. */
function rowsSelected(
  handle: { readonly current: GridHandle | null },
  selected: GridSelection,
): readonly RowHandle[] | null {
  const grid = handle.current;
  if (grid === null || selected.rows < 2 || selected.rows >= grid.seen.rowCount) return null;
  return grid.selectedCells()?.rows ?? null;
}
