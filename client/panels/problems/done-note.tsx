/** What was just repaired, and the way back: it takes the focus, for what was pressed is often gone. */
import { useEffect, useRef } from "react";
import styles from "./repair.module.css";

export function DoneNote({ sentence }: { readonly sentence: string | null }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (sentence !== null) note.current?.focus();
  }, [sentence]);
  return (
    <div role="status">
      {sentence !== null && (
        <p ref={note} tabIndex={-1} className={styles.done}>
          {sentence}
        </p>
      )}
    </div>
  );
}
