/** What a repair would write, looked at before: each text and what it becomes, to be unticked one by one, then written as one gesture. */
import { Button, Modal, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { IssueGroup } from "#shared/checks/issue.ts";
import type { DateOrder, Reading } from "#shared/checks/repairs/family.ts";
import { planRepairs } from "#shared/checks/repairs/plan-repairs.ts";
import type { Repairs } from "#shared/checks/repairs/repairs-of.ts";
import { casesOf } from "./cells-of-group.ts";
import { OrderQuestion } from "./order-question.tsx";
import styles from "./repair.module.css";
import { RepairChoices } from "./repair-choices.tsx";
import { RepairLeft } from "./repair-left.tsx";
import { RepairLines } from "./repair-lines.tsx";
import { repairStep } from "./repair-step.ts";
import { replacementOf } from "./replacements.ts";
import type { RepairsOfGroup } from "./use-repairs.ts";
import { writeRepairs } from "./write-repairs.ts";

type Scope = "group" | "column";

interface Props {
  readonly group: IssueGroup;
  readonly columnName: string;
  readonly repairs: Repairs;
  readonly repairsOf: RepairsOfGroup;
  readonly collaboration: Collaboration;
  onClose(): void;
  onDone(sentence: string): void;
}

export function RepairDialog({ group, columnName, repairs, repairsOf, collaboration, onClose, onDone }: Props) {
  const { app, grid, repairs: words } = useWords();
  // what is looked at stays as it was when it was opened, whatever others write meanwhile
  const [cells] = useState(() => {
    const ofColumn = collaboration.issues
      .groups()
      .filter((other) => other.column === group.column && repairsOf(other) !== null);
    return {
      group: casesOf([group], collaboration, repairs),
      column: casesOf(ofColumn, collaboration, repairs),
      ofColumn,
    };
  });
  const [scope, setScope] = useState<Scope>("group");
  const [chosen, setChosen] = useState<DateOrder | null>(null);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<ReadonlyMap<string, Reading>>(new Map());
  const [trouble, setTrouble] = useState<string | null>(null);
  const cases = cells[scope];
  const asks = useMemo(() => repairs.asksOrder(cases.map(({ text }) => text)), [repairs, cases]);
  const isDated = group.rule === "date" || group.rule === "datetime";
  const order = asks ? chosen : "day-first";
  const waits = order === null;
  const plan = useMemo(() => planRepairs(repairs, cases, order), [repairs, cases, order]);
  const ticked = plan.lines.filter(({ key }) => !unticked.has(key));
  const chosenOnes = plan.choices.flatMap((choice) => {
    const reading = taken.get(choice.key);
    return reading === undefined ? [] : [{ ...choice, after: reading.text, also: reading.also ?? [] }];
  });
  const meant = [...ticked, ...chosenOnes];
  const sum = waits ? 0 : meant.reduce((cells, { count, also }) => cells + count * (1 + also.length), 0);

  function apply() {
    const { column } = group;
    if (column === null) return;
    const replacements = meant.flatMap((line) =>
      line.cases.flatMap((one) => replacementOf(one, line, column, repairs, collaboration) ?? []),
    );
    try {
      const isWhole =
        (scope === "column" || cells.ofColumn.length === 1) &&
        ticked.length === plan.lines.length &&
        chosenOnes.length === 0;
      // a reading chosen by hand is of these rows: elsewhere the same text may mean another
      const which = isWhole ? "whole" : chosenOnes.length > 0 ? "rows" : "texts";
      const step = repairStep(column, replacements, asks ? (chosen ?? "data") : "data", which);
      const begun = writeRepairs(collaboration, replacements, step, (repaired) => {
        if (repaired === null) return onDone(grid.readOnly);
        const { written, changed } = repaired;
        const said = [written > 0 ? words.done(written) : words.noneDone];
        if (written > 0 && changed > 0) said.push(words.skipped(changed));
        onDone(said.join(" "));
      });
      if (begun) onClose();
      else setTrouble(grid.bulk.busy);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      setTrouble(words.tooLarge);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<span className={styles.title}>{words.title(columnName)}</span>}
      closeButtonProps={{ "aria-label": app.close }}
    >
      {cells.ofColumn.length > 1 && (
        <SegmentedControl
          className={styles.scope}
          aria-label={words.scope.label}
          data={[
            { value: "group", label: words.scope.group },
            { value: "column", label: words.scope.column },
          ]}
          value={scope}
          onChange={(value) => setScope(value === "column" ? "column" : "group")}
        />
      )}
      {asks && <OrderQuestion repairs={repairs} texts={cases} chosen={chosen} onChoose={setChosen} />}
      {waits && <p className={styles.soft}>{words.order.first}</p>}
      {!waits && plan.lines.length > 0 && <RepairLines lines={plan.lines} unticked={unticked} onUntick={setUnticked} />}
      {!waits && plan.choices.length > 0 && <RepairChoices choices={plan.choices} taken={taken} onTake={setTaken} />}
      {!waits && plan.lines.length + plan.choices.length === 0 && <p className={styles.soft}>{words.nothing}</p>}
      {!waits && <RepairLeft plan={plan} isDated={isDated} />}
      {trouble !== null && <Warning sentence={trouble} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
        <Button data-autofocus={!asks || undefined} disabled={sum === 0 || !collaboration.mayEdit} onClick={apply}>
          {waits ? words.openMany : words.apply(sum)}
        </Button>
      </div>
    </Modal>
  );
}
