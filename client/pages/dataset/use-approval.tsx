/** The review of the dataset as the screen uses it: what is known of it, the marks of the grid, the panel, and the badge that opens it. */
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace, GridHandle, GridProps } from "#client/grid/grid-props.ts";
import { nextRowToCheck } from "#client/panels/approval/next-row.ts";
import { useReview } from "#client/panels/approval/use-review.ts";
import { ApprovalPanel, type ApprovalPart } from "#client/panels/approval-panel.tsx";
import type { Looking } from "#client/panels/versions/looking.ts";
import { StateBadge } from "#client/ui/state-badge.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import type { Review } from "#shared/wire/review.ts";
import styles from "./top-bar.module.css";
import { useLedTo } from "./use-led-to.ts";

interface Given {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly active: CellPlace | null;
  readonly chosenRows: number;
  readonly handle: { current: GridHandle | null };
  openPanel(): void;
  look(looking: Looking): void;
}

export interface Approval {
  readonly review: Review | undefined;
  readonly badge: React.ReactNode;
  panel(): React.ReactNode;
  /** for the grid of the present */
  open(part: ApprovalPart): void;
  readonly ofGrid: Pick<GridProps, "rowMarks" | "columnMarks" | "onReview" | "onNextToCheck">;
}

export function useApproval({ openPanel, look, ...rest }: Given): Approval {
  const words = useWords().approval;
  const { dataset, collaboration, handle } = rest;
  const [part, setPart] = useState<ApprovalPart>("state");
  const known = useReview(dataset.id, collaboration);
  const { review, modified, shown } = known;
  function open(next: ApprovalPart) {
    setPart(next);
    openPanel();
  }
  useLedTo("review", () => open("state"));
  return {
    review,
    open,
    badge: review !== undefined && (
      <button
        type="button"
        className={styles.state}
        aria-label={words.badge(
          modified ? `${words.states[review.state]}, ${words.modified}` : words.states[review.state],
        )}
        onClick={() => open("state")}
      >
        <StateBadge state={review.state} modified={modified} isPublic={review.published !== null} room="bar" />
      </button>
    ),
    panel: () => <ApprovalPanel {...rest} known={known} part={part} onPart={setPart} onLook={look} />,
    ofGrid: {
      rowMarks: shown?.rows,
      columnMarks: shown?.columns,
      onReview: () => open("rows"),
      onNextToCheck() {
        const active = handle.current?.selected().active;
        const row = nextRowToCheck(collaboration.table, shown?.rows.get() ?? new Map(), active?.row ?? null);
        const column = active?.column ?? collaboration.table.columns[0]?.id;
        if (row !== null && column !== undefined) handle.current?.goTo({ row, column });
      },
    },
  };
}
