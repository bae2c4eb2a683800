/** The first rows of the file as a table: the title row outlined, rows set aside above it greyed. A line number makes its row the titles. */
import { useWords } from "#client/ui/words.tsx";
import type { UploadPreview } from "#shared/wire/http.ts";
import styles from "./file-preview.module.css";

/** Columns drawn: a file with hundreds is told by its count, not drawn whole. */
const COLUMNS = 60;

interface Props {
  readonly preview: UploadPreview;
  onHeader(row: number): void;
}

export function FilePreview({ preview, onHeader }: Props) {
  const words = useWords().importing.assistant;
  const { headerRow } = preview.dialect;
  const above = preview.above ?? [];
  const first = headerRow === null ? 0 : headerRow + 1;
  const columns = preview.columns.slice(0, COLUMNS);
  const number = (row: number) => (
    <td className={styles.number}>
      <button
        type="button"
        title={words.takeAsTitles(row + 1)}
        aria-label={words.takeAsTitles(row + 1)}
        onClick={() => onHeader(row)}
      >
        {row + 1}
      </button>
    </td>
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.firstRows(preview.rows.length)}</caption>
      <tbody>
        {above.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a file is its position
          <tr key={row} className={styles.aside} title={words.setAside}>
            {number(row)}
            {columns.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell of a file is its position
              <td key={at}>{cells[at] ?? ""}</td>
            ))}
          </tr>
        ))}
        {headerRow !== null && (
          <tr className={styles.header}>
            {number(headerRow)}
            {columns.map((title, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat
              <th key={at} scope="col">
                {title === "" ? <em>{words.untitled}</em> : title}
              </th>
            ))}
          </tr>
        )}
        {preview.rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a file is its position
          <tr key={at}>
            {number(first + at)}
            {columns.map((_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell of a file is its position
              <td key={column}>{cells[column] ?? ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
