/** Some columns of the table, by their titles: picked one by one, all at once, or as they are selected in the grid. */
import { MultiSelect } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import styles from "../cleaning.module.css";
import { useEscapeClosesList } from "./escape-closes.ts";

interface Props {
  readonly label: string;
  readonly help: string | undefined;
  readonly error: string | null;
  readonly table: Table;
  /** their ids */
  readonly value: readonly string[];
  selectedColumns(): readonly string[];
  onChange(value: readonly string[]): void;
}

export function ColumnsField({ label, help, error, table, value, selectedColumns, onChange }: Props) {
  const words = useWords().cleaning.form;
  const list = useEscapeClosesList();
  const there = table.columns.map(({ id }) => id as string);
  return (
    <div>
      <MultiSelect
        {...list}
        size="sm"
        searchable
        hidePickedOptions
        label={label}
        description={help}
        error={error ?? undefined}
        placeholder={value.length === 0 ? words.chooseColumns : undefined}
        nothingFoundMessage={words.noSuch}
        maxDropdownHeight={260}
        classNames={{ pillsList: styles.pills ?? "" }}
        data={table.columns.map(({ id, name }) => ({ value: id as string, label: name || words.untitled }))}
        value={value.filter((column) => there.includes(column))}
        onChange={onChange}
      />
      <div className={styles.links}>
        {value.length < there.length && (
          <button type="button" className={styles.link} onClick={() => onChange(there)}>
            {words.allColumns}
          </button>
        )}
        {value.length > 0 && (
          <button type="button" className={styles.link} onClick={() => onChange([])}>
            {words.noColumn}
          </button>
        )}
        <button type="button" className={styles.link} onClick={() => onChange(selectedColumns())}>
          {words.selectedColumns}
        </button>
      </div>
    </div>
  );
}
