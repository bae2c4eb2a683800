/** Erasing my data: what goes, what stays, what is lost with it, and my name typed to be sure. */

import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { eraseMyself, fetchErasurePreview } from "#client/api/personal-data.ts";
import { keptHere, leaveThisComputer } from "#client/collab/kept-here.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Account } from "#shared/wire/account.ts";
import styles from "./account.module.css";
import { goOnAs } from "./identity.ts";

interface Props {
  readonly account: Account;
  onClose(): void;
}

export function EraseMyDataDialog({ account: { person }, onClose }: Props) {
  const { app, account } = useWords();
  const words = account.data;
  const [name, setName] = useState("");
  const preview = useQuery({ queryKey: ["erasure", person.id], queryFn: fetchErasurePreview, gcTime: 0 });
  const kept = useQuery({ queryKey: ["kept-here", person.id], queryFn: () => keptHere(person.id), gcTime: 0 }).data;
  const erasing = useMutation({
    mutationFn: async () => {
      await eraseMyself(name);
      await leaveThisComputer(person.id, { tables: true });
    },
    onSuccess: () => goOnAs("/"),
  });
  const waiting = kept?.waiting ?? 0;
  const passOn = preview.data?.passOn ?? [];
  function submit(event: FormEvent) {
    event.preventDefault();
    erasing.mutate();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={styles.dialogTitle}>{words.dialog}</span>}
      closeButtonProps={{ "aria-label": app.close }}
    >
      <form onSubmit={submit} className={styles.stack}>
        {preview.isError && <ProblemMessage error={preview.error} />}
        {passOn.length > 0 ? (
          <p className={styles.caution}>{words.passOn(passOn)}</p>
        ) : (
          <>
            <p>{words.what}</p>
            <p>{words.stays}</p>
            {preview.data?.lost.map(({ space, datasets }) => (
              <p key={space} className={styles.caution}>
                {words.lost(space, datasets)}
              </p>
            ))}
            {waiting > 0 && (
              <p className={styles.caution} role="status">
                {words.waiting(waiting)}
              </p>
            )}
            <TextInput
              required
              withAsterisk={false}
              autoComplete="off"
              label={words.type(person.name)}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </>
        )}
        {erasing.isError && <ProblemMessage error={erasing.error} />}
        <div className={styles.actions}>
          <BusyButton
            type="submit"
            color="var(--wrong)"
            disabled={preview.data === undefined || passOn.length > 0}
            loading={erasing.isPending}
          >
            {words.submit}
          </BusyButton>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
