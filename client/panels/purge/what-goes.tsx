/** What a destruction leaves, what it takes, and what it cannot reach: three lists. */
import type { ReactNode } from "react";
import { dayOf } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { PurgePreview } from "#shared/wire/purge.ts";
import styles from "./purge.module.css";

interface Props {
  readonly preview: PurgePreview;
  /** of the table as it would be */
  readonly rows: number;
  readonly columns: number;
  /** what is chosen of what goes */
  readonly children: ReactNode;
}

export function WhatGoes({ preview, rows, columns, children }: Props) {
  const { purge: words } = useWords();
  const { language } = useLanguage();
  const { backups, originals, deletedColumns, deletedRows } = preview;
  const day = (at: string | null) => (at === null ? null : dayOf(Date.parse(at), language));
  const filesThat = (stay: boolean) =>
    originals.filter(({ alsoUsed }) => alsoUsed === stay).map(({ fileName }) => fileName);
  const [lost, shared] = [filesThat(false), filesThat(true)];
  return (
    <>
      <List
        title={words.stays}
        lines={[
          words.staysTable(rows, columns),
          preview.threadsKept > 0 && words.staysThreads(preview.threadsKept),
          shared.length > 0 && words.alsoUsed(shared),
        ]}
      />
      <List
        title={words.goes}
        lines={[
          words.changes(preview.changes),
          preview.versions > 0 && words.versions(preview.versions, preview.namedVersions),
          lost.length > 0 && words.originals(lost),
          deletedColumns.length + deletedRows > 0 && words.deleted(deletedColumns, deletedRows),
          preview.threads > 0 && words.threads(preview.threads),
          preview.review && words.review,
          preview.stepNotes > 0 && words.stepNotes(preview.stepNotes),
        ]}
      />
      {children}
      <List
        title={words.beyond}
        lines={[
          words.backups(backups.count, day(backups.newest), day(backups.keptUntil)),
          words.files,
          words.browsers,
          preview.recipes > 0 && words.recipes(preview.recipes),
        ]}
      />
    </>
  );
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly (string | false)[] }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.lines}>
        {lines
          .filter((line) => line !== false)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </section>
  );
}
