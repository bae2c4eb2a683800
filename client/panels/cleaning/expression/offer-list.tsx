/** Titles of columns and functions that may be meant, under the field that keeps the focus. */
import { useWords } from "#client/ui/words.tsx";
import styles from "./expression.module.css";
import type { Completing } from "./use-completion.ts";

export function OfferList({ id, offers, active, pick }: Pick<Completing, "id" | "offers" | "active" | "pick">) {
  const words = useWords().expressions;
  return (
    <div id={id} role="listbox" aria-label={words.suggestions} className={styles.offers}>
      {offers.map((offer, i) => {
        const does = offer.is === "function" ? words.does[offer.function.en] : undefined;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={offer.insert}
            id={`${id}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className={styles.offer}
            // the field keeps the focus
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(offer)}
          >
            <span className={styles.name}>{offer.is === "column" ? offer.insert : offer.name}</span>
            {does !== undefined && <span className={styles.soft}>{does[1]}</span>}
          </div>
        );
      })}
    </div>
  );
}
