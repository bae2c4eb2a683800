/** The second line of the bar: by what, one or all, and what it would write before it is written. */
import { Button, TextInput, Tooltip } from "@mantine/core";
import { IconLetterCaseUpper } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import styles from "./find.module.css";
import type { useKeptQuery } from "./kept-query.ts";
import { ReplacementLines } from "./replacement-lines.tsx";
import type { FoundNow } from "./use-found.ts";
import { type Outcome, useReplacing } from "./use-replacing.ts";

interface Props {
  readonly collaboration: Collaboration;
  readonly query: ReturnType<typeof useKeptQuery>[0];
  readonly now: FoundNow | null;
  /** where one stands at this moment */
  activeCell(): CellPlace | null;
  change: ReturnType<typeof useKeptQuery>[1];
  onNext(): void;
  onGo(row: RowHandle, column: ColumnId): void;
}

export function ReplacePart({ collaboration, query, now, activeCell, change, onNext, onGo }: Props) {
  const words = useWords().find;
  const { table } = collaboration;
  const [spared, setSpared] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  const [looks, setLooks] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly undoable: boolean } | null>(null);
  const { by, as, keepsCase } = query;
  const replacing = useReplacing(collaboration, now, { text: by, as, keepsCase }, query);
  const { plan, percent } = replacing;
  const none = now === null || now.busy || now.cells.count === 0;

  // after another gesture, taking back would take that one back
  useEffect(
    () => table.subscribe(({ local }) => local && setSaid((before) => before && { ...before, undoable: false })),
    [table],
  );

  function look(on: boolean) {
    setLooks(on);
    setSpared(new Set());
    replacing.preview(on);
  }
  function say({ is, written, closed, tooLong }: Outcome) {
    const parts = [
      is === "too-much" ? words.tooMuch : written > 0 ? words.done(written) : words.nothing,
      closed > 0 ? words.closed(closed) : "",
      tooLong > 0 ? words.tooLong(tooLong) : "",
    ];
    setSaid({ text: parts.filter((part) => part !== "").join(" "), undoable: written > 0 });
    if (written > 0) look(false);
    // the button that was pressed may have nothing more to replace: the keys stay in the bar
    field.current?.focus();
  }
  function all() {
    replacing.all(looks ? spared : new Set(), say);
  }
  function one() {
    const active = activeCell();
    const row = active === null ? undefined : table.handleOf(active.row);
    const isFound = active !== null && row !== undefined && now?.cells.has(row, active.column) === true;
    if (isFound && collaboration.lockOn(active.column) !== null) setSaid({ text: words.closed(1), undoable: false });
    else {
      if (isFound) replacing.one(row, active.column);
      setSaid(null);
    }
    onNext();
  }
  const chosen = plan?.lines.reduce((sum, { before, cells }) => sum + (spared.has(before) ? 0 : cells), 0) ?? 0;

  return (
    <>
      <div className={styles.line2}>
        <TextInput
          ref={field}
          size="xs"
          className={styles.field}
          aria-label={words.by}
          placeholder={words.byPlaceholder}
          title={as === "pattern" ? words.groupsHint : undefined}
          value={by}
          maxLength={5000}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ by: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (event.ctrlKey || event.metaKey) all();
            else one();
          }}
        />
        <Tooltip label={`${words.keepsCase}. ${words.keepsCaseHint}`}>
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={keepsCase}
            aria-label={words.keepsCase}
            onClick={() => change({ keepsCase: !keepsCase })}
          >
            <IconLetterCaseUpper size={17} stroke={1.8} aria-hidden />
          </button>
        </Tooltip>
        <Button size="compact-sm" variant="default" disabled={none} onClick={one}>
          {words.replaceOne}
        </Button>
        <Button size="compact-sm" variant="default" disabled={none || percent !== null} onClick={all}>
          {words.replaceAll}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={none && !looks}
          aria-expanded={looks}
          onClick={() => look(!looks)}
        >
          {words.preview}
        </Button>
        {percent !== null && (
          <span className={styles.count} role="status">
            {words.preparing(percent)}{" "}
            <button
              type="button"
              className={styles.go}
              onClick={() => {
                replacing.stop();
                setSaid({ text: words.stopped, undoable: false });
              }}
            >
              {words.stop}
            </button>
          </span>
        )}
        {percent === null && said !== null && (
          <span className={styles.said} role="status">
            {said.text}{" "}
            {said.undoable && (
              <button
                type="button"
                className={styles.go}
                onClick={() => {
                  collaboration.undo();
                  setSaid({ text: words.undone, undoable: false });
                }}
              >
                {words.undo}
              </button>
            )}
          </span>
        )}
      </div>
      {looks && plan !== null && (
        <section className={styles.preview} aria-label={words.preview}>
          {plan.lines.length === 0 ? (
            <p className={styles.note}>{words.nothing}</p>
          ) : (
            <>
              <div className={styles.previewHead}>
                <span>{words.before(chosen)}</span>
                <Button size="compact-sm" disabled={chosen === 0 || percent !== null} onClick={all}>
                  {words.apply(chosen)}
                </Button>
              </div>
              <ReplacementLines
                lines={plan.lines}
                spared={spared}
                onSpare={setSpared}
                onGo={({ row, column }) => onGo(row, column)}
              />
            </>
          )}
          {plan.closed > 0 && <p className={styles.note}>{words.closed(plan.closed)}</p>}
          {plan.tooLong > 0 && <p className={styles.note}>{words.tooLong(plan.tooLong)}</p>}
        </section>
      )}
    </>
  );
}
