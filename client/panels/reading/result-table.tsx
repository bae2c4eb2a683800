/** The first rows of the table as it will be, each column with what it seems to hold and how much of it is filled. */
import { CloseButton } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { ColumnPreview } from "#shared/wire/imports.ts";
import { withColumnAside } from "./file-columns.ts";
import styles from "./result-table.module.css";
import type { Reading } from "./use-reading.ts";

/** Columns drawn: a table with hundreds is told by its count, not drawn whole. */
const COLUMNS = 60;
/** Texts longer than a cell shows are whole in its tooltip. */
const SHOWN = 32;

export function ResultTable({ reading }: { readonly reading: Reading }) {
  const words = useWords().importing.columns;
  const { preview, choices } = reading;
  const columns = preview.columns.slice(0, COLUMNS);
  const others = preview.columns.length - columns.length;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.caption(preview.rows.length)}</caption>
      <thead>
        <tr>
          <td className={styles.number} />
          {columns.map((column) => (
            <ColumnHead
              key={column.source}
              column={column}
              onLeave={
                preview.columns.length > 1
                  ? () => reading.choose(withColumnAside(choices, column.source, true))
                  : undefined
              }
            />
          ))}
          {others > 0 && <td className={styles.others}>{words.moreColumns(others)}</td>}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a preview is its position
          <tr key={row}>
            <td className={styles.number}>{row + 1}</td>
            {columns.map(({ source }, at) => {
              const text = cells[at] ?? "";
              return (
                <td key={source} title={text.length > SHOWN ? text : undefined}>
                  {text}
                </td>
              );
            })}
            {others > 0 && <td />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead({
  column,
  onLeave,
}: {
  readonly column: ColumnPreview;
  readonly onLeave: (() => void) | undefined;
}) {
  const words = useWords().importing;
  const { title, look, filled, examples } = column;
  const named = title === "" ? words.lines.untitled : title;
  return (
    <th scope="col">
      <div className={styles.titleLine}>
        <span className={title === "" ? styles.untitled : styles.title} title={named}>
          {named}
        </span>
        {onLeave !== undefined && (
          <CloseButton
            size="sm"
            aria-label={words.columns.leave(named)}
            title={words.columns.leave(named)}
            onClick={onLeave}
          />
        )}
      </div>
      <div className={styles.look}>{look === "empty" ? words.columns.empty : words.columns.looks[look]}</div>
      <div className={styles.fill}>
        <span className={styles.bar} aria-hidden>
          <span style={{ width: `${filled * 100}%` }} />
        </span>
        {words.columns.filled(filled)}
      </div>
      <div className={styles.examples} title={examples.join(" · ")}>
        {examples.length === 0 ? "\u00a0" : examples.join(" · ")}
      </div>
    </th>
  );
}
