/** The texts of a column for what is tried on them, read anew a moment after it changed. */
import { useEffect, useState } from "react";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

/** ms without a change before they are read again */
const CALM = 500;

/** null: not read yet, or there is no such column */
export function useColumnTexts(table: Table, column: ColumnId | null): readonly string[] | null {
  const [texts, setTexts] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (column === null) return;
    const read = () => setTexts(table.columnTexts(column));
    // what was opened is drawn first
    let timer = setTimeout(read);
    const leave = table.subscribe(({ cells, order, fold }) => {
      if (!cells.has(column) && !order && !fold) return;
      clearTimeout(timer);
      timer = setTimeout(read, CALM);
    });
    return () => {
      clearTimeout(timer);
      leave();
      setTexts(null);
    };
  }, [table, column]);
  return texts;
}
