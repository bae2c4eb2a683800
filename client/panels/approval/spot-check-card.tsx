/** One row of a spot check with all its columns, and what one says of it: by key, by mouse, by thumb. */
import { Button, Textarea } from "@mantine/core";
import { IconArrowRight, IconCheck, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { codeOf } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { SpotCheckRow, Verdict } from "#shared/wire/spot-checks.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./approval.module.css";
import { useTellers } from "./moment.ts";

export interface Judged {
  readonly verdict: Verdict;
  readonly note: string | null;
  /** instead of what somebody else said */
  readonly instead: boolean;
}

interface Props {
  readonly row: SpotCheckRow;
  readonly collaboration: Collaboration;
  /** why the answer given before was not kept; null when it was */
  readonly error: unknown;
  onJudge(judged: Judged): void;
  onSkip(): void;
}

export function SpotCheckCard({ row, collaboration, error, onJudge, onSkip }: Props) {
  const words = useWords();
  const { spotChecks } = words.approval;
  const { who } = useTellers();
  const [note, setNote] = useState("");
  const card = useRef<HTMLElement>(null);
  const { table, me } = collaboration;
  const handle = table.handleOf(row.row);
  const isThere = handle !== undefined && !table.isDeleted(handle);
  const other = row.verdict !== null && row.by?.id !== me.id ? row.verdict : null;
  // each row is read from its beginning, and takes the keys
  useEffect(() => card.current?.focus(), []);
  function judge(verdict: Verdict) {
    onJudge({ verdict, note: note.trim() === "" ? null : note, instead: other !== null });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    const act = { j: () => judge("right"), f: () => judge("wrong"), arrowright: onSkip }[event.key.toLowerCase()];
    if (act === undefined || (other !== null && event.key !== "ArrowRight")) return;
    event.preventDefault();
    act();
  }
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-label={isThere ? spotChecks.card(table.positionOf(handle) + 1) : spotChecks.deletedRow}
      onKeyDown={onKeyDown}
    >
      <div className={styles.cardBody}>
        <h3 className={styles.heading}>
          {isThere ? spotChecks.card(table.positionOf(handle) + 1) : spotChecks.deletedRow}
        </h3>
        {!isThere && <p className={styles.look}>{spotChecks.deleted}</p>}
        {handle !== undefined && (
          <dl className={styles.fields}>
            {table.columns.map(({ id, name }) => (
              <div key={id}>
                <dt>{name || words.grid.untitled}</dt>
                <dd>
                  {contentInWords(table.content(handle, id), words.unavailable) || (
                    <span className={styles.soft}>{spotChecks.blank}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className={styles.verdict}>
        {other !== null ? (
          <p role="status" className={styles.plain}>
            {spotChecks.already(who(row.by), (other === "right" ? spotChecks.right : spotChecks.wrong).toLowerCase())}
          </p>
        ) : (
          <Textarea
            autosize
            minRows={1}
            maxRows={4}
            aria-label={spotChecks.word}
            placeholder={spotChecks.wordPlaceholder}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        {error !== null && codeOf(error) !== "row-judged" && (
          <ProblemMessage error={error}>{spotChecks.notKept}</ProblemMessage>
        )}
        <div className={styles.verdictButtons}>
          {(["right", "wrong"] as const).map((verdict) => (
            <Button
              key={verdict}
              size="md"
              variant="default"
              className={styles[verdict]}
              aria-keyshortcuts={verdict === "right" ? "J" : "F"}
              leftSection={verdict === "right" ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
              onClick={() => judge(verdict)}
            >
              {verdict === "right" ? spotChecks.right : spotChecks.wrong}
            </Button>
          ))}
          <Button
            size="md"
            variant="default"
            aria-keyshortcuts="ArrowRight"
            rightSection={<IconArrowRight size={18} aria-hidden />}
            onClick={onSkip}
          >
            {spotChecks.skip}
          </Button>
        </div>
        <p className={styles.keys}>{other === null ? spotChecks.keys : spotChecks.replace}</p>
      </div>
    </article>
  );
}
