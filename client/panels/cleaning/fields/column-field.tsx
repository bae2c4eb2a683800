/** One column of the table, by its title. */
import { Select } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import { useEscapeClosesList } from "./escape-closes.ts";

interface Props {
  readonly label: string;
  readonly help: string | undefined;
  readonly error: string | null;
  readonly table: Table;
  /** its id; "": none */
  readonly value: string;
  onChange(value: string): void;
}

export function ColumnField({ label, help, error, table, value, onChange }: Props) {
  const words = useWords().cleaning.form;
  const list = useEscapeClosesList();
  return (
    <Select
      {...list}
      size="sm"
      searchable
      label={label}
      description={help}
      error={error ?? undefined}
      placeholder={words.chooseColumn}
      nothingFoundMessage={words.noSuch}
      allowDeselect={false}
      data={table.columns.map(({ id, name }) => ({ value: id, label: name || words.untitled }))}
      value={table.columns.some(({ id }) => id === value) ? value : null}
      onChange={(column) => onChange(column ?? "")}
    />
  );
}
