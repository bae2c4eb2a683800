/** Approving, or publishing without approval: about the table as it was on the screen, and who decides is told when it is another by now. */

import { Button, Modal, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { takeStep } from "#client/api/approval.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { isSame } from "#shared/document/compare-tables.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { ChangeLines } from "../versions/change-lines.tsx";
import { changeGroups } from "../versions/changes.ts";
import { type Comparison, useComparison } from "../versions/use-comparison.ts";
import styles from "./approval.module.css";
import { useSeen } from "./seen-table.ts";
import type { ShownMarks } from "./shown-marks.ts";
import { REVIEW_KEYS } from "./use-review.ts";

export type Decision = "approve" | "publish-unapproved";

interface Props {
  readonly dataset: DatasetId;
  readonly decision: Decision;
  readonly collaboration: Collaboration;
  readonly shown: ShownMarks | null;
  onClose(): void;
}

export function DecideDialog({ dataset, decision, collaboration, shown, onClose }: Props) {
  const words = useWords();
  const { language } = useLanguage();
  const { deciding } = words.approval;
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const { table, matching, takeNow } = useSeen(dataset, collaboration);
  const comparison = useComparison(table?.collaboration ?? null, collaboration);
  const changed = comparison !== null && !isSame(comparison.difference);
  const approves = decision === "approve";
  const missing = !approves && note.trim() === "";
  const taking = useMutation({
    mutationFn: async () => {
      if (matching.is !== "found") throw new Error("nothing was seen");
      const decided = { seen: matching.place, although: changed };
      return approves
        ? await takeStep(dataset, { step: "approve", note: note.trim() === "" ? null : note, ...decided })
        : await takeStep(dataset, { step: "publish-unapproved", note, ...decided });
    },
    onSuccess: (review) => {
      queries.setQueryData(REVIEW_KEYS.review(dataset), review);
      onClose();
    },
  });
  const remaining = [...(shown?.rows.get().values() ?? [])].filter((mark) => mark !== "valid").length;
  const time = new Date(table?.at ?? 0).toLocaleTimeString(language === "fr" ? "fr-FR" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  });

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<span className={styles.dialogTitle}>{approves ? deciding.approveTitle : deciding.publishTitle}</span>}
      closeButtonProps={{ "aria-label": words.app.close }}
    >
      {table !== null && (
        <p>
          {deciding.what(
            words.app.dataset.rows(table.collaboration.table.rowCount),
            words.app.dataset.columns(table.collaboration.table.columns.length),
            time,
          )}{" "}
          {deciding.kept}
        </p>
      )}
      {remaining > 0 && approves && (
        <p className={styles.changedTitle}>
          <IconAlertTriangle size={16} aria-hidden /> {deciding.remaining(remaining)}
        </p>
      )}
      {matching.is === "asking" && (
        <p role="status" className={styles.soft}>
          {deciding.matching}
        </p>
      )}
      {matching.is === "other" && (
        <p role="alert" className={styles.changed}>
          {deciding.notMatching}
        </p>
      )}
      {matching.is === "failed" && <ProblemMessage error={matching.error} />}
      {changed && matching.is === "found" && <ChangedSince comparison={comparison} />}
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        label={approves ? words.approval.note : deciding.reason}
        description={approves ? null : deciding.reasonHint}
        maxLength={2_000}
        required={!approves}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={asked && missing ? deciding.reasonMissing : null}
      />
      {taking.isError && <ProblemMessage error={taking.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {words.approval.cancel}
        </Button>
        {(changed || matching.is === "other" || matching.is === "failed") && (
          <Button
            variant="default"
            onClick={() => {
              taking.reset();
              takeNow();
            }}
          >
            {deciding.takeNow}
          </Button>
        )}
        <BusyButton
          loading={taking.isPending}
          disabled={matching.is !== "found" || comparison === null}
          onClick={() => (missing ? setAsked(true) : taking.mutate())}
        >
          {approves
            ? changed
              ? deciding.approveSeen
              : deciding.approve
            : changed
              ? deciding.publishSeen
              : deciding.publish}
        </BusyButton>
      </div>
    </Modal>
  );
}

function ChangedSince({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const { deciding } = words.approval;
  const groups = useMemo(
    () =>
      changeGroups(comparison, words.versions.comparison).map((group) => ({
        ...group,
        // the grid is behind the dialog
        at: (index: number) => ({ ...group.at(index), place: null }),
      })),
    [comparison, words.versions.comparison],
  );
  return (
    <section className={styles.changed} aria-label={deciding.changed}>
      <p role="alert" className={styles.changedTitle}>
        <IconAlertTriangle size={16} aria-hidden /> {deciding.changed}
      </p>
      <p className={styles.soft}>{deciding.changedHint}</p>
      <div className={styles.difference}>
        {groups.map((group) => (
          <div key={group.key}>
            <p className={styles.plain}>{group.title}</p>
            <ChangeLines group={group} handle={NOWHERE} />
          </div>
        ))}
      </div>
    </section>
  );
}

const NOWHERE = { current: null };
