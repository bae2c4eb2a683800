/**
 * The first lines of the file as they are written, numbered as a spreadsheet numbers them, each with what becomes of it. The number of a line, like
 * the letter of a column, opens what can be made of it.
 */
import { useEffect, useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { ColumnHeads } from "./column-heads.tsx";
import { doubtfulCells } from "./doubtful-cells.ts";
import { fileColumns } from "./file-columns.ts";
import styles from "./file-lines.module.css";
import { actsOf, withAct } from "./line-acts.ts";
import { LineHead } from "./line-head.tsx";
import { moveAmong } from "./move-among.ts";
import type { Reading } from "./use-reading.ts";

/** Columns drawn: a file with hundreds is told by its count, not drawn whole. */
const COLUMNS = 60;
/** Texts longer than a cell shows are whole in its tooltip. */
const SHOWN = 32;

export function FileLines({ reading }: { readonly reading: Reading }) {
  const {
    importing,
    importing: { lines: words },
  } = useWords();
  const { preview, choices } = reading;
  // one line can be reached by Tab: the arrows go on from there
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    // titles may stand far down, under a page of notes
    body.current?.querySelector('[data-role="header"]')?.scrollIntoView({ block: "nearest" });
  }, []);
  const columns = fileColumns(preview, choices);
  const shown = columns.slice(0, COLUMNS);
  const doubtful = doubtfulCells(preview);
  const reachable = Math.min(current, preview.lines.length - 1);
  return (
    <table className={styles.table} data-kind="file">
      <caption className={styles.caption}>{words.caption(preview.lines.length)}</caption>
      <ColumnHeads columns={shown} others={columns.length - shown.length} reading={reading} />
      <tbody ref={body}>
        {preview.lines.map(({ row, role, cells }, at) => (
          <tr key={row} data-role={role === "data" || role === "header" ? role : "aside"}>
            <LineHead
              row={row}
              role={role}
              acts={actsOf({ row, role }, choices)}
              reachable={at === reachable}
              onFocus={() => setCurrent(at)}
              onMove={(key) => moveAmong(body.current?.querySelectorAll<HTMLElement>("th button"), at, key)}
              onAct={(act) => reading.choose(withAct(choices, { row }, act))}
            />
            {shown.map(({ source, aside }) => {
              const text = cells[source] ?? "";
              const doubt = doubtful.get(`${row} ${source}`);
              return (
                <td
                  key={source}
                  data-aside={aside !== null || undefined}
                  data-doubt={doubt !== undefined || undefined}
                  title={
                    doubt === undefined ? (text.length > SHOWN ? text : undefined) : importing.doubts.groups[doubt](1)
                  }
                >
                  {text}
                </td>
              );
            })}
            {shown.length < columns.length && <td />}
          </tr>
        ))}
      </tbody>
      {preview.rowCount !== null && preview.rowCount > preview.lines.length && (
        <tfoot>
          <tr>
            <td className={styles.rest} colSpan={shown.length + 1}>
              {words.moreLines}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
