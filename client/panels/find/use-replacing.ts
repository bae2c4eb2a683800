/** Replacing what was found: planned in slices, looked at or not, written as one gesture on what the cells hold at that moment. */

import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { touches } from "#client/views/bulk-writes.ts";
import { watchAtLeisure } from "#client/views/leisurely-watch.ts";
import { inTurns } from "#client/views/slices.ts";
import {
  type ColumnFill,
  type PreparedFill,
  prepareFills,
  writePrepared,
} from "#shared/document/edits/fill-columns.ts";
import { type CellEdit, setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { FindQuery } from "#shared/views/find/find-query.ts";
import {
  planReplacement,
  type ReplacementPlan,
  type Replacing,
  stillHolding,
} from "#shared/views/find/plan-replacement.ts";
import type { Replacement } from "#shared/views/find/replacement.ts";
import { replacementStep } from "./replacement-step.ts";
import type { FoundNow } from "./use-found.ts";

export interface Outcome {
  readonly written: number;
  readonly closed: number;
  readonly tooLong: number;
  readonly is: "done" | "stopped" | "too-much";
}

interface UseReplacing {
  /** 0 to 100 while it is prepared; null when nothing is */
  readonly percent: number | null;
  /** looked at before it is written; null when it is not asked for */
  readonly plan: ReplacementPlan | null;
  preview(on: boolean): void;
  /** every found cell but those whose text is spared */
  all(spared: ReadonlySet<string>, onEnd: (outcome: Outcome) => void): void;
  /** one cell; false when nothing of it is to be replaced */
  one(row: RowHandle, column: ColumnId): boolean;
  stop(): void;
}

export function useReplacing(
  collaboration: Collaboration,
  now: FoundNow | null,
  replacement: Replacement,
  query: FindQuery,
): UseReplacing {
  const { table, origin } = collaboration;
  const [percent, setPercent] = useState<number | null>(null);
  const [plan, setPlan] = useState<ReplacementPlan | null>(null);
  const [previews, setPreviews] = useState(false);
  const running = useRef<(() => void) | null>(null);
  const { text, as, keepsCase } = replacement;

  const replacingOf = (finder: FoundNow["finder"], spared?: ReadonlySet<string>): Replacing => ({
    finder,
    replacement: { text, as, keepsCase },
    mayWrite: (column) => collaboration.lockOn(column) === null,
    ...(spared === undefined ? {} : { spared }),
  });

  const cells = now === null || now.busy ? null : now.cells;
  const finder = now?.finder ?? null;
  // what is looked at follows what is found, once it is all found; others who write do not begin it anew each time
  // biome-ignore lint/correctness/useExhaustiveDependencies: the replacement is named by its parts
  useEffect(() => {
    if (!previews || cells === null || finder === null) return;
    const work = () => planReplacement(table, cells, replacingOf(finder));
    const watch = watchAtLeisure(table, work, isAnyChange, setPlan);
    watch.now();
    return watch.close;
  }, [previews, cells, finder, text, as, keepsCase, table]);

  useEffect(() => () => running.current?.(), []);

  function stop() {
    running.current?.();
    running.current = null;
    setPercent(null);
  }

  function write(
    { plan: { closed, tooLong, edits: planned }, fills }: Ready,
    replacing: Replacing,
    allRows: boolean,
  ): Outcome {
    const isOpen = ({ column }: ColumnFill) => replacing.mayWrite(column);
    const edits = fills?.every(isOpen) ? planned : stillHolding(table, planned, replacing);
    const step = replacementStep(query, replacement, edits, allRows && (replacing.spared?.size ?? 0) === 0);
    try {
      if (edits === planned && fills !== null) writePrepared(table, fills, origin, step);
      else if (edits.length > 0) setCells(table, edits, origin, step);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { is: "too-much", written: 0, closed, tooLong };
    }
    return { is: "done", written: edits.length, closed, tooLong };
  }

  return {
    percent,
    plan: previews ? plan : null,
    preview(on) {
      setPlan(null);
      setPreviews(on);
    },
    all(spared, onEnd) {
      if (now === null || now.busy) return;
      stop();
      const replacing = replacingOf(now.finder, spared);
      let gone = 0;
      const steps = readyToWrite(table, now.cells, replacing, (share) => {
        gone = share;
      });
      setPercent(0);
      running.current = inTurns(
        steps,
        (ready) => {
          running.current = null;
          setPercent(null);
          onEnd(write(ready, replacing, now.allRows));
        },
        () => setPercent(Math.min(99, Math.floor(100 * gone))),
      );
    },
    one(row, column) {
      if (now === null) return false;
      const edits = stillHolding(table, [{ row, column, text: "" }], replacingOf(now.finder));
      if (edits.length > 0) setCells(table, edits, origin);
      return edits.length > 0;
    },
    stop,
  };
}

function isAnyChange({ cells, vanished, appeared, columns, order }: TableChange): boolean {
  return cells.size + vanished.length + appeared.length > 0 || columns || order;
}

interface Ready {
  readonly plan: ReplacementPlan;
  /** the same, packed; null when somebody wrote in these columns meanwhile, or took rows or columns away */
  readonly fills: readonly PreparedFill[] | null;
}

/** `told`: the share that is done, from 0 to 1. */
function* readyToWrite(
  table: Table,
  found: FoundNow["cells"],
  replacing: Replacing,
  told: (share: number) => void,
): Generator<undefined, Ready, undefined> {
  const columns = new Set(table.columns.map(({ id }) => id));
  const count = Math.max(1, found.count);
  let isOther = false;
  const leave = table.subscribe((change) => {
    isOther ||= change.columns || touches(change, columns);
  });
  try {
    const plan = yield* planReplacement(table, found, replacing, (cells) => told(cells / count / 2));
    const fills = yield* prepareFills(table, fillsOf(plan.edits), (share) => told((1 + share) / 2));
    return { plan, fills: isOther ? null : fills };
  } finally {
    leave();
  }
}

/** No cell is named twice. */
function fillsOf(edits: readonly CellEdit[]): ColumnFill[] {
  const fills = new Map<ColumnId, { column: ColumnId; rows: RowHandle[]; texts: string[] }>();
  for (const { row, column, text } of edits) {
    const fill = fills.get(column) ?? { column, rows: [], texts: [] };
    fill.rows.push(row);
    fill.texts.push(text);
    fills.set(column, fill);
  }
  return [...fills.values()];
}
