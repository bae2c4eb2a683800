/** Problems of one cause: how many, what is wrong with one of them, the walk through them, and their repair. */
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Issue, IssueGroup } from "#shared/checks/issue.ts";
import { sentenceOf, titleOfGroup } from "#shared/checks/sentences.ts";
import type { Table } from "#shared/document/table.ts";
import styles from "../problems-panel.module.css";
import { BlankRowsButton } from "./blank-rows-button.tsx";
import { CellsList } from "./cells-list.tsx";
import { RepairButton } from "./repair-button.tsx";
import { RepairCell } from "./repair-cell.tsx";
import { useRepairable } from "./repairable.ts";
import type { RepairsOfGroup } from "./use-repairs.ts";
import { Walk } from "./walk.tsx";

interface Props {
  readonly group: IssueGroup;
  readonly repairsOf: RepairsOfGroup;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly open: boolean;
  onToggle(): void;
  /** something was repaired: said where it is still seen when the group is gone */
  onDone(sentence: string): void;
}

export function Group({ group, repairsOf, collaboration, handle, open, onToggle, onDone }: Props) {
  const figures = useFigures();
  const words = useWords();
  const { table, issues } = collaboration;
  const [at, setAt] = useState(0);
  const repairable = useRepairable(group, repairsOf, collaboration);
  const columnName = table.columns.find((column) => column.id === group.column)?.name ?? group.field;
  const all = open && group.count > 1 ? issues.ofGroup(group) : null;
  const current = all?.[Math.min(at, all.length - 1)];

  function show(index: number) {
    const issue = issues.ofGroup(group)[index];
    if (issue === undefined) return;
    setAt(index);
    goTo(issue, table, handle);
  }
  function toggle() {
    // letters of the sentence may be chosen, to be copied
    if (window.getSelection()?.isCollapsed === false) return;
    onToggle();
    if (!open) show(0);
  }
  function onWritten() {
    const left = issues.ofGroup(group).length;
    if (left === 0) onDone(words.repairs.done(1));
    else show(Math.min(at, left - 1));
  }

  return (
    <section className={styles.group} data-open={open}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={toggle}>
        <span className={styles.column}>{columnName ?? words.review.problems.wholeTable}</span>
        <span className={styles.count}>{figures(group.count)}</span>
        <span className={styles.cause}>{titleOfGroup(group, words.checks, { withColumn: false })}</span>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger place to press for the title above, which has the keys */}
      <p className={styles.sentence} onClick={toggle}>
        {sentenceOf(group.example, words.checks, contextOf(group.example, table))}
      </p>
      {repairable !== null && (
        <div className={styles.repair}>
          <RepairButton {...{ group, repairable, repairsOf, collaboration, onDone }} columnName={columnName ?? ""} />
        </div>
      )}
      {group.code === "blank-row" && collaboration.mayEdit && (
        <div className={styles.repair}>
          <BlankRowsButton {...{ group, collaboration, onDone }} />
        </div>
      )}
      {all !== null && current !== undefined && (
        <>
          <CellsList issues={all} at={Math.min(at, all.length - 1)} table={table} onShow={show} />
          <Walk at={at} count={all.length} onShow={show}>
            {repairable !== null && (
              <RepairCell issue={current} repairable={repairable} collaboration={collaboration} onWritten={onWritten} />
            )}
          </Walk>
        </>
      )}
    </section>
  );
}

function contextOf(issue: Issue, table: Table) {
  const row = issue.row === null ? undefined : table.handleOf(issue.row);
  const text = row === undefined || issue.column === null ? undefined : table.text(row, issue.column);
  const first = typeof issue.args.first === "string" ? firstRow(issue.args.first, table) : undefined;
  return { text, firstRow: first };
}

/** Number, from 1, of the row of that id. */
function firstRow(id: string, table: Table): number | undefined {
  const handle = table.handleOf(id as Parameters<Table["handleOf"]>[0]);
  if (handle === undefined || table.isDeleted(handle)) return undefined;
  return table.positionOf(handle) + 1;
}

/** An issue of a whole row shows its first cell, one of a whole column its first row. */
function goTo(issue: Issue, table: Table, handle: { current: GridHandle | null }) {
  const column = issue.column ?? table.columns[0]?.id;
  const row = issue.row ?? (table.rowCount > 0 ? table.idOf(table.handleAt(0)) : undefined);
  if (row !== undefined && column !== undefined && !(issue.row === null && issue.column === null)) {
    handle.current?.goTo({ row, column });
  }
}
