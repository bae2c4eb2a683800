/** How far the making of the tables is, or why it stopped and what stands. */
import { Progress } from "@mantine/core";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import styles from "./assistant.module.css";
import type { Made } from "./import-queue.ts";
import type { Creation } from "./use-creation.ts";

export function CreationState({ creation, made }: { readonly creation: Creation; readonly made: readonly Made[] }) {
  const words = useWords().importing.assistant;
  const standing = made.length === 0 ? "" : words.madeBefore(made.map(({ name }) => name));
  switch (creation.at) {
    case "rest":
      return null;
    case "given up":
      return (
        <p role="status" className={styles.state}>
          {words.givenUp} {standing}
        </p>
      );
    case "failed":
      return (
        <div className={styles.state}>
          <ProblemMessage error={creation.error}>
            <p className={styles.kept}>
              {standing === "" ? words.failedKept : `${words.notMade(creation.name)} ${standing}`}
            </p>
          </ProblemMessage>
        </div>
      );
    case "making": {
      const { name, place, of, share } = creation;
      const label = of > 1 ? words.creatingOf(name, place, of) : words.creating(name);
      return (
        <div className={styles.state}>
          <p role="status" className={styles.progress}>
            {label} <span className={styles.soft}>{words.done(share)}</span>
          </p>
          <Progress value={share * 100} aria-label={label} size="sm" transitionDuration={120} />
        </div>
      );
    }
  }
}
