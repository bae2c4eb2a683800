/** « Renommer aussi dans le modèle » : after a column was renamed here, at the foot of the table, without taking the focus. */

import { Button, CloseButton } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { useWhyNot } from "./may-change.ts";
import { nameForField, type RenamedColumn, renamedColumn } from "./renamed-column.ts";
import styles from "./renamed-column-notice.module.css";
import { useSchemaEdits } from "./use-schema-edits.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  /** the keyboard goes back to the table */
  onLeave(): void;
}

export function RenamedColumnNotice({ dataset, collaboration, onLeave }: Props) {
  const allWords = useWords();
  const words = allWords.schema.renamedColumn;
  const { table, tableVersion } = collaboration;
  const columns = useSyncExternalStore(tableVersion.subscribe, () => table.columns);
  const layer = useSyncExternalStore(tableVersion.subscribe, () => table.schema);
  const whyNot = useWhyNot(collaboration);
  const edits = useSchemaEdits(dataset, table);
  const [renamed, setRenamed] = useState<RenamedColumn | null>(null);
  const [done, setDone] = useState<string | null>(null);

  useEffect(() => {
    let before = table.columns;
    return table.subscribe(({ local, columns: anyColumn, schema }) => {
      const last = before;
      before = table.columns;
      // what was done is said until one does something else
      if (local && !schema) setDone(null);
      if (local && anyColumn) setRenamed(renamedColumn(last, before));
    });
  }, [table]);

  const name = useMemo(
    () => (renamed === null ? null : nameForField(renamed, columns, layer)),
    [renamed, columns, layer],
  );
  async function rename(field: string, value: string) {
    onLeave();
    if (await edits.edit([{ kind: "set-field", field, property: "name", value }])) setDone(value);
  }
  function leave() {
    setRenamed(null);
    setDone(null);
    onLeave();
  }
  function said(): ReactNode {
    if (done !== null)
      return (
        <>
          <span className={styles.text}>{words.done(done)}</span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setDone(null);
              onLeave();
              edits.undo();
            }}
          >
            {allWords.schema.undo}
          </Button>
        </>
      );
    if (renamed === null || name === null || whyNot !== null) return null;
    return (
      <>
        <span className={styles.text}>
          {words.offer(renamed.was)}
          {edits.said.is === "failed" || edits.said.is === "remark" ? (
            <span className={styles.failed}> {edits.said.sentence}</span>
          ) : (
            <span className={styles.soft}> {words.keys}</span>
          )}
        </span>
        <BusyButton
          size="compact-sm"
          variant="default"
          loading={edits.said.is === "saving"}
          onClick={() => void rename(renamed.was, name)}
        >
          {words.rename}
        </BusyButton>
      </>
    );
  }
  const shown = said();
  // announced by what is there from the start and filled in later
  return (
    <div role="status" className={styles.place}>
      {shown !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what has the focus inside
        <div className={styles.notice} onKeyDown={(event) => event.key === "Escape" && leave()}>
          {shown}
          <CloseButton size="sm" aria-label={words.dismiss} onClick={leave} />
        </div>
      )}
    </div>
  );
}
