/** The files a table comes from, where there was more than the first: what each brought, who, and when. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { dayOf } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { ImportDecisions } from "./import-decisions.tsx";
import styles from "./imported.module.css";
import { useImports } from "./use-imports.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
}

export function ImportedFiles({ dataset, collaboration }: Props) {
  const { imported: words } = useWords();
  const { language } = useLanguage();
  const { data } = useImports(dataset, collaboration);
  // the first is told by its line of the history
  if (data === undefined || data.imports.every(({ kind }) => kind === "created")) return null;
  const names = new Map(data.people.map(({ id, name }) => [id, name]));
  return (
    <details className={styles.files}>
      <summary>{words.files(data.imports.length)}</summary>
      <ul className={styles.list}>
        {data.imports.map((record) => (
          <li key={record.id}>
            <details>
              <summary>
                {words.did[record.kind](record.fileName)}
                <span className={styles.by}>
                  {words.by(names.get(record.by) ?? "", dayOf(Date.parse(record.at), language))}
                </span>
              </summary>
              <ImportDecisions dataset={dataset} record={record} />
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In the line of the history that tells of the first import: what was done of the file. */
export function FirstImport({ dataset, collaboration }: Props) {
  const { imported: words } = useWords();
  const { data, isPending, isError } = useImports(dataset, collaboration);
  const record = data?.imports.find(({ kind }) => kind === "created");
  if (isError) return <p role="status">{words.offline}</p>;
  if (isPending) return <p role="status">{words.loading}</p>;
  return record === undefined ? null : <ImportDecisions dataset={dataset} record={record} />;
}
