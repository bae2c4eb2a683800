/** Replacing what was found: planned in slices, looked at or not, written as one gesture on what the cells hold at that moment. */
import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import {
  planReplacement,
  type ReplacementPlan,
  type Replacing,
  stillHolding,
} from "#shared/views/find/plan-replacement.ts";
import type { Replacement } from "#shared/views/find/replacement.ts";
import { inSlices } from "./in-slices.ts";
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

  // what is looked at follows what is found, once it is all found
  // biome-ignore lint/correctness/useExhaustiveDependencies: the replacement is named by its parts
  useEffect(() => {
    if (!previews || now === null || now.busy) return;
    return inSlices(planReplacement(table, now.cells, replacingOf(now.finder)), setPlan);
  }, [previews, now, text, as, keepsCase, table]);

  useEffect(() => () => running.current?.(), []);

  function stop() {
    running.current?.();
    running.current = null;
    setPercent(null);
  }

  function write(found: ReplacementPlan, replacing: Replacing): Outcome {
    const { closed, tooLong } = found;
    const edits = stillHolding(table, found.edits, replacing);
    try {
      if (edits.length > 0) setCells(table, edits, origin);
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
      const { count } = now.cells;
      let gone = 0;
      const steps = planReplacement(table, now.cells, replacing, (cells) => {
        gone = cells;
      });
      setPercent(0);
      running.current = inSlices(
        steps,
        (found) => {
          running.current = null;
          setPercent(null);
          onEnd(write(found, replacing));
        },
        () => setPercent(Math.min(99, Math.floor((100 * gone) / Math.max(1, count)))),
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
