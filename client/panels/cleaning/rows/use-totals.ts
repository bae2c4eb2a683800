/** The rows of a table that are totals, looked for between frames, and again as people write. */
import { useEffect, useState } from "react";
import { watchAtLeisure } from "#client/views/leisurely-watch.ts";
import { type FoundTotal, findTotals } from "#shared/cleaning/operations/rows/find-totals.ts";
import type { Table } from "#shared/document/table.ts";

/** null: they are being looked for. */
export function useTotals(table: Table, sums: boolean): readonly FoundTotal[] | null {
  const [found, setFound] = useState<readonly FoundTotal[] | null>(null);
  useEffect(() => {
    const watch = watchAtLeisure(
      table,
      () => findTotals(table, sums),
      ({ cells, appeared, vanished, order, columns }) =>
        cells.size > 0 || appeared.length + vanished.length > 0 || order || columns,
      setFound,
    );
    watch.now();
    return watch.close;
  }, [table, sums]);
  return found;
}
