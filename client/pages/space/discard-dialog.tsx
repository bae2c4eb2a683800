/** Asks once before a dataset goes to the trash: who works in it now, and how it comes back. */

import { Button, Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { discardDataset } from "#client/api/trash.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId, UserId } from "#shared/model/ids.ts";
import type { DatasetSummary } from "#shared/wire/http.ts";
import { KEYS } from "../queries.ts";
import styles from "./space-trash.module.css";

interface Props {
  readonly space: SpaceId;
  readonly dataset: DatasetSummary;
  readonly me: UserId | null;
  onClose(): void;
}

export function DiscardDialog({ space, dataset, me, onClose }: Props) {
  const { app, trash } = useWords();
  const words = trash.datasets;
  const queries = useQueryClient();
  const discarding = useMutation({
    mutationFn: () => discardDataset(dataset.id),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: KEYS.space(space) }),
        queries.invalidateQueries({ queryKey: KEYS.trash(space) }),
      ]);
      onClose();
    },
  });
  const here = dataset.present.filter(({ id }) => id !== me).map(({ name }) => name);
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={styles.title}>{words.sure(dataset.name)}</span>}
      closeButtonProps={{ "aria-label": app.close }}
    >
      <p className={styles.sentence}>{here.length === 0 ? words.nobodyHere : words.peopleHere(here)}</p>
      <p className={styles.sentence}>{words.keeps}</p>
      {discarding.isError && <ProblemMessage error={discarding.error} />}
      <div className={styles.buttons}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {app.cancel}
        </Button>
        <BusyButton color="var(--wrong)" loading={discarding.isPending} onClick={() => discarding.mutate()}>
          {words.discardYes}
        </BusyButton>
      </div>
    </Modal>
  );
}
