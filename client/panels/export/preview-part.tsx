/** What the file will hold: its columns under their names, its first rows, and what one should know before. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { PRESETS } from "#shared/formats/export/preset.ts";
import type { ExportChoices, ExportColumn, ExportPreview } from "#shared/wire/exports.ts";
import styles from "./export.module.css";

interface Props {
  readonly preview: ExportPreview;
  readonly choices: ExportChoices;
  readonly collaboration: Collaboration;
}

/** formats whose rows are not these */
const WITHOUT_ROWS: ReadonlySet<ExportChoices["format"]> = new Set(["schema", "datapackage"]);

export function PreviewPart({ preview, choices, collaboration }: Props) {
  const words = useWords().exporting;
  const { columns, rows, rowCount } = preview;
  return (
    <section aria-label={words.preview} className={styles.preview}>
      <p className={styles.fileName}>{preview.fileName}</p>
      <p className={styles.soft}>{words.size(columns.length, rowCount)}</p>
      <Remarks preview={preview} choices={choices} collaboration={collaboration} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what goes over the edge is reached by the arrows */}
      <section className={styles.scroller} tabIndex={0} aria-label={words.firstRows}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other identity
                <th key={at} scope="col">
                  {column.name || <em>{words.untitled}</em>}
                  {isRenamed(column) && (
                    <span className={styles.before}>{words.before(column.from || words.untitled)}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {!WITHOUT_ROWS.has(choices.format) && (
            <tbody>
              {rows.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other identity
                <tr key={row}>
                  {cells.map((text, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <td key={at}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          )}
        </table>
      </section>
    </section>
  );
}

function isRenamed({ name, from, what }: ExportColumn): boolean {
  return from !== null && from !== name && what !== "private";
}

function Remarks({ preview, choices, collaboration }: Props) {
  const words = useWords().exporting;
  const { issues, saving } = collaboration;
  useStore(issues.revision);
  const state = useStore(saving);
  const waiting = "waiting" in state ? state.waiting : 0;
  const wrong = issues.total();
  const named = (what: ExportColumn["what"]) =>
    preview.columns.filter((column) => column.what === what).map(({ name }) => name);
  const [missing, blank] = [named("empty"), named("private")];
  const outside = preview.leftOut.filter((title) => !blank.includes(title.trim()));
  const remarks = [
    waiting > 0 && words.waiting(waiting),
    outside.length > 0 && words.leftOut(outside),
    blank.length > 0 && words.privateBlank(blank),
    missing.length > 0 && words.missing(missing),
    preview.points.unclear.length > 0 && words.unclear(preview.points.unclear),
    preview.unavailable !== null && preview.unavailable > 0 && words.unavailable(preview.unavailable),
    wrong > 0 && words.wrong(wrong),
    preview.formulas > 0 && !choices.neutralise && words.formulas(preview.formulas),
    choices.format === "csv" && !PRESETS[choices.preset].publishable && words.notForPublication,
  ].filter((remark) => remark !== false);
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
