/** The questions one under the other, in the order of the call; the order can be given here, for everyone. */
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import type { ThreadId } from "#shared/model/ids.ts";
import type { Question } from "#shared/wire/questions.ts";
import { QuestionCard } from "./question-card.tsx";
import styles from "./questions.module.css";

interface Props {
  readonly questions: readonly Question[];
  readonly mayAnswer: boolean;
  /** null: the order shown is none that could be given */
  readonly onMove: ((thread: ThreadId, step: 1 | -1) => void) | null;
  onAnswer(thread: ThreadId): void;
}

export function QuestionList({ questions, mayAnswer, onMove, onAnswer }: Props) {
  const words = useWords().questions;
  return (
    <ol className={styles.list}>
      {questions.map((question, at) => {
        const { id } = question.thread;
        return (
          <li key={id} className={styles.item}>
            <QuestionCard question={question} number={at + 1}>
              <div className={styles.room} aria-hidden>
                {words.printed.answer}
              </div>
              <div className={styles.actions}>
                {mayAnswer && (
                  <Button size="compact-sm" h={32} variant="default" onClick={() => onAnswer(id)}>
                    {words.answerOne}
                  </Button>
                )}
                {onMove !== null && (
                  <span className={styles.moves}>
                    <ActionIcon
                      size={32}
                      aria-label={words.moveUp}
                      title={words.moveUp}
                      disabled={at === 0}
                      onClick={() => onMove(id, -1)}
                    >
                      <IconArrowUp size={16} />
                    </ActionIcon>
                    <ActionIcon
                      size={32}
                      aria-label={words.moveDown}
                      title={words.moveDown}
                      disabled={at === questions.length - 1}
                      onClick={() => onMove(id, 1)}
                    >
                      <IconArrowDown size={16} />
                    </ActionIcon>
                  </span>
                )}
              </div>
            </QuestionCard>
          </li>
        );
      })}
    </ol>
  );
}
