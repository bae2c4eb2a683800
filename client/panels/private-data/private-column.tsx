/** One column: what it lets expect and why, what was decided, what can be. */

import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { decideColumn, reopenColumn } from "#client/api/private-data.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { PrivacyReason } from "#shared/privacy/look-for-people.ts";
import type { PrivacyDecision } from "#shared/wire/private-data.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { KeepForm } from "./keep-form.tsx";
import styles from "./private-data.module.css";
import type { PrivateColumn as Item } from "./use-private-data.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly item: Item;
  readonly mayDecide: boolean;
  onGo(): void;
  /** opens the operation on this column */
  onGeneralise(operation: string): void;
  onDecided(): Promise<void>;
}

export function PrivateColumn({ dataset, collaboration, item, mayDecide, onGo, onGeneralise, onDecided }: Props) {
  const { privateData: words, grid } = useWords();
  const { language } = useLanguage();
  const id = useId();
  const [keeping, setKeeping] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { column, look, decided } = item;
  const title = column.name || grid.untitled;
  const isLocked = collaboration.lockOn(column.id) !== null;
  const mayWrite = collaboration.mayEdit && !isLocked;
  const mayHide = mayWrite && column.isPrivate !== true;
  const { generaliser } = look;

  function hide() {
    setColumnsPrivate(collaboration.table, [column.id], true, collaboration.origin);
  }
  async function act(doing: () => Promise<void>) {
    setBusy(true);
    setError(null);
    try {
      await doing();
      await onDecided();
      setKeeping(false);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }
  const decide = (said: PrivacyDecision) =>
    act(async () => {
      await decideColumn(dataset, column.id, { level: look.level, title, said });
      if (said.decision === "remove" && mayHide) hide();
    });

  return (
    <article className={styles.column} aria-labelledby={id}>
      <div className={styles.head}>
        <button type="button" className={styles.name} id={id} title={words.go} onClick={onGo}>
          {title}
        </button>
        {look.level !== null && decided === undefined && (
          <span className={styles.level} data-level={look.level}>
            {words.levels[look.level]}
          </span>
        )}
        {column.isPrivate === true && <span className={styles.private}>{words.isPrivate}</span>}
      </div>
      <ul className={styles.reasons}>
        {look.reasons.map((reason) => (
          <li key={reason.kind === "values" ? reason.what : reason.kind}>{reasonInWords(reason, look.level, words)}</li>
        ))}
      </ul>
      {decided !== undefined && (
        <>
          <p className={styles.said}>
            {decided.said.decision === "remove"
              ? words.didRemove(decided.by.name, sinceWhen(decided.at, Date.now(), language))
              : words.didKeep(
                  decided.by.name,
                  sinceWhen(decided.at, Date.now(), language),
                  words.motives[decided.said.motive],
                )}
          </p>
          {decided.said.decision === "keep" && decided.said.note !== "" && (
            <blockquote className={styles.note}>{decided.said.note}</blockquote>
          )}
          {decided.said.decision === "remove" && column.isPrivate !== true && (
            <p className={styles.look}>{isLocked ? words.locked : words.notPrivateYet}</p>
          )}
        </>
      )}
      {keeping ? (
        <KeepForm title={title} busy={busy} onKeep={decide} onClose={() => setKeeping(false)} />
      ) : (
        <div className={styles.buttons}>
          {decided === undefined && mayDecide && (
            <>
              <BusyButton
                size="compact-sm"
                variant={look.level === "red" || look.level === "orange" ? "filled" : "default"}
                loading={busy}
                title={words.removeHint}
                onClick={() => void decide({ decision: "remove" })}
              >
                {words.remove}
              </BusyButton>
              <Button size="compact-sm" variant="default" onClick={() => setKeeping(true)}>
                {words.keep}
              </Button>
            </>
          )}
          {decided === undefined && mayWrite && generaliser !== null && (
            <Button
              size="compact-sm"
              variant="default"
              title={words.generaliseHint[generaliser]}
              onClick={() => onGeneralise(generaliser)}
            >
              {words.generalise}
            </Button>
          )}
          {decided?.said.decision === "remove" && mayHide && (
            <Button size="compact-sm" onClick={hide}>
              {words.makePrivate}
            </Button>
          )}
          {decided !== undefined && mayDecide && (
            <BusyButton
              size="compact-sm"
              variant="subtle"
              loading={busy}
              onClick={() => void act(() => reopenColumn(dataset, column.id))}
            >
              {words.reopen}
            </BusyButton>
          )}
        </div>
      )}
      {error !== null && <ProblemMessage error={error} />}
    </article>
  );
}

function reasonInWords(
  reason: PrivacyReason,
  level: Item["look"]["level"],
  words: ReturnType<typeof useWords>["privateData"],
): string {
  const { reasons } = words;
  if (reason.kind === "bands") return reasons.bands;
  if (reason.kind === "things") return reasons.things(reason.cells, reason.filled, reason.example);
  if (reason.kind === "small-counts") return reasons.smallCounts(reason.cells, reason.filled);
  if (reason.kind === "title") return (level === "green" ? reasons.thing : reasons.title)(reason.phrase);
  return reasons.example(reasons.values[reason.what](reason.cells), reason.filled, reason.example);
}
