/** The row one is on, as a form: one field for each column, written as in the grid; for who reads one record at a time, and for phones. */
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconMessage, IconPin, IconPinFilled, IconTriangle } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useFields } from "#client/grid/drawing/use-fields.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { useRepairs } from "../problems/use-repairs.ts";
import { useFormEditing } from "./form-editing.ts";
import { FormField } from "./form-field.tsx";
import { nextProblem } from "./next-problem.ts";
import styles from "./row-form.module.css";
import { useOthersInRow } from "./use-others-in-row.ts";

interface Props {
  readonly collaboration: Collaboration;
  readonly seen: SeenTable;
  readonly handle: { readonly current: GridHandle | null };
  readonly active: CellPlace | null;
  /** number of open conversations about each row */
  readonly threads: Store<ReadonlyMap<RowId, number>>;
  onComments(row: RowId): void;
  /** the cell it is asked for by a key or a menu, another object at each asking: its field takes the keys; null: not asked for so */
  readonly ask: CellPlace | null;
  /** it did */
  onAsked(): void;
}

/** one reads first: a field that takes the keys brings up a keyboard that covers the row */
const FINGERS = "(hover: none) and (pointer: coarse)";

export function RowForm({ collaboration, seen, handle, active, threads, onComments, ask, onAsked }: Props) {
  const words = useWords().rowForm;
  const { table, issues } = collaboration;
  useStore(collaboration.tableVersion);
  useStore(issues.revision);
  useSyncExternalStore(seen.subscribe, () => seen.order);
  const conversations = useStore(threads);
  const fields = useFields(table.schema, table.columns);
  const repairsOf = useRepairs(table);
  const form = useFormEditing(collaboration);
  const [pinned, setPinned] = useState<RowId | null>(null);
  const [open, setOpen] = useState<ColumnId | null>(null);
  const [wanted, setWanted] = useState<CellPlace | null>(null);
  const [said, setSaid] = useState("");
  const frame = useRef<HTMLDivElement>(null);
  // on a header, or the line that adds a row, one still reads the row one comes from
  const [last, setLast] = useState<RowId | null>(ask?.row ?? active?.row ?? null);
  // until one moves in the grid, the row asked for is the one that is read
  const [from, setFrom] = useState<RowId | null>(active?.row ?? null);
  if (active !== null && active.row !== from) {
    setFrom(active.row);
    setLast(active.row);
  }
  const [asked, setAsked] = useState(ask);
  if (ask !== asked) {
    setAsked(ask);
    if (ask !== null) setLast(ask.row);
    if (ask !== null && pinned !== null) setPinned(ask.row);
  }
  const id = pinned ?? last;
  const row = id === null ? undefined : table.handleOf(id);
  const others = useOthersInRow(collaboration, id);

  useEffect(() => {
    if (ask === null) return;
    onAsked();
    if (matchMedia(FINGERS).matches) lookAtField(ask.column);
    else focusField(ask.column);
  });
  useEffect(() => {
    if (wanted === null || wanted.row !== id) return;
    setWanted(null);
    focusField(wanted.column);
  });

  // on another row, what one types next replaces the text of the field one is in, as where one enters it
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time another row is shown
  useEffect(() => {
    const area = document.activeElement;
    const isIn = area instanceof HTMLTextAreaElement && frame.current?.contains(area) === true;
    if (isIn && form.editing.cell.get() === null) area.select();
  }, [id]);

  if (id === null || row === undefined) return <p className={styles.none}>{words.none}</p>;
  const talks = conversations.get(id) ?? 0;
  const position = seen.positionOf(row);
  const number = table.positionOf(row) + 1;
  const wrong = table.columns.filter((column) => issues.ofCell(id, column.id).length > 0).length;

  function fieldOf(column: ColumnId) {
    const fields = [...(frame.current?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
    return fields.find((element) => element.dataset.column === column);
  }
  function lookAtField(column: ColumnId) {
    frame.current?.focus({ preventScroll: true });
    fieldOf(column)?.scrollIntoView({ block: "nearest" });
  }
  function focusField(column: ColumnId) {
    const area = fieldOf(column)?.querySelector("textarea");
    area?.focus();
    // as in any form: what one types takes the place of what is there
    area?.select();
    area?.scrollIntoView({ block: "nearest" });
  }
  function go(place: CellPlace, focuses: boolean) {
    if (form.editing.cell.get() !== null && !form.editing.commit()) return;
    setSaid("");
    if (pinned !== null) setPinned(place.row);
    handle.current?.goTo(place);
    if (focuses) setWanted(place);
  }
  function goRow(step: 1 | -1) {
    const next = position + step;
    if (position === -1 || next < 0 || next >= seen.rowCount) return;
    const column = open ?? handle.current?.selected().active?.column ?? table.columns[0]?.id;
    if (column !== undefined) go({ row: table.idOf(seen.handleAt(next)), column }, open !== null);
  }
  function goProblem() {
    const from = open === null ? (handle.current?.selected().active ?? null) : { row: id as RowId, column: open };
    const next = nextProblem(issues, table, seen, from);
    if (next === null) setSaid(words.noProblem);
    else go(next, true);
  }
  function step(column: ColumnId, by: 1 | -1) {
    const at = table.columns.findIndex((one) => one.id === column);
    const next = table.columns[at + by];
    if (next) focusField(next.id);
  }
  function onOpen(column: ColumnId, opens: boolean) {
    setOpen((before) => (opens ? column : before === column ? null : before));
    const isThere = position !== -1 && seen.columns.some((one) => one.id === column);
    // the grid stands on the same cell: so do the eyes of the others
    const now = handle.current?.selected().active;
    if (opens && isThere && (now?.row !== id || now.column !== column)) {
      handle.current?.goTo({ row: id as RowId, column });
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "PageDown") goRow(1);
    else if (event.key === "PageUp") goRow(-1);
    else return;
    event.preventDefault();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what has the focus inside
    <div ref={frame} tabIndex={-1} className={styles.form} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <strong className={styles.number}>{words.row(number)}</strong>
        <span className={styles.place}>{position === -1 ? "" : words.place(position + 1, seen.rowCount)}</span>
        <Tooltip label={words.comments(talks)}>
          <ActionIcon w={talks > 0 ? 40 : undefined} aria-label={words.comments(talks)} onClick={() => onComments(id)}>
            <IconMessage size={17} aria-hidden />
            {talks > 0 && <span className={styles.talks}>{talks}</span>}
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words.previous}>
          <ActionIcon aria-label={words.previous} disabled={position <= 0} onClick={() => goRow(-1)}>
            <IconChevronUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words.next}>
          <ActionIcon
            aria-label={words.next}
            disabled={position === -1 || position >= seen.rowCount - 1}
            onClick={() => goRow(1)}
          >
            <IconChevronDown size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={pinned === null ? words.pinHint : words.unpin}>
          <ActionIcon
            aria-label={words.pin}
            aria-pressed={pinned !== null}
            onClick={() => setPinned(pinned === null ? id : null)}
          >
            {pinned === null ? <IconPin size={17} aria-hidden /> : <IconPinFilled size={17} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={styles.bar}>
        <span className={wrong > 0 ? styles.wrongCount : styles.place} role="status">
          {said || words.problems(wrong)}
        </span>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={issues.total() === 0}
          leftSection={<IconTriangle size={14} aria-hidden />}
          onClick={goProblem}
        >
          {words.nextProblem}
        </Button>
      </div>
      {table.isDeleted(row) ? (
        <p role="alert" className={styles.trouble}>
          {words.deleted}
        </p>
      ) : (
        position === -1 && <p className={styles.trouble}>{words.out}</p>
      )}
      {table.columns.map((column) => (
        <div key={column.id} data-column={column.id}>
          <FormField
            {...{ collaboration, form, row, column, repairsOf }}
            field={fields.of.get(column.id)}
            schema={fields.schema}
            peers={others.filter(({ at }) => at?.column === column.id)}
            open={open === column.id}
            onOpen={(opens) => onOpen(column.id, opens)}
            onStep={(by) => step(column.id, by)}
          />
        </div>
      ))}
      {collaboration.mayEdit && <p className={styles.foot}>{words.kept}</p>}
    </div>
  );
}
