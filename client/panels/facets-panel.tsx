/** What the columns hold: the values of each, counted, to look at some of them alone and to write others in their place. */
import { Select } from "@mantine/core";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { ColumnId } from "#shared/model/ids.ts";
import { FacetCard, type FacetParts } from "./facets/facet-card.tsx";
import styles from "./facets/facets.module.css";
import { type Done, DoneNote } from "./problems/done-note.tsx";

interface Props extends FacetParts {
  readonly columns: readonly ColumnId[];
  /** the one to begin with, while there is none */
  readonly first: ColumnId | null;
  /** the column whose figures were asked for */
  readonly withStatistics: ColumnId | null;
  onColumns(columns: readonly ColumnId[]): void;
  onHighlight(columns: readonly ColumnId[]): void;
  /** brings the writings of a column together */
  onHarmonise(column: ColumnId): void;
}

export function FacetsPanel({ columns, first, withStatistics, onColumns, onHighlight, onHarmonise, ...parts }: Props) {
  const { collaboration } = parts;
  const { table } = collaboration;
  const { facets: words, grid } = useWords();
  useStore(collaboration.tableVersion);
  const [done, setDone] = useState<Done | null>(null);
  const shown = columns.flatMap((id) => table.columns.find((column) => column.id === id) ?? []);
  const others = table.columns.filter(({ id }) => !columns.includes(id));

  // biome-ignore lint/correctness/useExhaustiveDependencies: as the panel opens: moving among cells changes nothing of it
  useEffect(() => {
    if (columns.length === 0 && first !== null) onColumns([first]);
  }, []);
  // what is said of the way back is true until the next gesture
  useEffect(() => table.subscribe(({ local }) => local && setDone(null)), [table]);

  function undo() {
    collaboration.undo();
    setDone({ sentence: grid.undone, undoable: false });
  }
  function onKeyDown(event: KeyboardEvent) {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), textarea");
    if (!isUndo || isTyping || !collaboration.undoState.get().canUndo) return;
    event.preventDefault();
    undo();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what has the focus inside
    <div onKeyDown={onKeyDown}>
      <DoneNote done={done} onUndo={undo} />
      {shown.length === 0 && <p className={styles.choose}>{words.choose}</p>}
      {shown.map((column) => (
        <FacetCard
          // figures asked for while the panel is open are shown then
          key={`${column.id} ${withStatistics === column.id}`}
          {...parts}
          column={column}
          withStatistics={withStatistics === column.id}
          onRemove={shown.length > 1 ? () => onColumns(columns.filter((id) => id !== column.id)) : null}
          onHighlight={() => onHighlight([column.id])}
          onHarmonise={() => onHarmonise(column.id)}
          onDone={(sentence) => setDone({ sentence, undoable: collaboration.undoState.get().canUndo })}
        />
      ))}
      {others.length > 0 && (
        <Select
          className={styles.add}
          size="sm"
          searchable
          aria-label={words.add}
          placeholder={shown.length === 0 ? words.column : words.add}
          data={others.map(({ id, name }) => ({ value: id, label: name || words.untitled }))}
          value={null}
          onChange={(_, option) => {
            const column = others.find(({ id }) => id === option?.value);
            if (column !== undefined) onColumns([...columns, column.id]);
          }}
        />
      )}
    </div>
  );
}
