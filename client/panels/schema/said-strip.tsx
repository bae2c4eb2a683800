/** What was just done to the schema and the way back, always in sight while one goes through the panel. */
import { ActionIcon } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import styles from "./schema.module.css";
import type { SchemaEdits } from "./use-schema-edits.ts";

export function SaidStrip({ said, canUndo, canRedo, undo, redo }: SchemaEdits) {
  const words = useWords().schema;
  if (said.is === "nothing" && !canUndo && !canRedo) return null;
  const failed = said.is === "failed";
  return (
    <div className={styles.strip}>
      <p role={failed ? "alert" : "status"} className={failed ? styles.failed : styles.said}>
        {failed && <IconAlertTriangle size={16} aria-hidden />}
        {said.is === "saving" ? words.saving : said.is === "nothing" ? "" : said.sentence}
      </p>
      <ActionIcon
        aria-label={words.undo}
        title={`${words.undo} (Ctrl+Z)`}
        aria-keyshortcuts="Control+Z"
        data-disabled={!canUndo || undefined}
        aria-disabled={!canUndo}
        onClick={undo}
      >
        <IconArrowBackUp size={18} />
      </ActionIcon>
      <ActionIcon
        aria-label={words.redo}
        title={`${words.redo} (Ctrl+Y)`}
        aria-keyshortcuts="Control+Y"
        data-disabled={!canRedo || undefined}
        aria-disabled={!canRedo}
        onClick={redo}
      >
        <IconArrowForwardUp size={18} />
      </ActionIcon>
    </div>
  );
}
