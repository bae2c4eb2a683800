/** What was merged and the way back, and what is being merged with the way to stop: said in place, the keys stay where they are. */
import { Button } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import styles from "./harmonising.module.css";
import type { Merging } from "./use-merging.ts";

interface Props {
  readonly merging: Pick<Merging, "done" | "progress" | "stop" | "undo">;
}

export function MergeNote({ merging: { done, progress, stop, undo } }: Props) {
  const { harmonising: words } = useWords();
  return (
    <div role="status" className={styles.note}>
      {progress !== null ? (
        <p className={styles.done}>
          {words.merging(progress.part, progress.of, progress.percent)}
          <Button size="compact-sm" variant="subtle" onClick={stop}>
            {words.stop}
          </Button>
        </p>
      ) : (
        done !== null && (
          <p className={styles.done}>
            {done.sentence}
            {done.gestures > 0 && (
              <Button size="compact-sm" variant="subtle" aria-keyshortcuts="Control+Z" title="Ctrl+Z" onClick={undo}>
                {words.undo}
              </Button>
            )}
          </p>
        )
      )}
    </div>
  );
}
