/** The list of datasets before it is known: as high as its lines, so that nothing jumps when they come. */
import { Skeleton } from "@mantine/core";
import styles from "./dataset-list.module.css";

const WIDTHS = ["38%", "26%", "32%"];

export function ListSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className={styles.skeleton}>
      {WIDTHS.map((width) => (
        <div key={width} className={styles.skeletonLine}>
          <div>
            <Skeleton height={14} width={width} />
            <Skeleton height={10} width={160} mt={8} />
          </div>
          <Skeleton height={14} width={96} />
          <Skeleton height={14} width={72} />
        </div>
      ))}
    </div>
  );
}
