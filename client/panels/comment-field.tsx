/** A field to say something. What was typed stays until the server has it: over other rows, a closed panel, a page loaded again. */

import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { toKept, withWrittenOut } from "#shared/comments/mentions.ts";
import type { Thread } from "#shared/wire/comments.ts";
import styles from "./comments/comments.module.css";
import type { CommentsHere } from "./comments/here.ts";
import { MentionField } from "./comments/mention-field.tsx";
import { usePutThread } from "./comments/thread-cache.ts";
import { type Draft, EMPTY_DRAFT, useDraft } from "./comments/use-draft.ts";
import { ProblemMessage } from "./problem-message.tsx";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  readonly here: CommentsHere;
  /** where what is typed is kept; the component's key too */
  readonly place: string;
  /** what the field begins with when nothing is kept */
  readonly begin?: Draft;
  readonly autoFocus?: boolean;
  /** whether it can be sent as it is; with some text, unless said */
  isReady?(draft: Draft): boolean;
  /** above the field, and between it and its buttons */
  above?(draft: Draft, onDraft: (draft: Draft) => void): ReactNode;
  below?(draft: Draft, onDraft: (draft: Draft) => void): ReactNode;
  /** `text`: as it is kept */
  send(text: string, draft: Draft): Promise<Thread>;
  /** sent, or given up */
  onDone?(): void;
}

export function CommentField(props: Props) {
  const { label, placeholder, button, here, place, begin, autoFocus, above, below, send, onDone } = props;
  const words = useWords();
  const put = usePutThread(here.dataset);
  const [draft, setDraft] = useDraft(here.collaboration.me.id, here.dataset, place, begin);
  const sending = useMutation({
    mutationFn: () => {
      const others = here.members.filter(({ id }) => id !== here.collaboration.me.id);
      const written = draft.text.trim();
      return send(toKept(written, withWrittenOut(written, draft.picked, others)), draft);
    },
    onSuccess: (thread) => {
      setDraft(EMPTY_DRAFT);
      put(thread.id, thread);
      onDone?.();
    },
  });
  const ready = (props.isReady?.(draft) ?? draft.text.trim() !== "") && !sending.isPending;
  function submit(event?: FormEvent) {
    event?.preventDefault();
    if (ready) sending.mutate();
  }
  function giveUp() {
    setDraft(EMPTY_DRAFT);
    onDone?.();
  }
  function leave(): boolean {
    if (onDone === undefined || (draft.text !== "" && draft.text !== begin?.text)) return false;
    giveUp();
    return true;
  }
  return (
    <form onSubmit={submit} className={styles.field}>
      {above?.(draft, setDraft)}
      <MentionField
        label={label}
        placeholder={placeholder}
        here={here}
        draft={draft}
        autoFocus={autoFocus ?? false}
        onDraft={setDraft}
        onSubmit={submit}
        onEscape={leave}
      />
      {below?.(draft, setDraft)}
      {sending.isError && (
        <ProblemMessage error={sending.error}>
          <p>{words.review.comments.notSent}</p>
        </ProblemMessage>
      )}
      <div className={styles.buttons}>
        {onDone !== undefined && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={giveUp}>
            {words.app.cancel}
          </Button>
        )}
        <BusyButton type="submit" size="compact-sm" disabled={!ready} loading={sending.isPending}>
          {button}
        </BusyButton>
      </div>
    </form>
  );
}
