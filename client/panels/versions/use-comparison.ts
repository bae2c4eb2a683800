/** What changed from a version to what is on screen, found anew a moment after the table changed. */
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { compareTables, type TableDifference } from "#shared/document/compare-tables.ts";
import type { Table } from "#shared/document/table.ts";

export interface Comparison {
  readonly before: Table;
  readonly after: Table;
  readonly difference: TableDifference;
}

/** ms without a change before a table that people type in is compared again */
const CALM = 600;

/** null while there is nothing to compare, or the answer is not there yet. */
export function useComparison(before: Collaboration | null, after: Collaboration | null): Comparison | null {
  const [found, setFound] = useState<Comparison | null>(null);
  useEffect(() => {
    if (before === null || after === null) return;
    const find = () =>
      setFound({ before: before.table, after: after.table, difference: compareTables(before.table, after.table) });
    // what is said meanwhile is drawn first: large tables take a second
    let timer = setTimeout(find);
    const leave = after.tableVersion.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(find, CALM);
    });
    return () => {
      clearTimeout(timer);
      leave();
      setFound(null);
    };
  }, [before, after]);
  return found;
}
