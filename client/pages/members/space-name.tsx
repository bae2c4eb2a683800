/** The name of the space, which its owners change where it stands. */

import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { renameSpace } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { Space } from "#shared/wire/http.ts";
import styles from "./members.module.css";

export function SpaceName({ space, mayRename }: { readonly space: Space; readonly mayRename: boolean }) {
  const { app, members: words } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const renaming = useMutation({
    mutationFn: (next: string) => renameSpace(space.id, next),
    onSuccess: async () => {
      await queries.invalidateQueries();
      setName(null);
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name !== null) renaming.mutate(name.trim());
  }
  if (name === null) {
    return (
      <div className={styles.heading}>
        <h1 className={styles.title}>{words.titleOf(space.name)}</h1>
        {mayRename && (
          <ActionIcon aria-label={words.rename.action} title={words.rename.action} onClick={() => setName(space.name)}>
            <IconPencil size={16} />
          </ActionIcon>
        )}
      </div>
    );
  }
  return (
    <form onSubmit={submit} className={styles.heading}>
      <TextInput
        required
        withAsterisk={false}
        autoFocus
        pattern=".*\S.*"
        maxLength={LIMITS.nameLength}
        aria-label={words.rename.label}
        className={styles.grow}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <BusyButton type="submit" loading={renaming.isPending}>
        {words.rename.save}
      </BusyButton>
      <Button variant="default" onClick={() => setName(null)}>
        {app.cancel}
      </Button>
      {renaming.isError && <ProblemMessage error={renaming.error} />}
    </form>
  );
}
