/** Why a step was taken: read by all, written by whoever may comment. */

import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { putStepNote, removeStepNote } from "#client/api/recipes.ts";
import { codeOf } from "#client/api/request.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
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
  /** `at` of the note one began with; null: there was none */
  const since = useRef<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wrote = useRef(false);
  useEffect(() => {
    // the field is gone: back to what opened it
    if (wrote.current && text === null) button.current?.focus();
    wrote.current = text !== null;
  }, [text]);
  const saving = useMutation({
    mutationFn: async (written: string) => {
      if (written !== "") await putStepNote(dataset, entry, written, since.current);
      else if (since.current !== null) await removeStepNote(dataset, entry, since.current);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["step-notes", dataset] });
      setText(null);
    },
    // what the other one wrote is shown beside
    onError: () => queries.invalidateQueries({ queryKey: ["step-notes", dataset] }),
  });
  const theirs =
    codeOf(saving.error) === "note-changed" && note !== undefined && note.at !== since.current ? note : null;
  function begin() {
    since.current = note?.at ?? null;
    saving.reset();
    setText(note?.text ?? "");
  }
  function over(written: string) {
    since.current = note?.at ?? null;
    setText(written);
    saving.mutate(written);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const written = (text ?? "").trim();
    if (note?.at === since.current && written === (note?.text ?? "")) setText(null);
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
          <button ref={button} type="button" className={styles.link} onClick={begin}>
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
      {theirs !== null && (
        <>
          <p>
            {theirs.text} <span className={styles.soft}>{words.whyBy(theirs.by.name)}</span>
          </p>
          <div className={styles.buttons}>
            <Button size="compact-sm" onClick={() => over(`${theirs.text}\n${text}`.trim().slice(0, STEP_NOTE_LENGTH))}>
              {words.whyBoth}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => over(text.trim())}>
              {words.whyMine}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setText(null)}>
              {words.whyTheirs(theirs.by.name)}
            </Button>
          </div>
        </>
      )}
      {theirs === null && (
        <div className={styles.buttons}>
          <BusyButton
            type="submit"
            size="compact-sm"
            loading={saving.isPending}
            disabled={note === undefined && text.trim() === ""}
          >
            {words.whySave}
          </BusyButton>
          {note !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => saving.mutate("")}>
              {words.whyRemove}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setText(null)}>
            {app.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}
