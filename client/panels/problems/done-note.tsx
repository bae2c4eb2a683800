/** What was just repaired, and the way back: it takes the focus, for what was pressed is often gone. */
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import styles from "./repair.module.css";

/** A new object each time, though the same be said again. */
export interface Done {
  readonly sentence: string;
  /** what was said was written here, and can be taken back */
  readonly undoable: boolean;
}

interface Props {
  readonly done: Done | null;
  onUndo(): void;
}

export function DoneNote({ done, onUndo }: Props) {
  const words = useWords().repairs;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // what took a while is said to who may be back in the cells: the keys stay there
    if (done !== null && document.activeElement?.matches("[data-part=editor]") !== true) note.current?.focus();
  }, [done]);
  return (
    <div role="status">
      {done !== null && (
        <div ref={note} tabIndex={-1} className={styles.done}>
          {done.sentence}
          {done.undoable && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              aria-keyshortcuts="Control+Z"
              title="Ctrl+Z"
              onClick={onUndo}
            >
              {words.takeBack}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
