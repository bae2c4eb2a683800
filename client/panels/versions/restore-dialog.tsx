/** Asks once, in plain words, before a version takes the place of the present. */

import { Button, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { keepPresent } from "#client/api/versions.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { restoreStep } from "#shared/cleaning/hand-steps.ts";
import { isSame, type TableDifference } from "#shared/document/compare-tables.ts";
import { restoreVersion } from "#shared/document/edits/restore-version.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Version } from "#shared/wire/versions.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { momentOf, titleOf } from "./titles.ts";
import { useComparison } from "./use-comparison.ts";
import { useOpenedVersion } from "./use-versions.ts";
import styles from "./versions.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly version: Version;
  readonly collaboration: Collaboration;
  onClose(): void;
  /** `moment`: of the version restored, in words */
  onRestored(moment: string): void;
}

export function RestoreDialog({ dataset, version, collaboration, onClose, onRestored }: Props) {
  const words = useWords();
  const { language } = useLanguage();
  const { restoring } = words.versions;
  const saving = useStore(collaboration.saving);
  const opened = useOpenedVersion(dataset, version.id, collaboration);
  const comparison = useComparison(collaboration, opened.collaboration);
  const moment = momentOf(version.at, language, words.versions);
  const restore = useMutation({
    mutationFn: async () => {
      if (opened.collaboration === null) return;
      await keepPresent(dataset, version.id);
      const { table, origin } = collaboration;
      restoreVersion(table, opened.collaboration.table, origin, restoreStep(version));
    },
    onSuccess: () => onRestored(moment),
  });
  const difference = comparison?.difference ?? null;
  const same = difference !== null && isSame(difference);
  // what is kept as a version is what the server has: nothing of mine may be on its way
  const stored = saving.state === "stored";
  const otherSchema =
    opened.collaboration !== null &&
    opened.collaboration.table.schema?.descriptor !== collaboration.table.schema?.descriptor;

  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={styles.dialogTitle}>{restoring.title(moment)}</span>}
      closeButtonProps={{ "aria-label": words.app.close }}
    >
      {version.name !== null && <p className={styles.dialogName}>{titleOf(version, words.versions)}</p>}
      {opened.error !== null && <ProblemMessage error={opened.error} />}
      {difference === null && opened.error === null && <p role="status">{restoring.working}</p>}
      {same && <p>{restoring.same}</p>}
      {difference !== null && !same && (
        <>
          <p>{restoring.sentence}</p>
          <ul className={styles.effects}>
            {effectsOf(difference, words.versions).map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          {otherSchema && <p>{restoring.schemaStays}</p>}
          <p className={styles.soft}>{restoring.kept}</p>
        </>
      )}
      {!stored && !restore.isPending && <Warning sentence={restoring.offline} />}
      {restore.isError &&
        (restore.error instanceof RangeError ? (
          <Warning sentence={restoring.tooLarge} />
        ) : (
          <ProblemMessage error={restore.error} />
        ))}
      <div className={styles.dialogButtons}>
        <Button variant="default" onClick={onClose}>
          {same ? words.app.close : words.app.cancel}
        </Button>
        {!same && (
          <BusyButton
            data-autofocus
            loading={restore.isPending}
            disabled={difference === null || !stored || !collaboration.mayEdit}
            onClick={() => restore.mutate()}
          >
            {restoring.confirm}
          </BusyButton>
        )}
      </div>
    </Modal>
  );
}

/** `difference`: from the present to the version. */
function effectsOf(difference: TableDifference, words: Words["versions"]): string[] {
  const { restoring, comparison } = words;
  const named = (columns: readonly { readonly name: string }[]) =>
    columns.map(({ name }) => name || comparison.untitled);
  const cells = difference.cells.reduce((sum, { rows }) => sum + rows.length, 0);
  const effects: string[] = [];
  if (cells > 0) effects.push(restoring.cells(cells));
  if (difference.rowsAdded.length > 0) effects.push(restoring.rowsBack(difference.rowsAdded.length));
  if (difference.rowsRemoved.length > 0) effects.push(restoring.rowsAway(difference.rowsRemoved.length));
  if (difference.rowsMoved.length > 0) effects.push(restoring.order);
  if (difference.columnsAdded.length > 0) effects.push(restoring.columnsBack(named(difference.columnsAdded)));
  if (difference.columnsRemoved.length > 0) effects.push(restoring.columnsAway(named(difference.columnsRemoved)));
  if (difference.columnsRenamed.length > 0) effects.push(restoring.columnsRenamed(difference.columnsRenamed.length));
  if (difference.columnsMoved.length > 0) effects.push(restoring.columnOrder);
  return effects;
}
