/** Which tables of the file become datasets, and what each will be called when there are several. */
import { Checkbox, TextInput } from "@mantine/core";
import { tableLabel } from "#client/panels/reading/table-names.ts";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { SourceTable } from "#shared/wire/imports.ts";
import styles from "./sheets.module.css";

interface Props {
  readonly tables: readonly SourceTable[];
  readonly chosen: ReadonlySet<string>;
  nameOf(key: string): string;
  onName(key: string, name: string): void;
  onChoose(key: string, chosen: boolean): void;
  onAll(): void;
}

export function SheetChoices({ tables, chosen, nameOf, onName, onChoose, onAll }: Props) {
  const words = useWords().importing;
  const full = tables.filter(({ empty }) => !empty);
  const several = chosen.size > 1;
  return (
    <section aria-labelledby="import-sheets" className={styles.choices}>
      <div className={styles.head}>
        <h2 id="import-sheets">{words.sheets.title}</h2>
        {chosen.size < full.length && (
          <button type="button" className={styles.all} onClick={onAll}>
            {words.sheets.all}
          </button>
        )}
      </div>
      <p className={styles.hint}>{words.sheets.chosen(chosen.size, tables.length)}</p>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={table.key}>
            <Checkbox
              size="xs"
              label={
                <>
                  {tableLabel(table)}{" "}
                  <span className={styles.size}>
                    {table.empty ? words.sheets.empty : words.sheets.sizeInWords(table.rows, table.columns)}
                    {table.hidden && `, ${words.sheets.hidden}`}
                  </span>
                </>
              }
              checked={chosen.has(table.key)}
              disabled={table.empty}
              // one at least stays
              onChange={(event) =>
                (several || event.currentTarget.checked) && onChoose(table.key, event.currentTarget.checked)
              }
            />
            {several && chosen.has(table.key) && (
              <TextInput
                size="xs"
                required
                className={styles.named}
                aria-label={words.assistant.nameOf(tableLabel(table))}
                value={nameOf(table.key)}
                maxLength={LIMITS.nameLength}
                onChange={(event) => onName(table.key, event.currentTarget.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
