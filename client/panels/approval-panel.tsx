/** Review: how far the dataset is, which rows were looked at, and spot checks. */
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import styles from "./approval/approval.module.css";
import { RowsPart } from "./approval/rows-part.tsx";
import { SpotChecksPart } from "./approval/spot-checks-part.tsx";
import { StatePart } from "./approval/state-part.tsx";
import type { ReviewKnown } from "./approval/use-review.ts";
import { ProblemMessage } from "./problem-message.tsx";
import type { Looking } from "./versions/looking.ts";

export type ApprovalPart = "state" | "rows" | "spotChecks";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly known: ReviewKnown;
  readonly handle: { current: GridHandle | null };
  readonly active: CellPlace | null;
  /** rows chosen in the grid */
  readonly chosenRows: number;
  readonly part: ApprovalPart;
  onPart(part: ApprovalPart): void;
  onLook(looking: Looking): void;
}

export function ApprovalPanel({ part, onPart, ...rest }: Props) {
  const words = useWords().approval;
  const { error } = rest.known;
  // the check that is on screen stays when one looks at another part and comes back
  const [opened, setOpened] = useState<Parameters<typeof SpotChecksPart>[0]["opened"]>(null);
  return (
    <>
      <div className={styles.parts}>
        <SegmentedControl
          fullWidth
          aria-label={words.title}
          value={part}
          onChange={(next) => onPart(next as ApprovalPart)}
          data={(["state", "rows", "spotChecks"] as const).map((value) => ({ value, label: words.parts[value] }))}
        />
      </div>
      {error !== null &&
        (error instanceof Unreachable ? (
          <p role="status" className={styles.note}>
            {words.offline}
          </p>
        ) : (
          <ProblemMessage error={error} />
        ))}
      {part === "state" && <StatePart {...rest} />}
      {part === "rows" && <RowsPart {...rest} />}
      {part === "spotChecks" && <SpotChecksPart {...rest} opened={opened} onOpen={setOpened} />}
    </>
  );
}
