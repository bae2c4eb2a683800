/** The rows of a group side by side: what differs marked, the text kept in each column chosen by a click, the row that comes of it below. */
import { type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { MergedRow, RowChoices } from "#shared/cleaning/clusters/merged-row.ts";
import type { Column, RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { WholeText } from "../history/shown-text.tsx";
import styles from "./duplicates.module.css";

interface Props {
  readonly table: Table;
  readonly rows: readonly RowHandle[];
  readonly columns: readonly Column[];
  /** those by which the rows are compared */
  readonly compared: readonly ColumnId[];
  /** null: fewer than two rows are the same */
  readonly merged: MergedRow | null;
  readonly choices: RowChoices;
  /** open conversations of each row */
  readonly comments: ReadonlyMap<RowId, number>;
  readonly mayMerge: boolean;
  mayWrite(column: ColumnId): boolean;
  onChoices(choices: RowChoices): void;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

export function GroupTable(props: Props) {
  const { table, rows, columns, compared, merged, choices, comments, mayMerge, mayWrite, onChoices } = props;
  const { harmonising, facets } = useWords();
  const words = harmonising.duplicates;
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const active = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)] as const;
  const numberOf = (row: RowHandle) => table.positionOf(row) + 1;

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(active[0] + step[0], rows.length - 1));
    const column = Math.max(0, Math.min(active[1] + step[1], columns.length - 1));
    setAt([row, column]);
    body.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  }
  function toggleApart(row: RowHandle) {
    const apart = new Set(choices.apart);
    if (!apart.delete(row)) apart.add(row);
    onChoices({ ...choices, apart });
  }

  return (
    <table className={styles.table} aria-label={words.table}>
      <thead>
        <tr>
          <td />
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" data-compared={compared.includes(id) || undefined}>
              {name || facets.untitled}
              {merged?.differing.has(id) === true && (
                <span className={styles.sign} title={words.differs}>
                  <span aria-hidden> ≠</span>
                  <span className={styles.heard}> ({words.differs})</span>
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, line) => {
          const number = numberOf(row);
          const isApart = choices.apart.has(row);
          const isKept = merged?.keep === row;
          const remarks = comments.get(table.idOf(row)) ?? 0;
          return (
            <tr key={row} data-fate={isApart ? "apart" : isKept ? "kept" : "gone"}>
              <th scope="row">
                <label className={styles.keep}>
                  <input
                    type="radio"
                    name="row-kept"
                    checked={isKept}
                    disabled={isApart || !mayMerge}
                    aria-label={words.keep(number)}
                    onChange={() => onChoices({ ...choices, keep: row })}
                  />
                  <span>{words.row(number)}</span>
                  <span className={styles.fate}>{isApart ? words.stays : isKept ? words.kept : words.goes}</span>
                </label>
                {rows.length > 2 && (
                  <label className={styles.with}>
                    <input
                      type="checkbox"
                      checked={!isApart}
                      disabled={!mayMerge}
                      aria-label={words.with(number)}
                      onChange={() => toggleApart(row)}
                    />
                    <span aria-hidden>{words.alike}</span>
                  </label>
                )}
                {remarks > 0 && <span className={styles.remarks}>{words.comments(remarks)}</span>}
              </th>
              {columns.map(({ id, name }, place) => {
                const content = table.content(row, id);
                const kept = merged?.kept.get(id);
                const isTaken = !isApart && kept?.from === row;
                return (
                  <td
                    key={id}
                    data-differs={merged?.differing.has(id) || undefined}
                    data-taken={(!isApart && kept?.content === content) || undefined}
                  >
                    <button
                      type="button"
                      className={styles.cell}
                      data-at={`${line} ${place}`}
                      tabIndex={active[0] === line && active[1] === place ? 0 : -1}
                      aria-pressed={isTaken}
                      aria-label={words.takes(name || facets.untitled, number, table.text(row, id))}
                      aria-disabled={isApart || !mayMerge || !mayWrite(id)}
                      onFocus={() => setAt([line, place])}
                      onClick={() => {
                        if (isApart || !mayMerge || !mayWrite(id)) return;
                        onChoices({ ...choices, from: new Map(choices.from).set(id, row) });
                      }}
                    >
                      <WholeText text={content} />
                    </button>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
      {merged !== null && (
        <tfoot>
          <tr>
            <th scope="row">{words.result}</th>
            {columns.map(({ id }) => (
              <td key={id} data-changed={merged.changed.includes(id) || undefined}>
                <WholeText text={merged.kept.get(id)?.content ?? ""} />
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
