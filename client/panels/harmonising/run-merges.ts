/** Merges written as gestures: one where it can say them all, else several, one after the other. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { type ChosenRows, type OperationOutcome, operationsOf, targetOf } from "#client/views/operations.ts";
import { type Merge, merge as operation } from "#shared/cleaning/operations/values/merge.ts";
import { splitMerges } from "#shared/cleaning/operations/values/split-merges.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface MergesWritten {
  readonly cells: number;
  readonly gestures: number;
  /** as many undos take back all of it, and nothing else */
  readonly undoable: boolean;
  /** merges whose texts are too long to be said in a step */
  readonly tooLong: number;
  /** what ended it before all was written; null: nothing did */
  readonly stopped: Exclude<OperationOutcome["is"], "done" | "nothing"> | "busy" | "by-hand" | null;
}

interface Hands {
  onPart(part: number, of: number): void;
  onEnd(written: MergesWritten): void;
}

/** Gives a function that ends it: what is written by then stays. */
export function runMerges(
  collaboration: Collaboration,
  column: ColumnId,
  merges: readonly Merge[],
  rows: ChosenRows,
  { onPart, onEnd }: Hands,
): () => void {
  const { table } = collaboration;
  const operations = operationsOf(collaboration);
  const { steps, tooLong } = splitMerges(column, merges, rows.said);
  let [cells, gestures, mine] = [0, 0, 0];
  let ended = false;
  const leave = table.subscribe(({ local }) => {
    if (local) mine++;
  });

  function end(stopped: MergesWritten["stopped"]): void {
    if (ended) return;
    ended = true;
    leave();
    // something else was written here meanwhile: undo would take that back first
    onEnd({ cells, gestures, undoable: gestures > 0 && mine === gestures, tooLong, stopped });
  }
  function runFrom(at: number): void {
    const step = steps[at];
    if (step === undefined) {
      end(null);
      return;
    }
    onPart(at + 1, steps.length);
    const target = targetOf(collaboration, rows.handles, null);
    const begun = operations.run(target, operation, step, rows.said, (outcome) => {
      if (ended) return;
      if (outcome.is === "done") {
        cells += outcome.plan.counts.cells;
        gestures++;
      }
      if (outcome.is === "done" || outcome.is === "nothing") runFrom(at + 1);
      else end(outcome.is);
    });
    if (!begun) end("busy");
  }
  runFrom(0);
  return () => {
    if (ended) return;
    operations.stop();
    end("by-hand");
  };
}
