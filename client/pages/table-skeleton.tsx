/** A table before it is there: as high as its bars and its rows, so that nothing jumps when it comes. */
import { Skeleton } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import styles from "./table-skeleton.module.css";

const ROWS = [68, 52, 74, 60, 48, 66, 57, 71, 50, 63];

export function TableSkeleton() {
  const words = useWords().app;
  return (
    <div role="status" aria-label={words.dataset.opening} className={styles.screen}>
      <div className={styles.top}>
        <Skeleton height={24} width={24} />
        <Skeleton height={14} width={220} />
      </div>
      <div className={styles.tools}>
        <Skeleton height={14} width={160} />
      </div>
      <div className={styles.header} />
      {ROWS.map((width) => (
        <div key={width} className={styles.row}>
          <span className={styles.gutter} />
          <Skeleton height={12} width={`${width / 4}%`} />
          <Skeleton height={12} width="12%" />
          <Skeleton height={12} width={`${width / 3}%`} />
        </div>
      ))}
    </div>
  );
}
