/** The letters of the file's columns, each with why it is left out when it is, and what can be made of it. */
import { useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { ActMenu } from "./act-menu.tsx";
import { columnLetter } from "./column-letter.ts";
import { type FileColumn, withColumnAside } from "./file-columns.ts";
import styles from "./file-lines.module.css";
import { moveAmong } from "./move-among.ts";
import type { Reading } from "./use-reading.ts";

interface Props {
  readonly columns: readonly FileColumn[];
  /** that are not drawn */
  readonly others: number;
  readonly reading: Reading;
}

export function ColumnHeads({ columns, others, reading }: Props) {
  const words = useWords().importing.lines;
  const [current, setCurrent] = useState(0);
  const row = useRef<HTMLTableRowElement>(null);
  const { choices } = reading;
  function actOn({ source, aside }: FileColumn) {
    switch (aside) {
      case null:
        return { name: words.leaveColumn, choices: withColumnAside(choices, source, true) };
      case "empty":
        return { name: words.keepEmptyColumns, choices: { ...choices, emptyColumns: "keep" as const } };
      case "hidden":
        return { name: words.acts["keep-hidden"], choices: { ...choices, hidden: "keep" as const } };
      default:
        return { name: words.keepColumn, choices: withColumnAside(choices, source, false) };
    }
  }
  return (
    <thead>
      <tr ref={row}>
        <td className={styles.corner} />
        {columns.map((column, at) => {
          const role = column.aside === null ? "" : words.reasons[column.aside];
          const act = actOn(column);
          return (
            <th
              key={column.source}
              scope="col"
              className={styles.letter}
              data-aside={column.aside !== null || undefined}
            >
              <ActMenu
                label={words.column(columnLetter(column.source), role)}
                reachable={at === Math.min(current, columns.length - 1)}
                acts={[{ name: act.name, key: "", run: () => reading.choose(act.choices) }]}
                onFocus={() => setCurrent(at)}
                onKeyDown={(event) => {
                  if (moveAmong(row.current?.querySelectorAll<HTMLElement>("button"), at, event.key))
                    event.preventDefault();
                }}
              >
                {columnLetter(column.source)}
                {role !== "" && <span className={styles.tag}>{role}</span>}
              </ActMenu>
            </th>
          );
        })}
        {others > 0 && <td className={styles.others}>{words.moreColumns(others)}</td>}
      </tr>
    </thead>
  );
}
