/** The field in which a version gets its name. */

import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { Version } from "#shared/wire/versions.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { versionsKey } from "./use-versions.ts";
import styles from "./versions.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly initial: string;
  readonly button: string;
  readonly hint?: string;
  give(name: string): Promise<Version>;
  onDone(): void;
}

export function NameForm({ dataset, initial, button, hint, give, onDone }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState(initial);
  const giving = useMutation({
    mutationFn: give,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: versionsKey(dataset) });
      onDone();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== "") giving.mutate(name.trim());
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // the panel would close on it
    event.preventDefault();
    event.stopPropagation();
    onDone();
  }
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput
        label={words.versions.name}
        description={hint}
        placeholder={words.versions.namePlaceholder}
        value={name}
        maxLength={LIMITS.nameLength}
        data-autofocus
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {giving.isError && <ProblemMessage error={giving.error} />}
      <div className={styles.buttons}>
        <BusyButton type="submit" size="compact-sm" loading={giving.isPending} disabled={name.trim() === ""}>
          {button}
        </BusyButton>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {words.app.cancel}
        </Button>
      </div>
    </form>
  );
}
