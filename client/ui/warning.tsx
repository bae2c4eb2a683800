/** What went wrong, in a sentence with its remedy; announced to screen readers. */
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./warning.module.css";

export function Warning({ sentence, children }: { readonly sentence: string; readonly children?: ReactNode }) {
  return (
    <div role="alert" className={styles.message}>
      <IconAlertTriangle size={18} aria-hidden className={styles.icon} />
      <div>
        <p className={styles.sentence}>{sentence}</p>
        {children}
      </div>
    </div>
  );
}
