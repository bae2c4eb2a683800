/** A field to say something. What was typed stays until the server has it. */
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { Thread } from "#shared/wire/comments.ts";
import styles from "./comments-panel.module.css";
import { ProblemMessage } from "./problem-message.tsx";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  readonly dataset: DatasetId;
  send(text: string): Promise<Thread>;
  /** sent, or given up */
  onDone?(): void;
}

export function CommentField({ label, placeholder, button, dataset, send, onDone }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      setText("");
      await queries.invalidateQueries({ queryKey: ["threads", dataset] });
      onDone?.();
    },
  });
  const ready = text.trim() !== "" && !sending.isPending;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) sending.mutate(text.trim());
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (ready) sending.mutate(text.trim());
    }
    if (event.key === "Escape" && onDone !== undefined && text === "") {
      event.preventDefault();
      onDone();
    }
  }
  return (
    <form onSubmit={submit} className={styles.field}>
      <Textarea
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LIMITS.commentLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {sending.isError && (
        <ProblemMessage error={sending.error}>
          <p>{words.review.comments.notSent}</p>
        </ProblemMessage>
      )}
      <div className={styles.buttons}>
        {onDone !== undefined && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {words.app.cancel}
          </Button>
        )}
        <Button type="submit" size="compact-sm" disabled={!ready} loading={sending.isPending}>
          {button}
        </Button>
      </div>
    </form>
  );
}
