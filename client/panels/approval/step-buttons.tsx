/** The steps one may take from here: the next one in front; a word for the others goes with it. */

import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { takeStep } from "#client/api/approval.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { DatasetState, ReviewStep } from "#shared/wire/approval.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./approval.module.css";
import type { Decision } from "./decide-dialog.tsx";
import { REVIEW_KEYS } from "./use-review.ts";

type PlainStep = Exclude<ReviewStep, Decision>;

interface Props {
  readonly dataset: DatasetId;
  readonly state: DatasetState;
  isPossible(step: ReviewStep): boolean;
  onDecide(decision: Decision): void;
}

/** those of the team and of who looks it over; publishing has a part of its own */
const STEPS = ["ask-review", "approve", "request-changes", "take-back-request"] as const;

/** what one most likely came for */
const NEXT: Readonly<Record<DatasetState, (typeof STEPS)[number] | null>> = {
  draft: "ask-review",
  "in-review": "approve",
  "changes-requested": "ask-review",
  approved: null,
  published: null,
};

export function StepButtons({ dataset, state, isPossible, onDecide }: Props) {
  const words = useWords().approval;
  const [writing, setWriting] = useState<PlainStep | null>(null);
  const possible = STEPS.filter(isPossible);
  if (writing !== null && isPossible(writing))
    return <NoteForm dataset={dataset} step={writing} onDone={() => setWriting(null)} />;
  return (
    <div className={styles.stepButtons}>
      {possible.map((step) => (
        <Button
          key={step}
          variant={step === NEXT[state] ? "filled" : "default"}
          onClick={() => (step === "approve" ? onDecide(step) : setWriting(step))}
        >
          {step === "ask-review" && state !== "draft" ? words.askAgain : words.steps[step]}
        </Button>
      ))}
    </div>
  );
}

/** A step, with a word for it or none. */
export function NoteForm({
  dataset,
  step,
  onDone,
}: {
  readonly dataset: DatasetId;
  readonly step: PlainStep;
  onDone(): void;
}) {
  const words = useWords().approval;
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const taking = useMutation({
    mutationFn: () => takeStep(dataset, { step, note: note.trim() === "" ? null : note }),
    onSuccess: (review) => {
      queries.setQueryData(REVIEW_KEYS.review(dataset), review);
      onDone();
    },
  });
  const placeholders: Readonly<Record<string, string>> = words.notePlaceholder;
  return (
    <form
      className={styles.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        taking.mutate();
      }}
    >
      <Textarea
        data-autofocus
        autoFocus
        autosize
        minRows={2}
        label={words.note}
        placeholder={placeholders[step] ?? words.notePlaceholder.other}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {taking.isError && <ProblemMessage error={taking.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
        <BusyButton type="submit" loading={taking.isPending}>
          {words.steps[step]}
        </BusyButton>
      </div>
    </form>
  );
}
