/** That what was told apart is proposed again to the team, and how to take that back. */
import { useWords } from "#client/ui/words.tsx";
import styles from "./harmonising.module.css";
import type { ToldApartHere } from "./use-told-apart.ts";

export function SeenAgain({ apart }: { readonly apart: Pick<ToldApartHere, "forgotten" | "again"> }) {
  const { harmonising: words } = useWords();
  return (
    <div role="status">
      {apart.forgotten > 0 && (
        <div className={styles.aside}>
          <p className={styles.soft}>{words.seenAgain(apart.forgotten)}</p>
          <button type="button" className={styles.link} onClick={apart.again}>
            {words.setApartAgain}
          </button>
        </div>
      )}
    </div>
  );
}
