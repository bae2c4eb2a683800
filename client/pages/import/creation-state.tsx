/** How far the making of the tables is, or why it stopped and what stands. */
import { Progress } from "@mantine/core";
import { Unreachable } from "#client/api/request.ts";
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
    case "failed": {
      const { error, name } = creation;
      // what the server did after the line was cut is not known
      const lost = error instanceof Unreachable;
      const fate = lost ? words.notKnown(name) : standing === "" ? words.failedKept : words.notMade(name);
      return (
        <div className={styles.state}>
          <ProblemMessage error={error}>
            <p className={styles.kept}>
              {fate} {standing}
            </p>
          </ProblemMessage>
        </div>
      );
    }
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
