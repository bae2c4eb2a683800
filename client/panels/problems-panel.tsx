/** What is wrong with the table, grouped by cause, the worst first; a click walks through the cells, another repairs them. */
import { Button } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { IssueGroup } from "#shared/checks/issue.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { ColumnsPart } from "./problems/columns-part.tsx";
import { type Done, DoneNote } from "./problems/done-note.tsx";
import { Group } from "./problems/group.tsx";
import { MissingColumns } from "./problems/missing-columns.tsx";
import { AllGood, BeingChecked, NotKnown, Quiet } from "./problems/quiet.tsx";
import { ScorePart } from "./problems/score-part.tsx";
import { useRepairs } from "./problems/use-repairs.ts";
import { Warnings } from "./problems/warnings.tsx";
import styles from "./problems-panel.module.css";

interface Props {
  /** above the rest: what the conversion of a file left to look at */
  readonly doubts: ReactNode;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  onChooseSchema(): void;
  /** null for who may not draw rows */
  readonly onSpotCheck: (() => void) | null;
}

export function ProblemsPanel({ doubts, ...rest }: Props) {
  return (
    <>
      {doubts}
      <Problems {...rest} />
    </>
  );
}

function Problems({ collaboration, handle, onChooseSchema, onSpotCheck }: Omit<Props, "doubts">) {
  const { review, grid } = useWords();
  const words = review.problems;
  useStore(collaboration.issues.revision);
  useStore(collaboration.tableVersion);
  const { state } = useStore(collaboration.saving);
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const say = (sentence: string) => setDone({ sentence, undoable: collaboration.undoState.get().canUndo });
  const { table, issues, mayEdit } = collaboration;
  const repairsOf = useRepairs(table);
  const groups = issues.groups();
  // columns that are missing come before what is wrong in the others
  const missing = groups.filter(({ code }) => code === "missing-label");
  const missesColumns = missing.length > 0;
  // one is told as any other problem; several are one cause
  const listed = missing.length > 1 ? groups.filter((group) => !missing.includes(group)) : groups;
  const columns = <ColumnsPart collaboration={collaboration} onDone={say} />;

  // what is said of the way back is true until the next gesture
  useEffect(() => table.subscribe(({ local }) => local && setDone(null)), [table]);

  function goToColumn(column: ColumnId) {
    if (table.rowCount > 0) handle.current?.goTo({ row: table.idOf(table.handleAt(0)), column });
  }
  function undo() {
    collaboration.undo();
    setDone({ sentence: grid.undone, undoable: false });
  }
  function onKeyDown(event: KeyboardEvent) {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || !collaboration.undoState.get().canUndo) return;
    event.preventDefault();
    undo();
  }

  if (table.schema === null) {
    return (
      <Quiet title={words.noSchema} sentence={words.noSchemaSentence}>
        {mayEdit && <Button onClick={onChooseSchema}>{words.chooseSchema}</Button>}
        {onSpotCheck !== null && table.rowCount > 0 && (
          <>
            <p className={styles.or}>{words.spotCheckSentence}</p>
            <Button variant="default" onClick={onSpotCheck}>
              {words.spotCheck}
            </Button>
          </>
        )}
      </Quiet>
    );
  }
  if (!issues.known()) return state === "offline" ? <NotKnown /> : <BeingChecked />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what has the focus inside
    <div onKeyDown={onKeyDown}>
      <DoneNote done={done} onUndo={undo} />
      <ScorePart collaboration={collaboration} onColumn={goToColumn} />
      {groups.length === 0 ? (
        <AllGood table={table} />
      ) : (
        <>
          <p className={styles.total}>{words.total(issues.total())}</p>
          {missesColumns && columns}
          <ul className={styles.groups}>
            {missing.length > 1 && (
              <li>
                <MissingColumns groups={missing} />
              </li>
            )}
            {listed.map((group) => {
              const key = keyOf(group);
              return (
                <li key={key}>
                  <Group
                    {...{ group, repairsOf, collaboration, handle }}
                    open={open === key}
                    onToggle={() => setOpen(open === key ? null : key)}
                    onDone={say}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
      {!missesColumns && columns}
      <Warnings table={table} told={issues.warnings()} />
    </div>
  );
}

function keyOf({ code, rule, column, field }: IssueGroup): string {
  return [code, rule, column ?? "", field ?? ""].join("|");
}
