/** What a page is of, and what can be done with all of it. */
import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./page-head.module.css";

interface Props {
  /** undefined: not known yet */
  readonly title: string | undefined;
  readonly lead?: ReactNode;
  /** buttons and links */
  readonly children?: ReactNode;
}

export function PageHead({ title, lead, children }: Props) {
  return (
    <div className={styles.head}>
      <div>
        {title === undefined ? <Skeleton height={28} width={220} /> : <h1 className={styles.title}>{title}</h1>}
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
