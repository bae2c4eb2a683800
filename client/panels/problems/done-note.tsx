/** What was just repaired, and the way back: it takes the focus, for what was pressed is often gone. */
import { useEffect, useRef } from "react";
import styles from "./repair.module.css";

/** A new object each time, though the same be said again. */
export interface Done {
  readonly sentence: string;
}

export function DoneNote({ done }: { readonly done: Done | null }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== null) note.current?.focus();
  }, [done]);
  return (
    <div role="status">
      {done !== null && (
        <p ref={note} tabIndex={-1} className={styles.done}>
          {done.sentence}
        </p>
      )}
    </div>
  );
}
