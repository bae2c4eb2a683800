/** Doing what was looked at, as one gesture; how far it is, and what came of it. */
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { type ChosenRows, type OperationOutcome, operationsOf } from "#client/views/operations.ts";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import { countsTold } from "#shared/cleaning/preview/preview.ts";
import type { Done } from "../problems/done-note.tsx";
import { refusalSentence } from "./refusal-sentence.ts";

export interface Applying {
  /** 0 to 99 while it is prepared; null when nothing is */
  readonly percent: number | null;
  readonly done: Done | null;
  apply(): void;
  stop(): void;
  undo(): void;
}

export function useApplying(
  collaboration: Collaboration,
  operation: SomeOperation,
  target: Target,
  params: unknown,
  { said }: ChosenRows,
  onDone: () => void,
): Applying {
  const { cleaning: words, grid } = useWords();
  const operations = operationsOf(collaboration);
  const running = useStore(operations.running);
  const [done, setDone] = useState<Done | null>(null);
  // what is said of the way back is true until the next gesture
  useEffect(() => collaboration.table.subscribe(({ local }) => local && setDone(null)), [collaboration]);

  function say(outcome: OperationOutcome): Done {
    switch (outcome.is) {
      case "done": {
        const { plan, changed } = outcome;
        const parts = [words.done(countsTold(plan), changed.kept), changed.kept > 0 ? words.kept(changed.kept) : ""];
        return { sentence: parts.filter(Boolean).join(" "), undoable: true };
      }
      case "nothing":
        return { sentence: words.nothingDone, undoable: false };
      case "refused":
        return { sentence: refusalSentence(outcome.refusal, words), undoable: false };
      case "too-much":
        return { sentence: words.tooMuch, undoable: false };
      case "read-only":
        return { sentence: grid.readOnly, undoable: false };
    }
  }
  return {
    percent: running === null ? null : running.percent,
    done,
    apply() {
      const begun = operations.run(target, operation, params, said, (outcome) => {
        setDone(say(outcome));
        if (outcome.is === "done") onDone();
      });
      setDone(begun ? null : { sentence: words.busy, undoable: false });
    },
    stop() {
      if (operations.stop()) setDone({ sentence: words.stopped, undoable: false });
    },
    undo() {
      collaboration.undo();
      setDone({ sentence: grid.undone, undoable: false });
    },
  };
}
