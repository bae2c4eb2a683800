/** Before there is a table to show. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import styles from "./live-dataset.module.css";

export function Opening({ collaboration }: { readonly collaboration: Collaboration }) {
  const words = useWords().app.dataset;
  const { state } = useStore(collaboration.saving);
  return (
    <p role="status" className={styles.opening}>
      {state === "offline" ? words.openingOffline : words.opening}
    </p>
  );
}
