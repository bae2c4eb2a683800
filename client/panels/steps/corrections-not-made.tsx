/** Corrections by hand that a replay left as they are: each with why, its row, and making it all the same. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { CorrectionNotMade, CorrectionsTold } from "#shared/cleaning/operations/values/corrections-told.ts";
import { changeOfCorrection, sentenceOfCorrection } from "#shared/i18n/recipe-sentences.ts";
import styles from "./steps.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly told: CorrectionsTold;
  /** null: not now; false: another operation is under way */
  readonly onAnyway: ((corrections: readonly CorrectionNotMade[]) => boolean) | null;
}

/** shown at once */
const SHOWN = 50;

export function CorrectionsNotMade({ collaboration, handle, told: { not }, onAnyway }: Props) {
  const all = useWords();
  const words = all.recipes.corrections;
  const [shown, setShown] = useState(SHOWN);
  const [said, setSaid] = useState<string | null>(null);
  const { table } = collaboration;
  useStore(collaboration.tableVersion);
  if (not.length === 0) return null;
  const others = not.filter(({ why }) => why === "says-other");
  function make(corrections: readonly CorrectionNotMade[]) {
    setSaid(onAnyway?.(corrections) === false ? words.busy : null);
  }
  function goTo({ row, column }: CorrectionNotMade) {
    const found = row === null ? undefined : table.handleOf(row);
    const place = table.columns.find(({ name }) => name === column);
    if (row !== null && found !== undefined && !table.isDeleted(found) && place !== undefined)
      handle.current?.goTo({ row, column: place.id });
  }
  return (
    <div>
      {onAnyway !== null && others.length > 1 && (
        <Button size="compact-xs" variant="default" onClick={() => make(others)}>
          {words.anywayAll(others.length)}
        </Button>
      )}
      <p role="status">{said}</p>
      <ul className={styles.notMade} aria-label={words.list}>
        {not.slice(0, shown).map((one) => {
          const change = changeOfCorrection(one, all);
          return (
            <li key={JSON.stringify([one.key, one.column, one.was])}>
              {one.row === null || onAnyway === null ? (
                sentenceOfCorrection(one, all)
              ) : (
                <button type="button" className={styles.link} aria-label={words.goTo(change)} onClick={() => goTo(one)}>
                  {sentenceOfCorrection(one, all)}
                </button>
              )}
              {one.why === "says-other" && onAnyway !== null && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.anywayOf(change)}
                  onClick={() => make([one])}
                >
                  {words.anyway}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {not.length > shown && (
        <button type="button" className={styles.link} onClick={() => setShown(shown + SHOWN)}>
          {words.more(not.length - shown)}
        </button>
      )}
    </div>
  );
}
