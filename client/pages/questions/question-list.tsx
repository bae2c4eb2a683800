/** The questions one under the other, in the order of the call; the order can be given here, for everyone. */
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState } from "react";
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
  const list = useRef<HTMLOListElement>(null);
  const moving = useRef<Moving | null>(null);
  const [said, setSaid] = useState("");
  // the browser takes the focus from what changes its place: it goes on with the question, so that it can be moved again
  useLayoutEffect(() => {
    const { current: last } = moving;
    const at = questions.findIndex(({ thread }) => thread.id === last?.thread);
    if (last === null || at === last.from) return;
    moving.current = null;
    const [again, back] = [last.step, -last.step].map((step) =>
      list.current?.children[at]?.querySelector<HTMLButtonElement>(`button[data-step="${step}"]`),
    );
    (again?.disabled === false ? again : back)?.focus();
    setSaid(words.movedTo(at + 1, questions.length));
  }, [questions, words]);
  function move(thread: ThreadId, from: number, step: 1 | -1) {
    moving.current = { thread, from, step };
    onMove?.(thread, step);
  }
  return (
    <>
      <p role="status" className={styles.moved}>
        {said}
      </p>
      <ol ref={list} className={styles.list}>
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
                        data-step={-1}
                        disabled={at === 0}
                        onClick={() => move(id, at, -1)}
                      >
                        <IconArrowUp size={16} />
                      </ActionIcon>
                      <ActionIcon
                        size={32}
                        aria-label={words.moveDown}
                        title={words.moveDown}
                        data-step={1}
                        disabled={at === questions.length - 1}
                        onClick={() => move(id, at, 1)}
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
    </>
  );
}

/** A question on its way to another place of the list. */
interface Moving {
  readonly thread: ThreadId;
  readonly from: number;
  readonly step: 1 | -1;
}
