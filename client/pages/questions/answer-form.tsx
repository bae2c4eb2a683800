/** The answer to one question, with the value of its cell when it is about one: answered, left for later, or settled. */

import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { KeyboardEvent, RefObject } from "react";
import { answerQuestion } from "#client/api/questions.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { textIn } from "#shared/model/cell-content.ts";
import type { AnsweredQuestion, Question } from "#shared/wire/questions.ts";
import type { Draft } from "./drafts.ts";
import styles from "./questions.module.css";

interface Props {
  readonly question: Question;
  readonly draft: Draft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  onDraft(draft: Draft): void;
  /** the sentence that says what became of it */
  onDone(answered: AnsweredQuestion, sentence: string): void;
  onLater(): void;
}

export function AnswerForm({ question, draft, field, onDraft, onDone, onLater }: Props) {
  const words = useWords().questions;
  const { thread, cell, mySetting, dataset } = question;
  const seen = cell?.text ?? "";
  const now = textIn(seen);
  const isNew = mySetting !== null && draft.value !== null && draft.value !== now;
  const nothing = draft.text.trim() === "" && !isNew;
  const answering = useMutation({
    mutationFn: (resolved: boolean) =>
      answerQuestion(dataset.id, thread.id, {
        text: draft.text,
        ...(isNew && draft.value !== null ? { value: { text: draft.value, seen } } : {}),
        ...(resolved ? { resolved } : {}),
      }),
    onSuccess: (answered, resolved) => {
      const said = { edit: words.sentEdit, suggestion: words.sentSuggestion };
      const sentence =
        answered.value !== null ? said[answered.value] : nothing && resolved ? words.settled : words.sentAnswer;
      onDone(answered, sentence);
    },
  });
  const sending = answering.isPending;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || nothing || sending) return;
    event.preventDefault();
    answering.mutate(false);
  }

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
      <Textarea
        ref={field}
        label={words.answer}
        placeholder={words.answerPlaceholder}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.text}
        onChange={({ currentTarget }) => onDraft({ ...draft, text: currentTarget.value })}
      />
      {mySetting !== null && cell !== null && (
        <TextInput
          label={words.newValue(cell.name)}
          description={mySetting === "edit" ? words.setsAtOnce : words.suggests}
          value={draft.value ?? now}
          onChange={({ currentTarget }) => onDraft({ ...draft, value: currentTarget.value })}
        />
      )}
      {answering.isError && (
        <ProblemMessage error={answering.error}>
          <p className={styles.kept}>{words.notSent}</p>
        </ProblemMessage>
      )}
      <div className={styles.buttons}>
        <BusyButton type="button" disabled={nothing} loading={sending} onClick={() => answering.mutate(false)}>
          {words.answered}
        </BusyButton>
        <Button type="button" variant="default" disabled={sending} onClick={onLater}>
          {words.later}
        </Button>
        <Button type="button" variant="default" disabled={sending} onClick={() => answering.mutate(true)}>
          {words.settle}
        </Button>
      </div>
    </form>
  );
}
