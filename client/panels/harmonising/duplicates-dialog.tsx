/** Rows that may be one and the same, over the whole screen: looked at group by group, made into one, or told apart. */
import { Button, Modal, Switch } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import { mergedRow, NO_CHOICES, type RowChoices } from "#shared/cleaning/clusters/merged-row.ts";
import type { RowLikeness } from "#shared/cleaning/clusters/row-groups.ts";
import type { ColumnId, DatasetId, RowId } from "#shared/model/ids.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./duplicates.module.css";
import { DuplicatesChoice } from "./duplicates-choice.tsx";
import { GroupTable } from "./group-table.tsx";
import { MergeNote } from "./merge-note.tsx";
import { SeenAgain } from "./seen-again.tsx";
import { useGroupAtHand } from "./use-group-at-hand.ts";
import { useRowGroups, useStandingGroups } from "./use-row-groups.ts";
import { useRowMerging } from "./use-row-merging.ts";
import { useToldApart } from "./use-told-apart.ts";

/** rows drawn of one group, and merged at once */
const DRAWN = 20;

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly seen: SeenTable;
  readonly columns: readonly ColumnId[];
  /** open conversations of each row */
  readonly comments: Store<ReadonlyMap<RowId, number>>;
  onClose(): void;
}

export function DuplicatesDialog({ dataset, collaboration, seen, columns: first, comments, onClose }: Props) {
  const { harmonising } = useWords();
  const words = harmonising.duplicates;
  const { table } = collaboration;
  useStore(collaboration.tableVersion);
  const remarks = useStore(comments);
  const [asked, setColumns] = useState(first);
  // those that someone deleted meanwhile tell nothing
  const columns = useMemo(
    () => asked.filter((id) => table.columns.some((one) => one.id === id)),
    [asked, table.columns],
  );
  const [likeness, setLikeness] = useState<RowLikeness>({ by: "cleaned" });
  // as they are kept when this opens
  const [kept] = useState(() => (seen.allRows || seen.rowCount === table.rowCount ? null : seen.order));
  const [onlyKept, setOnlyKept] = useState(false);
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const [choices, setChoices] = useState<RowChoices>(NO_CHOICES);
  const apart = useToldApart(dataset, "rows", collaboration);
  const { found, percent } = useRowGroups(collaboration, columns, likeness, onlyKept ? kept : null);
  const groups = useStandingGroups(collaboration, found, apart.known);
  const atHand = useGroupAtHand(table, groups, () => setChoices(NO_CHOICES));
  const merging = useRowMerging(collaboration);
  const rows = atHand.rows.slice(0, DRAWN);
  const mayWrite = (column: ColumnId) => collaboration.lockOn(column) === null;
  const merged = mergedRow(table, rows, choices, mayWrite);
  const hasClosed = collaboration.mayEdit && table.columns.some(({ id }) => !mayWrite(id));
  const lost = merged?.gone.reduce((sum, row) => sum + (remarks.get(table.idOf(row)) ?? 0), 0) ?? 0;
  const shown = table.columns
    .filter(({ id }) => !onlyDiffering || columns.includes(id) || merged?.differing.has(id) !== false)
    .toSorted((a, b) => Number(columns.includes(b.id)) - Number(columns.includes(a.id)));

  const status = useRef<HTMLParagraphElement>(null);
  const isEmpty = rows.length === 0;
  // what was pressed went with the last group: Ctrl+Z and Escape are heard still
  useEffect(() => {
    if (isEmpty && document.activeElement === document.body) status.current?.focus();
  }, [isEmpty]);

  function compare(next: () => void) {
    atHand.forget();
    next();
  }
  function merge() {
    if (merged === null || !collaboration.mayEdit) return;
    merging.run(merged, atHand.leave);
  }
  function tellApart() {
    const ids = rows.map((row) => table.idOf(row));
    atHand.leave();
    apart.tell(ids);
  }
  function undo() {
    const back = merging.undo();
    if (back !== null) atHand.show(back);
  }
  function onKeyDown(event: KeyboardEvent) {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox], [type=radio])");
    const isCtrl = event.ctrlKey || event.metaKey;
    if (event.key === "PageDown") atHand.go(1);
    else if (event.key === "PageUp") atHand.go(-1);
    else if (event.key === "Enter" && isCtrl) merge();
    else if (event.key.toLowerCase() === "z" && isCtrl && !event.shiftKey && !isTyping && merging.mayUndo) undo();
    else return;
    event.preventDefault();
    // a field that has the keys does nothing of its own
    event.stopPropagation();
  }

  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={<span className={styles.title}>{words.title}</span>}
      closeButtonProps={{ "aria-label": words.close }}
      classNames={{ content: styles.content, body: styles.body, header: styles.header }}
      transitionProps={{ duration: 0 }}
      onKeyDownCapture={onKeyDown}
    >
      <DuplicatesChoice
        all={table.columns}
        {...{ columns, likeness }}
        filtered={
          kept === null
            ? null
            : { rows: kept.length, only: onlyKept, onOnly: (only) => compare(() => setOnlyKept(only)) }
        }
        onColumns={(next) => compare(() => setColumns(next))}
        onLikeness={(next) => compare(() => setLikeness(next))}
      />
      <div className={styles.said}>
        <p ref={status} role="status" tabIndex={-1}>
          {columns.length === 0
            ? words.chooseColumns
            : found === null
              ? words.seeking(percent ?? 0)
              : rows.length === 0
                ? found.groups.length === 0
                  ? words.none
                  : words.allSeen
                : rows.length < 2
                  ? words.gone
                  : atHand.at === null
                    ? words.noLonger
                    : words.place(atHand.at + 1, groups.length, atHand.rows.length)}
        </p>
        {rows.length > 0 && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconChevronLeft size={14} aria-hidden />}
              disabled={!atHand.hasPrevious}
              onClick={() => atHand.go(-1)}
            >
              {words.previous}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<IconChevronRight size={14} aria-hidden />}
              disabled={!atHand.hasNext}
              onClick={() => atHand.go(1)}
            >
              {words.next}
            </Button>
            <Switch
              size="xs"
              label={words.onlyDiffering}
              checked={onlyDiffering}
              onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
            />
          </>
        )}
      </div>
      {found?.complete === false && <p className={styles.soft}>{harmonising.cutShort}</p>}
      <MergeNote merging={{ ...merging, undo }} />
      <div className={styles.middle}>
        {rows.length > 0 && (
          <GroupTable
            {...{ table, rows, merged, choices, mayWrite }}
            columns={shown}
            compared={columns}
            comments={remarks}
            mayMerge={collaboration.mayEdit}
            onChoices={setChoices}
          />
        )}
        {rows.length > 0 && shown.length < table.columns.length && (
          <p className={styles.soft}>{words.same(table.columns.length - shown.length)}</p>
        )}
        {atHand.rows.length > DRAWN && <p className={styles.soft}>{words.moreRows(DRAWN)}</p>}
      </div>
      {rows.length > 0 && (
        <div className={styles.foot}>
          {lost > 0 && merged !== null && <Warning sentence={words.willLose(lost, merged.gone.length)} />}
          {hasClosed && <p className={styles.soft}>{words.closed}</p>}
          {!collaboration.mayEdit && <p className={styles.soft}>{harmonising.readOnly}</p>}
          <div className={styles.buttons}>
            <Button disabled={merged === null || !collaboration.mayEdit} onClick={merge} title="Ctrl+Enter">
              {words.merge((merged?.gone.length ?? 0) + 1)}
            </Button>
            <Button variant="default" onClick={tellApart}>
              {words.notSame(rows.length)}
            </Button>
            {apart.known.length > 0 && (
              <button type="button" className={styles.link} onClick={() => compare(apart.forget)}>
                {words.skipped(apart.known.length)} {harmonising.seeApart}
              </button>
            )}
          </div>
          <p className={styles.soft}>{words.keys}</p>
        </div>
      )}
      {apart.failure !== null && <ProblemMessage error={apart.failure} />}
      <SeenAgain apart={{ ...apart, again: () => compare(apart.again) }} />
      {rows.length === 0 && apart.known.length > 0 && (
        <button type="button" className={styles.link} onClick={() => compare(apart.forget)}>
          {words.skipped(apart.known.length)} {harmonising.seeApart}
        </button>
      )}
    </Modal>
  );
}
