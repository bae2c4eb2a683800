/** Values written in several ways, each to be written in one. */
import { Button } from "@mantine/core";
import { showText } from "#client/grid/cells/show-text.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { FacetValue } from "#shared/views/facets.ts";
import type { Writings } from "#shared/views/facets-alike.ts";
import styles from "./facets.module.css";

/** Groups shown: when those are settled, others come. */
const SHOWN = 50;

interface Props {
  readonly alike: readonly Writings[];
  /** null for who may not write there */
  readonly onUnify: ((others: readonly FacetValue[], text: string) => void) | null;
}

export function WritingsList({ alike, onUnify }: Props) {
  const words = useWords().facets;
  return (
    <>
      <ul className={styles.groups}>
        {alike.slice(0, SHOWN).map((writings) => {
          const cells = writings.reduce((sum, { count }) => sum + count, 0);
          return (
            <li key={writings[0]?.text} className={styles.group}>
              {writings.map(({ text, count }) => (
                <div key={text} className={styles.writing}>
                  <span className={styles.text}>{showText(text)}</span>
                  <span className={styles.count}>{words.number(count)}</span>
                  {onUnify !== null && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={words.unify(text, cells - count)}
                      title={words.unify(text, cells - count)}
                      onClick={() =>
                        onUnify(
                          writings.filter((other) => other.text !== text),
                          text,
                        )
                      }
                    >
                      {words.unifyShort}
                    </Button>
                  )}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      {alike.length > SHOWN && <p className={styles.soft}>{words.firstOnly(SHOWN, alike.length)}</p>}
    </>
  );
}
