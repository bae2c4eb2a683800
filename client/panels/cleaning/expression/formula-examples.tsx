/** What a formula gives on the first rows, following the table. */
import { useSyncExternalStore } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type Example, exampleRows } from "./example-rows.ts";
import styles from "./expression.module.css";

interface Props {
  readonly table: Table;
  readonly formula: string;
  readonly cell: ColumnId | null;
  readonly rows: readonly RowHandle[] | null;
}

/** characters */
const SHOWN = 60;

export function FormulaExamples({ table, formula, cell, rows }: Props) {
  const { expressions: words } = useWords();
  const written = useSyncExternalStore(
    (listener) => table.subscribe(listener),
    () => JSON.stringify(exampleRows(table, formula, cell, rows)),
  );
  const examples = JSON.parse(written) as Example[];
  if (examples.length === 0) return null;
  return (
    <table className={styles.examples}>
      <caption>{words.examples}</caption>
      <tbody>
        {examples.map(({ row, number, read, gives, failed }) => (
          <tr key={row}>
            <th scope="row">{words.row(number)}</th>
            <td className={styles.soft}>{cut(read.map((text) => (text === "" ? "–" : text)).join(" · "))}</td>
            <td aria-hidden>→</td>
            <td>
              {failed !== null ? (
                <span className={styles.failed}>{words.notComputed[failed]}</span>
              ) : gives === "" ? (
                <span className={styles.soft}>{words.nothing}</span>
              ) : (
                <span className={styles.given}>{cut(gives)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
