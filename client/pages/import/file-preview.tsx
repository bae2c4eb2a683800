/** The first rows of the file as a table: the title row outlined, rows set aside above it greyed. A line number makes its row the titles. */
import { useWords } from "#client/ui/words.tsx";
import type { PreviewLine, UploadPreview } from "#shared/wire/imports.ts";
import styles from "./file-preview.module.css";

/** Columns drawn: a file with hundreds is told by its count, not drawn whole. */
const COLUMNS = 60;

interface Props {
  readonly preview: UploadPreview;
  onHeader(row: number): void;
}

export function FilePreview({ preview, onHeader }: Props) {
  const words = useWords().importing.assistant;
  const columns = preview.columns.slice(0, COLUMNS);
  const styleOf = (role: PreviewLine["role"]) =>
    role === "data" ? undefined : role === "header" ? styles.header : styles.aside;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.firstRows(preview.lines.length)}</caption>
      <tbody>
        {preview.lines.map(({ row, role, cells }) => (
          <tr
            key={row}
            className={styleOf(role)}
            title={role === "data" || role === "header" ? undefined : words.setAside}
          >
            <td className={styles.number}>
              <button
                type="button"
                title={words.takeAsTitles(row)}
                aria-label={words.takeAsTitles(row)}
                onClick={() => onHeader(row)}
              >
                {row}
              </button>
            </td>
            {columns.map(({ source }) =>
              role === "header" ? (
                <th key={source} scope="col">
                  {cells[source] || <em>{words.untitled}</em>}
                </th>
              ) : (
                <td key={source}>{cells[source] ?? ""}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
