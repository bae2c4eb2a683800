/** How far the review is: the state, what one may do next, what was approved, what is public, and the steps that led here. */
import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { StateBadge } from "#client/ui/state-badge.tsx";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { ReviewStep } from "#shared/wire/approval.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Review } from "#shared/wire/review.ts";
import { PUBLIC_CURRENT, STEP_RULES, stateAfter } from "#shared/wire/review-steps.ts";
import { UndecidedNote } from "../private-data/undecided-note.tsx";
import type { Looking } from "../versions/looking.ts";
import styles from "./approval.module.css";
import { ApprovedVersion } from "./approved-version.tsx";
import { DecideDialog, type Decision } from "./decide-dialog.tsx";
import { useTellers } from "./moment.ts";
import { PublicationPart } from "./publication-part.tsx";
import { StepButtons } from "./step-buttons.tsx";
import type { ReviewKnown } from "./use-review.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly known: ReviewKnown;
  onLook(looking: Looking): void;
}

export function StatePart({ dataset, collaboration, known, onLook }: Props) {
  const words = useWords().approval;
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const { review, modified } = known;
  const line = useRef<HTMLParagraphElement>(null);
  const steps = review?.steps.length;
  const stood = useRef({ steps, deciding });
  useEffect(() => {
    const { current: before } = stood;
    stood.current = { steps, deciding };
    const isTaken = before.steps !== undefined && before.steps !== steps;
    // the button that had the keys went with the step
    if ((isTaken || (before.deciding !== null && deciding === null)) && document.activeElement === document.body)
      line.current?.focus();
  }, [steps, deciding]);
  if (review === undefined) {
    return known.error === null ? (
      <p role="status" className={styles.note}>
        {words.loading}
      </p>
    ) : null;
  }
  const possible = (step: ReviewStep) =>
    can(dataset.role, STEP_RULES[step].needs) &&
    "state" in
      stateAfter(step, {
        state: review.state,
        approved: review.approved?.version ?? null,
        published: review.published === null ? null : (review.published.version ?? PUBLIC_CURRENT),
      });
  return (
    <>
      <section className={styles.section} aria-label={words.parts.state}>
        <p ref={line} tabIndex={-1} className={styles.state} role="status">
          <StateBadge state={review.state} modified={modified} isPublic={review.published !== null} />
        </p>
        <p className={styles.soft}>{words.stateHints[review.state]}</p>
        <StepButtons
          dataset={dataset.id}
          state={review.state}
          isPossible={(step) => possible(step) && (step !== "approve" || review.state !== "approved" || modified)}
          onDecide={setDeciding}
        />
        {!can(dataset.role, "edit") && !can(dataset.role, "approve") && <p className={styles.soft}>{words.notMine}</p>}
      </section>
      {review.approved !== null && (
        <ApprovedVersion
          dataset={dataset.id}
          collaboration={collaboration}
          approved={review.approved}
          modified={modified}
          onLook={onLook}
        />
      )}
      {review.published === null && <UndecidedNote dataset={dataset.id} collaboration={collaboration} />}
      <PublicationPart dataset={dataset.id} review={review} isPossible={possible} onDecide={setDeciding} />
      <Steps review={review} onLook={onLook} />
      {deciding !== null && (
        <DecideDialog
          dataset={dataset.id}
          decision={deciding}
          collaboration={collaboration}
          shown={known.shown}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}

function Steps({ review, onLook }: { readonly review: Review; readonly onLook: Props["onLook"] }) {
  const words = useWords().approval;
  const { who, when } = useTellers();
  return (
    <section className={styles.section} aria-label={words.history}>
      <h3 className={styles.heading}>{words.history}</h3>
      {review.steps.length === 0 && <p className={styles.soft}>{words.nothingYet}</p>}
      <ol className={styles.steps}>
        {review.steps.map(({ id, step, by, at, note, version }) => (
          <li key={id}>
            <span>{words.stepTaken[step](who(by))}</span>
            <time dateTime={at} className={styles.when}>
              {when(at)}
            </time>
            {note !== null && <blockquote className={styles.quote}>{note}</blockquote>}
            {version !== null && (
              <button type="button" className={styles.link} onClick={() => onLook({ version, before: null })}>
                {words.seeVersion}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
