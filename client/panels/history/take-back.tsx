/** Takes a whole gesture back; what others wrote in its cells since is named before it is replaced. */
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { stepOf } from "#shared/cleaning/step.ts";
import { applyChanges, type Changes } from "#shared/document/edits/apply-changes.ts";
import type { Step } from "#shared/document/edits/change-table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { HistoryDetail } from "#shared/wire/history.ts";
import type { ColumnTitle } from "./column-titles.ts";
import styles from "./history.module.css";
import { placeOfRow } from "./place-of-row.ts";
import { planTakeBack, type TakeBackPlan } from "./plan-take-back.ts";
import { WholeText } from "./shown-text.tsx";
import { TAKE_BACK } from "./step-sentence.ts";

/** cells named before they are replaced; later steps */
const NAMED = 5;
const LATER_NAMED = 3;

interface Props {
  readonly detail: HistoryDetail;
  readonly titles: ReadonlyMap<ColumnId, ColumnTitle>;
  readonly collaboration: Collaboration;
  /** steps taken since that rely on columns that would go or come back, in words */
  readonly later?: readonly string[] | undefined;
  onDone(sentence: string): void;
}

export function TakeBack({ detail, titles, collaboration, later = [], onDone }: Props) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // the question is gone, and what was pressed in it: back to what asked it
    if (asked.current && !asking) button.current?.focus();
    asked.current = asking;
  }, [asking]);
  const { table } = collaboration;
  const laterRemarks =
    later.length === 0
      ? []
      : [words.recipes.laterSteps(later.slice(0, LATER_NAMED), Math.max(0, later.length - LATER_NAMED))];

  function apply(changes: Changes) {
    setAsking(false);
    try {
      applyChanges(table, changes, collaboration.origin, stepBack(detail.entry));
      onDone(words.history.done);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      onDone(words.history.tooLarge);
    }
  }
  function start() {
    const plan = planTakeBack(detail, table);
    const remarks = [...remarksOn(plan, words.history), ...laterRemarks];
    if (plan.empty) onDone([words.history.nothingLeft, ...remarks].join(" "));
    else if (plan.changedSince.length > 0 || remarks.length > 0) setAsking(true);
    else apply(plan.changes);
  }

  if (!asking) {
    return (
      <Button
        ref={button}
        className={styles.back}
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
        onClick={start}
        title={words.history.takeBackHint}
      >
        {words.history.takeBack}
      </Button>
    );
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // the panel stays open
    event.preventDefault();
    setAsking(false);
  }
  // asked again as the table changes meanwhile
  const plan = planTakeBack(detail, table);
  const { changedSince, keeping } = plan;
  return (
    <div role="alertdialog" aria-label={words.history.takeBack} className={styles.asking} onKeyDown={onKeyDown}>
      {changedSince.length > 0 && (
        <>
          <p>{words.history.changedSince(changedSince.length)}</p>
          <ul className={styles.named}>
            {changedSince.slice(0, NAMED).map(({ row, column, now }) => (
              <li key={`${row} ${column}`}>
                {words.history.place(
                  titles.get(column)?.name || words.history.untitled,
                  words.history.row(placeOfRow(row, table) ?? 0),
                )}
                {words.app.colon}
                <WholeText text={now} />
              </li>
            ))}
            {changedSince.length > NAMED && <li>{words.history.andOthers(changedSince.length - NAMED)}</li>}
          </ul>
        </>
      )}
      {[...remarksOn(plan, words.history), ...laterRemarks].map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <div className={styles.buttons}>
        {changedSince.length > 0 && keeping !== null && (
          <Button size="compact-sm" autoFocus onClick={() => apply(keeping)}>
            {words.history.takeBackExcept(changedSince.length)}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant={changedSince.length > 0 && keeping !== null ? "default" : "filled"}
          autoFocus={changedSince.length === 0 || keeping === null}
          onClick={() => apply(plan.changes)}
          disabled={plan.empty}
        >
          {words.history.takeBackAnyway}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
          {words.app.cancel}
        </Button>
      </div>
    </div>
  );
}

/** A step that is taken back leaves a step: it says which one. */
function stepBack({ id, step }: HistoryDetail["entry"]): Step | null {
  return step === undefined ? null : stepOf(TAKE_BACK, { entry: id }, { kind: "all" });
}

function remarksOn(plan: TakeBackPlan, words: ReturnType<typeof useWords>["history"]): string[] {
  const remarks: string[] = [];
  if (plan.gone > 0) remarks.push(words.gone(plan.gone));
  if (plan.goneRows > 0) remarks.push(words.goneRows(plan.goneRows));
  if (plan.notOrder) remarks.push(words.notOrder);
  if (plan.notSchema) remarks.push(words.notSchema);
  return remarks;
}
