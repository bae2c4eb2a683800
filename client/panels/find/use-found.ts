/** The cells in which something is found: looked for in slices, and followed from then on. */

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import { inTurns } from "#client/views/slices.ts";
import { type CompiledQuery, compileQuery, type Finder, type FindQuery } from "#shared/views/find/find-query.ts";
import { type FoundCells, findCells } from "#shared/views/find/found-cells.ts";
import { type ChosenScope, scopeOf } from "./find-scope.ts";

/** ms */
const TOLD_EVERY = 150;

/** Another object whenever what is found changes. */
export interface FoundNow {
  readonly cells: FoundCells;
  readonly finder: Finder;
  /** looked for in all rows */
  readonly allRows: boolean;
  /** there is more to look through */
  readonly busy: boolean;
}

/** `now` is null while nothing is looked for. */
export function useFound(
  { table }: Collaboration,
  seen: SeenTable,
  query: FindQuery,
  chosen: ChosenScope,
): { readonly compiled: CompiledQuery; readonly now: FoundNow | null } {
  const [now, setNow] = useState<FoundNow | null>(null);
  const [life, setLife] = useState(0);
  const { text, as, exact, whole } = query;
  const compiled = useMemo(() => compileQuery({ text, as, exact, whole }), [text, as, exact, whole]);
  const rows = useSyncExternalStore(seen.subscribe, () => (seen.allRows ? null : seen.order));
  const columns = useSyncExternalStore(seen.subscribe, () => seen.columns);
  const scope = useMemo(() => scopeOf(chosen, rows, columns), [chosen, rows, columns]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life looks anew
  useEffect(() => {
    if (compiled.is !== "finder") {
      setNow(null);
      return;
    }
    const { finder } = compiled;
    const cells = findCells(table, finder, scope);
    let busy = true;
    const tell = () => setNow({ cells, finder, allRows: scope.rows === null, busy });
    let told = performance.now();
    const stop = inTurns(
      cells.scan(),
      () => {
        busy = false;
        tell();
      },
      () => {
        // a count that runs is read now and then; drawing it takes time from what is looked for
        if (performance.now() - told < TOLD_EVERY) return;
        told = performance.now();
        tell();
      },
    );
    const leave = table.subscribe((change) => {
      if (cells.follow(change)) tell();
      else setLife((before) => before + 1);
    });
    return () => {
      stop();
      leave();
    };
  }, [compiled, scope, table, life]);

  // what was found of another query is not of this one
  return { compiled, now: compiled.is === "finder" && now?.finder === compiled.finder ? now : null };
}
