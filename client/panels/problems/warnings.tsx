/** What deserves a word and makes nothing wrong: columns that the schema leaves free, checks that it asks for in vain. */
import { useMemo } from "react";
import { useWords } from "#client/ui/words.tsx";
import { sentenceOfWarning, type Warning } from "#shared/checks/warnings.ts";
import { openWarnings } from "#shared/checks/warnings-of.ts";
import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import styles from "../problems-panel.module.css";

/** More are told when asked for. */
const SHOWN_AT_ONCE = 3;

/** Nothing to draw where nothing deserves a word. `told`: by the server, of other tables. */
export function Warnings({ table, told }: { readonly table: Table; readonly told: readonly Warning[] }) {
  const words = useWords();
  const descriptor = table.schema?.descriptor;
  const { columns } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns, other warnings
  const warningsNow = useMemo(() => {
    const parsed = descriptor === undefined ? null : parseTableSchema(descriptor);
    return parsed?.ok === true ? openWarnings(table, parsed.schema) : null;
  }, [table, columns, descriptor]);
  const warnings = warningsNow === null ? [] : [...warningsNow(), ...told];
  const sentences = [...new Set(warnings.map((warning) => sentenceOfWarning(warning, words.checks)))];
  if (sentences.length === 0) return null;
  return (
    <details className={styles.group} open={sentences.length <= SHOWN_AT_ONCE}>
      <summary className={styles.cause}>{words.review.problems.remarks(sentences.length)}</summary>
      <ul className={styles.groups}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.sentence}>
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}
