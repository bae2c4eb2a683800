/** All the places of one cause, however many: a list that draws what is seen of it. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { showText } from "#client/grid/cells/show-text.tsx";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Issue } from "#shared/checks/issue.ts";
import type { Table } from "#shared/document/table.ts";
import styles from "./cells-list.module.css";

/** px */
const LINE = 28;
const LINES_SHOWN = 8;

interface Props {
  /** in table order */
  readonly issues: readonly Issue[];
  readonly at: number;
  readonly table: Table;
  onShow(index: number): void;
}

export function CellsList({ issues, at, table, onShow }: Props) {
  const words = useWords().review.problems;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: issues.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    overscan: 6,
  });
  useEffect(() => lines.scrollToIndex(at, { align: "auto" }), [lines, at]);

  function onKeyDown(event: KeyboardEvent) {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: issues.length - 1 }[event.key];
    const page = { PageDown: LINES_SHOWN, PageUp: -LINES_SHOWN }[event.key];
    const index = to ?? (page === undefined ? undefined : at + page);
    if (index === undefined) return;
    event.preventDefault();
    onShow(Math.max(0, Math.min(index, issues.length - 1)));
  }

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={words.list}
      aria-activedescendant={`${id}-${at}`}
      className={styles.box}
      style={{ height: Math.min(issues.length, LINES_SHOWN) * LINE + 2 }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.whole} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const issue = issues[index];
          return (
            issue && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
              <div
                key={index}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-posinset={index + 1}
                aria-setsize={issues.length}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onShow(index)}
              >
                <Place issue={issue} table={table} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The number of the row, and what the cell holds now. */
function Place({ issue: { row: id, column }, table }: { readonly issue: Issue; readonly table: Table }) {
  const figures = useFigures();
  const words = useWords().review.problems;
  const row = id === null ? undefined : table.handleOf(id);
  if (row === undefined || table.isDeleted(row)) return <span className={styles.blank}>{words.rowGone}</span>;
  const text = column === null ? null : table.text(row, column);
  return (
    <>
      <span className={styles.row}>{figures(table.positionOf(row) + 1)}</span>
      <span className={text === "" ? styles.blank : styles.text}>
        {text === null ? words.wholeRow : text === "" ? words.blank : showText(text)}
      </span>
    </>
  );
}
