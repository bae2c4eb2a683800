/** The tables of a file, as a spreadsheet shows its sheets: the one on screen is marked, and any other is a click away. */

import { tableLabel } from "#client/panels/reading/table-names.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SourceTable } from "#shared/wire/imports.ts";
import styles from "./sheets.module.css";

interface Props {
  readonly tables: readonly SourceTable[];
  /** key of the one on screen */
  readonly shown: string;
  onShow(key: string): void;
}

export function SheetStrip({ tables, shown, onShow }: Props) {
  const words = useWords().importing.sheets;
  return (
    <nav className={styles.strip} aria-label={words.label}>
      {tables.map((table) => (
        <button
          key={table.key}
          type="button"
          className={styles.sheet}
          aria-current={table.key === shown || undefined}
          disabled={table.empty}
          onClick={() => onShow(table.key)}
        >
          <span className={styles.name}>{tableLabel(table)}</span>
          <span className={styles.size}>
            {table.empty ? words.empty : words.size(table.rows, table.columns)}
            {table.hidden && ` ${words.hidden}`}
          </span>
        </button>
      ))}
    </nav>
  );
}
