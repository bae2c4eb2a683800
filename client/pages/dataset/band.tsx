/** A full-width line above the table: something to know, and what can be done about it. Announced politely. */
import type { ReactNode } from "react";
import styles from "./band.module.css";

export function Band({ sentence, children }: { readonly sentence: string; readonly children?: ReactNode }) {
  return (
    <div role="status" className={styles.band}>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
