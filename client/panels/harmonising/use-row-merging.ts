/** Making one row of several, as one gesture, and taking that back. */
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { operationsOf, targetOf } from "#client/views/operations.ts";
import { groupOf, type MergedRow } from "#shared/cleaning/clusters/merged-row.ts";
import { mergeRows } from "#shared/cleaning/operations/rows/merge-rows.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Merging } from "./use-merging.ts";

export interface RowMerging extends Pick<Merging, "done" | "progress" | "stop"> {
  readonly mayUndo: boolean;
  run(merged: MergedRow, onEnd: () => void): void;
  /** the rows that are there again; null: nothing was taken back */
  undo(): readonly RowHandle[] | null;
}

interface Done {
  readonly sentence: string;
  readonly gestures: number;
  readonly rows: readonly RowHandle[];
}

export function useRowMerging(collaboration: Collaboration): RowMerging {
  const { harmonising } = useWords();
  const words = harmonising.duplicates;
  const [done, setDone] = useState<Done | null>(null);
  // what is said of the way back is true until the next gesture
  useEffect(() => collaboration.table.subscribe(({ local }) => local && setDone(null)), [collaboration]);
  const say = (sentence: string, gestures = 0, rows: readonly RowHandle[] = []) =>
    setDone({ sentence, gestures, rows });

  return {
    done,
    progress: null,
    mayUndo: (done?.gestures ?? 0) > 0,
    stop: () => operationsOf(collaboration).stop(),
    run(merged, onEnd) {
      const rows = [merged.keep, ...merged.gone];
      const params = { groups: [groupOf(collaboration.table, merged)] };
      const begun = operationsOf(collaboration).run(
        targetOf(collaboration, null, null),
        mergeRows,
        params,
        // its parameters name its rows
        { kind: "all" },
        (outcome) => {
          if (outcome.is === "nothing") return say(harmonising.nothing);
          if (outcome.is !== "done") return say(harmonising.ended[outcome.is]);
          const { kept } = outcome.changed;
          const sentence = [words.done(rows.length - kept), kept > 0 ? words.keptRows(kept) : ""]
            .filter(Boolean)
            .join(" ");
          say(sentence, 1, rows);
          onEnd();
        },
      );
      if (!begun) say(harmonising.ended.busy);
    },
    undo() {
      if (done === null || done.gestures === 0) return null;
      collaboration.undo();
      say(harmonising.undone);
      return done.rows;
    },
  };
}
