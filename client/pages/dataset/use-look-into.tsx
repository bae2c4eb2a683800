/** What columns hold, as the screen shows it: the panel of their values, and rows there several times, highlighted. */
import { useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace, GridHandle, GridProps } from "#client/grid/grid-props.ts";
import { DuplicatesBar } from "#client/panels/facets/duplicates-bar.tsx";
import { nextTwin } from "#client/panels/facets/next-twin.ts";
import { watchDuplicates } from "#client/panels/facets/watch-duplicates.ts";
import { FacetsPanel } from "#client/panels/facets-panel.tsx";
import type { HarmoniseHands } from "#client/panels/harmonising/hands.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Duplicates } from "#shared/views/duplicates.ts";
import type { RowFilter } from "#shared/views/view.ts";
import type { Look } from "./use-look.ts";

/** a filter names no more of them (shared/views/view.ts) */
const MOST_COLUMNS = 50;

interface Given {
  /** what is on screen */
  readonly collaboration: Collaboration | null;
  readonly look: Look | null;
  readonly active: CellPlace | null;
  readonly handle: { readonly current: GridHandle | null };
  readonly harmonise: HarmoniseHands;
  openPanel(): void;
}

interface LookInto {
  panel(): React.ReactNode;
  /** over the grid, while rows are highlighted */
  readonly bar: React.ReactNode;
  readonly ofGrid: Pick<GridProps, "onValues" | "lookInto">;
  /** the cells to highlight; null: none */
  readonly highlighted: ((row: RowHandle, column: ColumnId) => boolean) | null;
}

export function useLookInto({ collaboration, look, active, handle, harmonise, openPanel }: Given): LookInto {
  const words = useWords().facets;
  const [columns, setColumns] = useState<readonly ColumnId[]>([]);
  const [figures, setFigures] = useState<ColumnId | null>(null);
  const [sought, setSought] = useState<readonly ColumnId[] | null>(null);
  const found = useDuplicates(collaboration, sought);
  const highlighted = useMemo(() => {
    if (found === null || sought === null) return null;
    const { groupOf } = found;
    const among = new Set(sought);
    return (row: RowHandle, column: ColumnId) => (groupOf[row] ?? 0) > 0 && among.has(column);
  }, [found, sought]);

  function open(column: ColumnId, withFigures: boolean) {
    setColumns([column]);
    setFigures(withFigures ? column : null);
    openPanel();
  }
  function step(by: 1 | -1) {
    const grid = handle.current;
    if (found === null || grid === null || sought === null) return;
    const now = grid.selected().active;
    const row = now === null ? undefined : collaboration?.table.handleOf(now.row);
    const from = row === undefined ? -1 : grid.seen.positionOf(row);
    const next = nextTwin(found.rows, grid.seen, from, by);
    const column = sought.find((id) => grid.seen.columns.some((seen) => seen.id === id)) ?? now?.column;
    if (next === null || column === undefined || collaboration === null) return;
    grid.goTo({ row: collaboration.table.idOf(grid.seen.handleAt(next)), column });
  }
  function rowsFound(): RowFilter | null {
    if (collaboration === null || found === null) return null;
    const { table } = collaboration;
    const rows = Array.from(found.rows, (row) => table.idOf(row as RowHandle));
    return { kind: "rows", rows, about: words.doubles.wholeRow };
  }
  function onlyDuplicates() {
    if (look === null || sought === null) return;
    const { view } = look.look.state.get();
    const [first] = sought;
    const filters = view.filters.filter(({ kind }) => kind !== "duplicates");
    // those that are the same stand side by side, unless one sorts otherwise
    const sort = view.sort.length > 0 || first === undefined ? view.sort : [{ column: first, descending: false }];
    const only: RowFilter | null =
      sought.length <= MOST_COLUMNS ? { kind: "duplicates", columns: [...sought] } : rowsFound();
    if (only !== null) look.look.change({ ...view, sort, filters: [...filters, only] });
  }

  return {
    panel: () =>
      collaboration !== null &&
      look !== null && (
        <FacetsPanel
          collaboration={collaboration}
          myView={look.look}
          facts={look.facts}
          columns={columns}
          first={active?.column ?? handle.current?.seen.columns[0]?.id ?? null}
          withStatistics={figures}
          onColumns={setColumns}
          onHighlight={setSought}
          onHarmonise={harmonise.values}
        />
      ),
    bar:
      collaboration !== null && sought !== null && found !== null ? (
        <DuplicatesBar
          table={collaboration.table}
          columns={sought}
          found={found}
          onStep={step}
          onOnly={onlyDuplicates}
          onCompare={() => harmonise.duplicates(sought)}
          onClose={() => {
            setSought(null);
            handle.current?.focus();
          }}
        />
      ) : null,
    ofGrid: {
      onValues: (column) => open(column, false),
      lookInto: {
        statistics: (column) => open(column, true),
        duplicates: setSought,
        harmonise: harmonise.values,
        compareRows: harmonise.duplicates,
      },
    },
    highlighted,
  };
}

function useDuplicates(collaboration: Collaboration | null, columns: readonly ColumnId[] | null): Duplicates | null {
  const [found, setFound] = useState<Duplicates | null>(null);
  useEffect(() => {
    setFound(null);
    if (collaboration === null || columns === null) return;
    // a column deleted meanwhile is blank, and tells no rows apart
    const watch = watchDuplicates(collaboration.table, columns);
    const tell = () => setFound(watch.found.get());
    tell();
    const stop = watch.found.subscribe(tell);
    return () => {
      stop();
      watch.close();
    };
  }, [collaboration, columns]);
  return found;
}
