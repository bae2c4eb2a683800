/** Why a step was taken: read by all, written by whoever may comment. */
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { putStepNote, removeStepNote } from "#client/api/recipes.ts";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { STEP_NOTE_LENGTH, type StepNote } from "#shared/wire/recipes.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./steps.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly entry: string;
  readonly note: StepNote | undefined;
  readonly mayWrite: boolean;
}

export function StepNoteLine({ dataset, entry, note, mayWrite }: Props) {
  const { recipes: words, app } = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wrote = useRef(false);
  useEffect(() => {
    // the field is gone: back to what opened it
    if (wrote.current && text === null) button.current?.focus();
    wrote.current = text !== null;
  }, [text]);
  const saving = useMutation({
    mutationFn: (written: string) =>
      written === "" ? removeStepNote(dataset, entry) : putStepNote(dataset, entry, written),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["step-notes", dataset] });
      setText(null);
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const written = (text ?? "").trim();
    if (written === (note?.text ?? "")) setText(null);
    else saving.mutate(written);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // the panel stays open
    event.preventDefault();
    setText(null);
  }
  if (text === null)
    return (
      <div className={styles.note}>
        {note !== undefined && (
          <p>
            {note.text} <span className={styles.soft}>{words.whyBy(note.by.name)}</span>
          </p>
        )}
        {mayWrite && (
          <button ref={button} type="button" className={styles.link} onClick={() => setText(note?.text ?? "")}>
            {note === undefined ? words.why : words.whyEdit}
          </button>
        )}
      </div>
    );
  return (
    <form className={styles.note} onSubmit={submit} onKeyDown={onKeyDown}>
      <Textarea
        aria-label={words.whyLabel}
        placeholder={words.whyPlaceholder}
        value={text}
        maxLength={STEP_NOTE_LENGTH}
        size="sm"
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {saving.isError && <ProblemMessage error={saving.error} />}
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="compact-sm"
          loading={saving.isPending}
          disabled={note === undefined && text.trim() === ""}
        >
          {words.whySave}
        </Button>
        {note !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => saving.mutate("")}>
            {words.whyRemove}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => setText(null)}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}
