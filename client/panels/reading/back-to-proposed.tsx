/** Takes back, at once, every choice that is not the proposed one. */
import { useWords } from "#client/ui/words.tsx";
import styles from "./decisions.module.css";
import type { Reading } from "./use-reading.ts";

export function BackToProposed({ reading }: { readonly reading: Reading }) {
  const words = useWords().importing.decisions;
  const { choices, first } = reading;
  if (JSON.stringify(choices) === JSON.stringify(first.proposed)) return null;
  return (
    <button type="button" className={styles.undo} onClick={() => reading.choose(first.proposed)}>
      {words.allAsDetected}
    </button>
  );
}
