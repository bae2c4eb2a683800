/** Merging, as gestures: one where it fits in one, else several, one after the other. */
import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { type ChosenRows, operationsOf, targetOf } from "#client/views/operations.ts";
import { type Merge, merge as operation } from "#shared/cleaning/operations/values/merge.ts";
import { splitMerges } from "#shared/cleaning/operations/values/split-merges.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface MergeDone {
  readonly sentence: string;
  /** gestures that the way back takes back; none: there is no way back to offer */
  readonly gestures: number;
}

export interface Merging {
  readonly done: MergeDone | null;
  /** null: nothing is being merged */
  readonly progress: { readonly part: number; readonly of: number; readonly percent: number } | null;
  /** `onEnd` is told how many cells were written. */
  run(column: ColumnId, merges: readonly Merge[], rows: ChosenRows, onEnd: (cells: number) => void): void;
  stop(): void;
  undo(): void;
  say(sentence: string): void;
}

export function useMerging(collaboration: Collaboration): Merging {
  const { harmonising: words, cleaning } = useWords();
  const operations = operationsOf(collaboration);
  const running = useStore(operations.running);
  const [done, setDone] = useState<MergeDone | null>(null);
  const [parts, setParts] = useState<{ readonly part: number; readonly of: number } | null>(null);
  const soFar = useRef({ cells: 0, gestures: 0 });
  // what is said of the way back is true until the next gesture
  useEffect(() => collaboration.table.subscribe(({ local }) => local && setDone(null)), [collaboration]);

  function say(sentence: string, gestures = 0) {
    setDone({ sentence, gestures });
  }
  function end(also = "") {
    const { cells, gestures } = soFar.current;
    const written = cells === 0 ? words.nothing : gestures > 1 ? words.doneIn(cells, gestures) : words.done(cells);
    say([also === "" || cells > 0 ? written : "", also].filter(Boolean).join(" "), gestures);
    setParts(null);
  }
  return {
    done,
    progress: running?.operation === operation.id && parts !== null ? { ...parts, percent: running.percent } : null,
    run(column, merges, rows, onEnd) {
      const { steps, tooLong } = splitMerges(column, merges, rows.said);
      const also = tooLong > 0 ? words.someTooLong(tooLong) : "";
      soFar.current = { cells: 0, gestures: 0 };
      const runFrom = (at: number) => {
        const step = steps[at];
        if (step === undefined) {
          end(also);
          onEnd(soFar.current.cells);
          return;
        }
        setParts({ part: at + 1, of: steps.length });
        const begun = operations.run(
          targetOf(collaboration, rows.handles, null),
          operation,
          step,
          rows.said,
          (outcome) => {
            if (outcome.is === "done") {
              soFar.current = {
                cells: soFar.current.cells + outcome.plan.counts.cells,
                gestures: soFar.current.gestures + 1,
              };
            } else if (outcome.is !== "nothing") {
              const why = {
                "too-much": words.tooMuch,
                "read-only": words.readOnly,
                refused: outcome.is === "refused" ? cleaning.refused[outcome.refusal.refused] : "",
              }[outcome.is];
              end(why);
              onEnd(soFar.current.cells);
              return;
            }
            runFrom(at + 1);
          },
        );
        if (!begun) {
          end(words.busy);
          onEnd(soFar.current.cells);
        }
      };
      runFrom(0);
    },
    stop() {
      if (operations.stop()) end();
    },
    undo() {
      for (let left = done?.gestures ?? 0; left > 0; left--) collaboration.undo();
      say(words.undone);
    },
    say,
  };
}
