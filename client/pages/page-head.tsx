/** What a page is of, and what can be done with all of it. */
import type { ReactNode } from "react";
import styles from "./page-head.module.css";

interface Props {
  readonly title: string | undefined;
  readonly lead?: ReactNode;
  /** buttons and links */
  readonly children?: ReactNode;
}

export function PageHead({ title, lead, children }: Props) {
  return (
    <div className={styles.head}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
