/** Finding and replacing, in a bar over the grid that covers no cell. */
import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconReplace, IconSearch, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { Value } from "#client/collab/value.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { keysShown } from "#client/ui/keys-shown.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { nextFound, placeAmongFound } from "#shared/views/find/next-found.ts";
import styles from "./find.module.css";
import type { ChosenScope } from "./find-scope.ts";
import { useKeptQuery } from "./kept-query.ts";
import { OptionToggles } from "./option-toggles.tsx";
import { ReplacePart } from "./replace-part.tsx";
import { ScopeChoice, selectionScope } from "./scope-choice.tsx";
import { useFound } from "./use-found.ts";

/** How it was asked for; another object at each asking. */
export interface FindAsk {
  readonly replaces: boolean;
}

interface Props {
  readonly collaboration: Collaboration;
  readonly seen: SeenTable;
  readonly handle: { readonly current: GridHandle | null };
  readonly active: CellPlace | null;
  /** tells the grid which cells to mark */
  readonly found: Value<((row: RowHandle, column: ColumnId) => boolean) | null>;
  readonly ask: FindAsk;
  onAsk(ask: FindAsk): void;
  onClose(): void;
}

export function FindBar({ collaboration, seen, handle, active, found, ask, onAsk, onClose }: Props) {
  const { find: words, grid } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [query, change] = useKeptQuery();
  const [selection] = useState(() => handle.current?.selectedCells() ?? null);
  const [scope, setScope] = useState<ChosenScope>(() =>
    selection !== null && selection.rows.length * selection.columns.length > 1
      ? selectionScope(selection)
      : { kind: "seen" },
  );
  const { compiled, now } = useFound(collaboration, seen, query, scope);
  const { table, mayEdit } = collaboration;
  useStore(collaboration.tableVersion);
  const pending = useRef<1 | -1 | null>(null);
  const replaces = ask.replaces && mayEdit;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking brings the focus back
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [ask]);
  useEffect(() => {
    found.set(now === null ? null : (row, column) => now.cells.has(row, column));
  }, [now, found]);
  useEffect(() => () => found.set(null), [found]);
  useEffect(() => {
    if (now === null || now.busy || pending.current === null) return;
    const step = pending.current;
    pending.current = null;
    go(step);
  });

  // from the grid too, for as long as the bar is there
  const stepping = useRef(go);
  useEffect(() => {
    stepping.current = go;
  });
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.key !== "F3" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      stepping.current(event.shiftKey ? -1 : 1);
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const at = pointOf(active);
  const { order, columns } = seen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is seen says by these two that it changed
  const place = useMemo(
    () => (now === null || now.busy ? { seen: 0, at: 0 } : placeAmongFound(now.cells, seen, at)),
    [now, order, columns, at?.row, at?.column],
  );

  function pointOf(cell: CellPlace | null) {
    const row = cell === null ? undefined : table.handleOf(cell.row);
    if (cell === null || row === undefined) return null;
    const column = seen.columns.findIndex(({ id }) => id === cell.column);
    const position = seen.positionOf(row);
    return position === -1 || column === -1 ? null : { row: position, column };
  }
  function go(step: 1 | -1) {
    if (now === null) return;
    if (now.busy) {
      // the next one as one sees them is known once all are found
      pending.current = step;
      return;
    }
    const from = pointOf(handle.current?.selected().active ?? null);
    const next = nextFound(now.cells, seen, from, step);
    const column = next && seen.columns[next.column];
    if (next && column) handle.current?.goTo({ row: table.idOf(seen.handleAt(next.row)), column: column.id });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  }
  const count = now?.cells.count ?? 0;
  const outOfSight = now === null || now.busy ? 0 : count - place.seen;

  return (
    <search className={styles.bar} aria-label={words.bar} onKeyDown={onKeyDown}>
      <div className={styles.line1}>
        <TextInput
          ref={field}
          size="xs"
          className={styles.field}
          aria-label={words.text}
          placeholder={query.whole && query.as === "text" ? words.blankPlaceholder : words.placeholder}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={query.text}
          maxLength={1000}
          spellCheck={false}
          autoComplete="off"
          error={compiled.is === "fault"}
          onChange={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          }}
        />
        <OptionToggles query={query} onChange={change} />
        <Tooltip label={`${words.previous} (${keysShown(`${grid.keys.shift}+F3`)})`}>
          <ActionIcon aria-label={words.previous} disabled={count === 0} onClick={() => go(-1)}>
            <IconChevronUp size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${words.next} (F3)`}>
          <ActionIcon aria-label={words.next} disabled={count === 0} onClick={() => go(1)}>
            <IconChevronDown size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <span className={styles.count} role="status">
          {now === null
            ? compiled.is === "finder"
              ? words.looking
              : ""
            : now.busy
              ? `${words.looking} ${words.found(count)}`
              : count === 0
                ? words.none
                : place.at > 0
                  ? words.place(place.at, place.seen)
                  : words.found(count)}
        </span>
        <ScopeChoice {...{ table, seen, active, selection, scope }} onScope={setScope} />
        {mayEdit && !replaces && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconReplace size={15} aria-hidden />}
            onClick={() => onAsk({ replaces: true })}
          >
            {words.replace}
          </Button>
        )}
        <ActionIcon className={styles.close} aria-label={words.close} title={words.close} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {replaces && (
        <ReplacePart
          {...{ collaboration, handle, query, now, change }}
          activeCell={() => handle.current?.selected().active ?? null}
          onNext={() => go(1)}
          onGo={(row, column) => handle.current?.goTo({ row: table.idOf(row), column })}
        />
      )}
      {compiled.is === "fault" && (
        <p className={styles.fault} role="alert">
          {words.fault(compiled.fault.kind, compiled.fault.at)}
        </p>
      )}
      {now !== null && now.cells.unjudged > 0 && <p className={styles.note}>{words.unjudged(now.cells.unjudged)}</p>}
      {outOfSight > 0 && <p className={styles.note}>{words.outOfSight(outOfSight)}</p>}
    </search>
  );
}
