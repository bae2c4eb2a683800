/** Once a column was made, what comes next goes into it, not into another of the same title; once it is taken back, it is to be made again. */
import { useEffect, useRef } from "react";
import type { Brought } from "#shared/cleaning/operations/compile/join.ts";
import type { Table } from "#shared/document/table.ts";

export function useBroughtColumns(table: Table, bring: readonly Brought[], onBring: (bring: Brought[]) => void): void {
  const known = useRef<ReadonlySet<string>>(new Set(table.columns.map(({ id }) => id)));
  const latest = useRef({ bring, onBring });
  latest.current = { bring, onBring };
  useEffect(
    () =>
      table.subscribe(({ local, columns }) => {
        const before = known.current;
        if (columns) known.current = new Set(table.columns.map(({ id }) => id));
        if (!local || !columns) return;
        const fresh = table.columns.filter(({ id }) => !before.has(id));
        const next = latest.current.bring.map((one): Brought => {
          if ("column" in one)
            return before.has(one.column) && !known.current.has(one.column)
              ? { there: one.there, title: one.there }
              : one;
          const made = fresh.find(({ name }) => name === one.title.trim());
          return made === undefined ? one : { there: one.there, column: made.id };
        });
        if (next.some((one, at) => one !== latest.current.bring[at])) latest.current.onBring(next);
      }),
    [table],
  );
}
