/** Asks once before something that others will feel, says what it does, and shows why it could not be done. */

import { Button, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import styles from "./members.module.css";

interface Props {
  readonly title: string;
  readonly sentence: string;
  readonly yes: string;
  readonly children?: ReactNode;
  /** done when it resolves: the dialog closes */
  act(): Promise<void>;
  onClose(): void;
}

export function SureDialog({ title, sentence, yes, children, act, onClose }: Props) {
  const words = useWords().app;
  const acting = useMutation({ mutationFn: act, onSuccess: onClose });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={styles.dialogTitle}>{title}</span>}
      closeButtonProps={{ "aria-label": words.close }}
    >
      <p className={styles.sentence}>{sentence}</p>
      {children}
      {acting.isError && <ProblemMessage error={acting.error} />}
      <div className={styles.buttons}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.cancel}
        </Button>
        <BusyButton color="var(--wrong)" loading={acting.isPending} onClick={() => acting.mutate()}>
          {yes}
        </BusyButton>
      </div>
    </Modal>
  );
}
