/** What would be done, in figures, and the button that does it; while it is being done, how far it is. */
import { Button } from "@mantine/core";
import { keysShown } from "#client/ui/keys-shown.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Refusal } from "#shared/cleaning/operations/operation.ts";
import { changesNothing, countsTold } from "#shared/cleaning/preview/preview.ts";
import styles from "./cleaning.module.css";
import { leftTitle } from "./left-list.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import type { PreviewNow } from "./watch-preview.ts";

/** what is still to be said is no fault */
const IS_ASKED: ReadonlySet<Refusal["refused"]> = new Set(["no-column", "nothing-asked", "no-source"]);

interface Props {
  readonly now: PreviewNow;
  /** all rows are asked for */
  readonly ofAll: boolean;
  /** why it is refused stands beside its field */
  readonly isSaidAbove: boolean;
  /** besides: what its form says of it */
  readonly told: string | null;
  /** it was just done: what can no longer be asked is no fault */
  readonly isDone: boolean;
  readonly mayEdit: boolean;
  /** null: nothing is being done */
  readonly percent: number | null;
  /** null: it is in sight, or there is nothing to see */
  readonly onShow: (() => void) | null;
  onApply(): void;
  onStop(): void;
}

export function ApplyBar({ now, ofAll, isSaidAbove, told, isDone, mayEdit, percent, onShow, onApply, onStop }: Props) {
  const { cleaning: words, grid } = useWords();
  const isNothing = now.is === "preview" && !now.partial && changesNothing(now.preview.plan);
  return (
    <div className={styles.bar}>
      <div className={styles.would}>
        <div role="status">{percent !== null ? words.preparing(percent) : said()}</div>
        {onShow !== null && percent === null && (
          <button type="button" className={styles.link} onClick={onShow}>
            {words.preview.show}
          </button>
        )}
      </div>
      {percent !== null ? (
        <Button size="sm" variant="default" onClick={onStop}>
          {words.stop}
        </Button>
      ) : (
        <Button
          size="sm"
          aria-keyshortcuts="Control+Enter"
          title={keysShown(`${grid.keys.ctrl}+${grid.keys.enter}`)}
          onClick={onApply}
          disabled={!mayEdit || isNothing || now.is === "refused" || now.is === "too-much"}
        >
          {words.apply}
        </Button>
      )}
    </div>
  );

  function said() {
    switch (now.is) {
      case "looking":
        return words.preview.looking;
      case "refused":
        return isSaidAbove || isDone ? (
          ""
        ) : (
          <span className={IS_ASKED.has(now.refusal.refused) ? undefined : styles.fault}>
            {refusalSentence(now.refusal, words)}
          </span>
        );
      case "too-much":
        return <span className={styles.fault}>{words.tooMuch}</span>;
      case "preview": {
        const { plan, columns } = now.preview;
        if (now.partial) return words.preview.onScreen;
        if (isNothing && plan.leftCount > 0) return leftTitle(plan, words);
        if (isNothing) return ofAll ? words.preview.nothing : words.preview.nothingOfRows;
        const hidden = plan.changes.hideColumns.filter((column) => typeof column === "string").length;
        const privacy = hidden + plan.changes.showColumns.length;
        return [
          ...words.preview.would(countsTold(plan), columns),
          ...(privacy > 0 ? [words.preview.privacy(privacy)] : []),
          ...(told === null ? [] : [told]),
        ].join(" · ");
      }
    }
  }
}
