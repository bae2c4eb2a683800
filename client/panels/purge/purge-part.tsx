/** At the foot of « Données personnelles », for owners: the way to destroying what the table was before. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Column } from "#shared/document/table.ts";
import type { Dataset } from "#shared/wire/http.ts";
import styles from "./purge.module.css";
import { PurgeDialog } from "./purge-dialog.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  /** columns that are not to be published, and stand in the table still */
  readonly withheld: readonly Column[];
}

export function PurgePart({ dataset, collaboration, withheld }: Props) {
  const { purge: words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.soft}>{words.about}</p>
      <Button variant="default" className={styles.open} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && <PurgeDialog {...{ dataset, collaboration, withheld }} onClose={() => setOpen(false)} />}
    </section>
  );
}
