/** The beginning of the table as it would be: what is new is marked, what goes is struck. */
import { useEffect, useRef } from "react";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { ColumnAfter, TableAfter } from "#shared/cleaning/preview/table-after.ts";
import type { Table } from "#shared/document/table.ts";
import { WholeText } from "../history/shown-text.tsx";
import styles from "./cleaning.module.css";

interface Props {
  readonly table: Table;
  readonly after: TableAfter;
}

export function AfterTable({ table, after: { columns, rows, rowCount } }: Props) {
  const figures = useFigures();
  const { cleaning } = useWords();
  const words = cleaning.preview;
  const root = useRef<HTMLDivElement>(null);
  const first = columns.findIndex(({ is }) => is !== "kept");
  const there = columns.filter(({ is }) => is !== "gone");
  // what changes is what one looks for
  useEffect(() => {
    const box = root.current;
    const title = first === -1 ? undefined : box?.querySelectorAll("thead th")[first + 1];
    if (box === null || !(title instanceof HTMLElement)) return;
    const left = title.offsetLeft - box.clientWidth / 3;
    box.scrollLeft = Math.max(0, left);
  }, [first]);
  const note = ({ is, was }: ColumnAfter) =>
    is === "new" ? words.newColumn : is === "gone" ? words.goneColumn : was !== null ? words.renamedFrom(was) : "";
  return (
    <section aria-label={words.after(rowCount)}>
      <h4 className={styles.part}>{words.after(rowCount)}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls is reached by the keyboard */}
      <div ref={root} className={styles.after} tabIndex={0} role="group" aria-label={words.label}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column.key} scope="col" data-is={column.is}>
                  {column.is === "gone" ? (
                    <del>{column.name || cleaning.form.untitled}</del>
                  ) : (
                    column.name || cleaning.form.untitled
                  )}
                  {column.is !== "kept" && <span className={styles.note}>{note(column)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: new rows have no other name
              <tr key={place} data-new={row === null || undefined}>
                <th scope="row" title={row === null ? words.newRow : cleaning.rowNumber(table.positionOf(row) + 1)}>
                  {row === null ? "+" : figures(table.positionOf(row) + 1)}
                </th>
                {columns.map((column) => {
                  const cell = cells[there.indexOf(column)];
                  return (
                    <td key={column.key} data-is={column.is} data-changed={cell?.changed || undefined}>
                      {cell === undefined || cell.text === "" ? null : <WholeText text={cell.text} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
