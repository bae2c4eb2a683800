/** From one problem of a group to the next, and back. */
import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "#client/ui/words.tsx";
import styles from "../problems-panel.module.css";

interface Props {
  readonly at: number;
  readonly count: number;
  onShow(index: number): void;
  /** what can be done of the one shown */
  readonly children: ReactNode;
}

export function Walk({ at, count, onShow, children }: Props) {
  const words = useWords().review.problems;
  const shown = Math.min(at, count - 1);
  const step = (by: number) => onShow((shown + by + count) % count);
  return (
    <div className={styles.walk}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconChevronLeft size={14} aria-hidden />}
        onClick={() => step(-1)}
      >
        {words.previous}
      </Button>
      <span role="status" className={styles.position}>
        {words.position(shown + 1, count)}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<IconChevronRight size={14} aria-hidden />}
        onClick={() => step(1)}
      >
        {words.next}
      </Button>
      {children}
    </div>
  );
}
