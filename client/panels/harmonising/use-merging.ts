/** Merging as the panel tells it: how far it is, what was done, the way back. */
import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { type ChosenRows, operationsOf } from "#client/views/operations.ts";
import { type Merge, merge as operation } from "#shared/cleaning/operations/values/merge.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type MergesWritten, runMerges } from "./run-merges.ts";

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
  const { harmonising: words } = useWords();
  const running = useStore(operationsOf(collaboration).running);
  const [done, setDone] = useState<MergeDone | null>(null);
  const [parts, setParts] = useState<{ readonly part: number; readonly of: number } | null>(null);
  const stop = useRef<() => void>(() => undefined);
  // what is said of the way back is true until the next gesture
  useEffect(() => collaboration.table.subscribe(({ local }) => local && setDone(null)), [collaboration]);

  function sentenceOf({ cells, gestures, tooLong, stopped }: MergesWritten): string {
    const parts = [
      cells > 0 ? (gestures > 1 ? words.doneIn(cells, gestures) : words.done(cells)) : "",
      stopped === null ? "" : words.ended[stopped],
      tooLong > 0 ? words.someTooLong(tooLong) : "",
    ].filter(Boolean);
    return parts.length === 0 ? words.nothing : parts.join(" ");
  }
  return {
    done,
    progress: running?.operation === operation.id && parts !== null ? { ...parts, percent: running.percent } : null,
    run(column, merges, rows, onEnd) {
      stop.current = runMerges(collaboration, column, merges, rows, {
        onPart: (part, of) => setParts({ part, of }),
        onEnd(written) {
          setParts(null);
          setDone({ sentence: sentenceOf(written), gestures: written.undoable ? written.gestures : 0 });
          onEnd(written.cells);
        },
      });
    },
    stop: () => stop.current(),
    undo() {
      for (let left = done?.gestures ?? 0; left > 0; left--) collaboration.undo();
      setDone({ sentence: words.undone, gestures: 0 });
    },
    say: (sentence) => setDone({ sentence, gestures: 0 }),
  };
}
