/** The field in which steps that were chosen get the name of a recipe. */

import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./steps.module.css";

interface Props {
  readonly initial?: string;
  /** what goes with it */
  readonly children?: ReactNode;
  /** it cannot be given yet */
  readonly isWaiting?: boolean;
  onGive(name: string): Promise<unknown>;
  onDone(name: string): void;
  onCancel(): void;
}

export function RecipeName({ initial = "", children, isWaiting = false, onGive, onDone, onCancel }: Props) {
  const { recipes: words, app } = useWords();
  const [name, setName] = useState(initial);
  const giving = useMutation({ mutationFn: onGive, onSuccess: (_, given) => onDone(given) });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== "" && !isWaiting) giving.mutate(name.trim());
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // the panel stays open
    event.preventDefault();
    onCancel();
  }
  return (
    <form className={styles.naming} onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput
        label={words.nameLabel}
        placeholder={words.namePlaceholder}
        value={name}
        maxLength={LIMITS.nameLength}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {children}
      {giving.isError && <ProblemMessage error={giving.error} />}
      <div className={styles.buttons}>
        <BusyButton
          type="submit"
          size="compact-sm"
          loading={giving.isPending}
          disabled={name.trim() === "" || isWaiting}
        >
          {words.save}
        </BusyButton>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}
