/** What was done of one file: each decision of its reading, and the file itself. */
import { importedFileAddress } from "#client/api/import-records.ts";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ImportRecord } from "#shared/wire/imports.ts";
import { decisionsOf } from "./decisions-of.ts";
import styles from "./imported.module.css";

export function ImportDecisions({ dataset, record }: { readonly dataset: DatasetId; readonly record: ImportRecord }) {
  const words = useWords();
  const figures = useFigures();
  const { imported } = words;
  return (
    <div className={styles.record}>
      <p className={styles.size}>{imported.size(record.rows, record.columns)}</p>
      <ul className={styles.decisions}>
        {decisionsOf(record, words, figures).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <a href={importedFileAddress(dataset, record.id)} download={record.fileName}>
        {imported.download}
      </a>
    </div>
  );
}
