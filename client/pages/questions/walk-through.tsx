/** One question at a time, large: on a call, or alone on a phone. The order is the one of the list when it began. */
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { readNotices } from "#client/api/notices.ts";
import { noticeFeed } from "#client/collab/notice-feed.ts";
import { useWords } from "#client/ui/words.tsx";
import type { ThreadId, UserId } from "#shared/model/ids.ts";
import type { Question } from "#shared/wire/questions.ts";
import { AnswerForm } from "./answer-form.tsx";
import { type Draft, keepDraft, keptDraft, NO_DRAFT } from "./drafts.ts";
import { QuestionCard } from "./question-card.tsx";
import styles from "./questions.module.css";

/** what opens over the page */
const OVER = '[role="dialog"], [role="menu"], [role="listbox"]';

interface Props {
  readonly questions: readonly Question[];
  /** they are being asked for: one that is missing may come */
  readonly asking: boolean;
  /** those gone through, in order */
  readonly queue: readonly ThreadId[];
  /** the one on screen; null: after the last */
  readonly at: ThreadId | null;
  readonly me: UserId;
  readonly mayAnswer: boolean;
  onAt(thread: ThreadId | null): void;
  onList(): void;
  onAnswered(): void;
}

export function WalkThrough({ questions, asking, queue, at, me, mayAnswer, onAt, onList, onAnswered }: Props) {
  const words = useWords().questions;
  const [drafts, setDrafts] = useState<ReadonlyMap<ThreadId, Draft>>(new Map());
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const stage = useRef<HTMLElement>(null);
  const place = at === null ? queue.length : queue.indexOf(at);
  const question = questions.find(({ thread }) => thread.id === at);
  const draft = (thread: ThreadId, next: Draft) => {
    keepDraft(me, thread, next);
    setDrafts((before) => new Map(before).set(thread, next));
  };
  const go = (step: 1 | -1) => {
    const next = place + step;
    if (next >= 0 && next <= queue.length) onAt(queue[next] ?? null);
  };
  // keys go on working after the field that had them is gone, and the next question is read from its top
  useEffect(() => {
    stage.current?.focus({ preventScroll: true });
    stage.current?.scrollIntoView({ block: "start" });
    // what was told of it is known now
    if (at !== null && noticeFeed.unread.get() !== 0) readNotices({ thread: at }).catch(console.error);
  }, [at]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      // what is open over the page (menus, the list of notices) has its own keys, wherever the focus is by then
      if (document.querySelector(OVER) !== null) return;
      if (target !== document.body && stage.current?.contains(target) !== true) return;
      const typing = target.closest("input, textarea, select") !== null;
      if (event.key === "Escape") {
        if (typing) stage.current?.focus();
        else onList();
        return;
      }
      if (typing) return;
      const step = { n: 1, N: 1, ArrowRight: 1, p: -1, P: -1, ArrowLeft: -1 }[event.key];
      if (step === 1 || step === -1) go(step);
      else if (event.key === "r" || event.key === "R") field.current?.focus();
      else return;
      event.preventDefault();
    };
    // before what is open hears the key and closes
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  });

  return (
    <section ref={stage} tabIndex={-1} className={styles.stage} aria-label={words.walk}>
      <div className={styles.walkBar}>
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onList}>
          {words.list}
        </Button>
        <span className={styles.steps}>
          <ActionIcon
            size={44}
            aria-label={words.previous}
            title={words.previous}
            disabled={place <= 0}
            onClick={() => go(-1)}
          >
            <IconChevronLeft size={20} />
          </ActionIcon>
          <span className={styles.position}>{words.of(Math.min(place + 1, queue.length), queue.length)}</span>
          <ActionIcon size={44} aria-label={words.next} title={words.next} disabled={at === null} onClick={() => go(1)}>
            <IconChevronRight size={20} />
          </ActionIcon>
        </span>
      </div>
      <p role="status" className={styles.status}>
        {said !== "" && <IconCircleCheck size={16} aria-hidden />}
        {said}
      </p>
      {at === null && (
        <div className={styles.finished}>
          <h2>{words.done}</h2>
          <p>{words.doneHint}</p>
          <Button onClick={onList}>{words.list}</Button>
        </div>
      )}
      {at !== null && question === undefined && !asking && <p className={styles.note}>{words.gone}</p>}
      {question !== undefined && (
        <QuestionCard key={question.thread.id} question={question} number={place + 1} large>
          {mayAnswer ? (
            <AnswerForm
              key={question.thread.id}
              question={question}
              field={field}
              draft={drafts.get(question.thread.id) ?? keptDraft(me, question.thread.id)}
              onDraft={(next) => draft(question.thread.id, next)}
              onDone={(_, sentence) => {
                setSaid(sentence);
                draft(question.thread.id, NO_DRAFT);
                onAnswered();
                go(1);
              }}
              onLater={() => {
                setSaid("");
                go(1);
              }}
            />
          ) : (
            <p className={styles.note}>{words.readOnly}</p>
          )}
        </QuestionCard>
      )}
      <p className={styles.keys}>{words.keys}</p>
    </section>
  );
}
