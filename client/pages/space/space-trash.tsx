/** The datasets in the trash of a space: a quiet entry while there are some, and the way back. */

import { Modal } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fetchTrash, restoreDataset } from "#client/api/trash.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { dayOf, sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { Space } from "#shared/wire/http.ts";
import type { DeletedDataset } from "#shared/wire/trash.ts";
import { KEYS } from "../queries.ts";
import styles from "./space-trash.module.css";

/** How often it looks again, in ms. */
const REFRESH = 10_000;

export function SpaceTrash({ space }: { readonly space: Space }) {
  const words = useWords();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const trash = useQuery({
    queryKey: KEYS.trash(space.id),
    queryFn: () => fetchTrash(space.id),
    refetchInterval: REFRESH,
  });
  const restoring = useMutation({
    mutationFn: (dataset: DeletedDataset) => restoreDataset(dataset.id),
    onSuccess: async (restored) => {
      setSaid(words.trash.datasets.back(restored.name));
      await Promise.all([
        queries.invalidateQueries({ queryKey: KEYS.space(space.id) }),
        queries.invalidateQueries({ queryKey: KEYS.trash(space.id) }),
        queries.invalidateQueries({ queryKey: KEYS.dataset(restored.id) }),
      ]);
    },
  });
  const datasets = trash.data?.datasets ?? [];
  if (datasets.length === 0 && !opened) return null;
  return (
    <>
      <button
        type="button"
        className={styles.entry}
        onClick={() => {
          setSaid(null);
          setOpened(true);
        }}
      >
        <IconTrash size={14} aria-hidden /> {words.trash.datasets.open(datasets.length)}
      </button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={<span className={styles.title}>{words.trash.datasets.title}</span>}
        closeButtonProps={{ "aria-label": words.app.close }}
      >
        <p role="status" className={styles.said}>
          {said}
        </p>
        {restoring.isError && <ProblemMessage error={restoring.error} />}
        {datasets.length === 0 && <p className={styles.sentence}>{words.trash.datasets.none}</p>}
        <ul className={styles.list}>
          {datasets.map((dataset) => (
            <Deleted
              key={dataset.id}
              dataset={dataset}
              mayRestore={can(space.role, "edit")}
              restoring={restoring.isPending && restoring.variables.id === dataset.id}
              onRestore={() => restoring.mutate(dataset)}
            />
          ))}
        </ul>
        {!can(space.role, "edit") && <p className={styles.soft}>{words.trash.datasets.readOnly}</p>}
      </Modal>
    </>
  );
}

interface DeletedProps {
  readonly dataset: DeletedDataset;
  readonly mayRestore: boolean;
  readonly restoring: boolean;
  onRestore(): void;
}

function Deleted({ dataset, mayRestore, restoring, onRestore }: DeletedProps) {
  const { app, trash } = useWords();
  const words = trash.datasets;
  const { language } = useLanguage();
  const when = sinceWhen(dataset.deletedAt, Date.now(), language);
  return (
    <li className={styles.deleted}>
      <div className={styles.what}>
        <strong>{dataset.name}</strong>
        <span className={styles.soft}>
          {app.space.sizeOf(dataset.rows, dataset.columns)}
          {" · "}
          {dataset.deletedBy === null ? words.bySomeone(when) : words.by(dataset.deletedBy.name, when)}
          {" · "}
          {words.until(dayOf(Date.parse(dataset.until), language))}
        </span>
      </div>
      {mayRestore && (
        <BusyButton
          size="compact-sm"
          variant="default"
          loading={restoring}
          onClick={onRestore}
          aria-label={words.putBack(dataset.name)}
        >
          {trash.putBack}
        </BusyButton>
      )}
    </li>
  );
}
