/** Leaving: what has not been sent yet is said first, and on a shared computer nothing need stay behind. */

import { Anchor, Button, Checkbox, Modal } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { signOut } from "#client/api/account.ts";
import { keptHere, leaveThisComputer } from "#client/collab/kept-here.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Account } from "#shared/wire/account.ts";
import styles from "./account.module.css";
import { goOnAs } from "./identity.ts";

interface Props {
  readonly account: Account;
  readonly everywhere?: boolean;
  onClose(): void;
}

export function SignOutDialog({ account, everywhere = false, onClose }: Props) {
  const { app, account: all } = useWords();
  const words = all.leave;
  const { person } = account;
  const [forget, setForget] = useState(false);
  const kept = useQuery({ queryKey: ["kept-here", person.id], queryFn: () => keptHere(person.id), gcTime: 0 }).data;
  const leaving = useMutation({
    mutationFn: async () => {
      await signOut(everywhere);
      await leaveThisComputer(person.id, { tables: forget });
    },
    onSuccess: () => goOnAs("/"),
  });
  const waiting = kept?.waiting ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={styles.dialogTitle}>{everywhere ? all.page.everywhere : words.title}</span>}
      closeButtonProps={{ "aria-label": app.close }}
    >
      <div className={styles.stack}>
        {account.confirmed ? (
          <p>{words.comeBack(account.email ?? "")}</p>
        ) : (
          <p className={styles.caution}>
            {words.guest(person.name)}{" "}
            <Anchor component={Link} to="/account" underline="always" onClick={onClose}>
              {words.saveFirst}
            </Anchor>
          </p>
        )}
        {waiting > 0 && (
          <p className={styles.caution} role="status">
            {words.waiting(waiting)} {forget ? words.waitingLost(waiting) : words.waitingHint(waiting)}
          </p>
        )}
        {kept !== undefined && (kept.tables > 0 || kept.texts) && (
          <Checkbox
            label={words.forget}
            description={words.forgetHint}
            checked={forget}
            onChange={(event) => setForget(event.currentTarget.checked)}
          />
        )}
        {leaving.isError && <ProblemMessage error={leaving.error} />}
        <div className={styles.actions}>
          <BusyButton loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {words.submit}
          </BusyButton>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
