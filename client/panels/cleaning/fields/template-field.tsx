/** A text in which columns are named by their titles; a list puts them in where one writes. */
import { NativeSelect, Textarea } from "@mantine/core";
import { useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "../cleaning.module.css";

interface Props {
  readonly label: string;
  readonly help: string | undefined;
  readonly error: string | null;
  readonly table: Table;
  readonly value: string;
  /** how a column is named in the text */
  inserts(title: string): string;
  onChange(value: string): void;
}

export function TemplateField({ label, help, error, table, value, inserts, onChange }: Props) {
  const words = useWords().cleaning.form;
  const field = useRef<HTMLTextAreaElement>(null);

  function insert(title: string) {
    const { selectionStart, selectionEnd } = field.current ?? {
      selectionStart: value.length,
      selectionEnd: value.length,
    };
    onChange(value.slice(0, selectionStart) + inserts(title) + value.slice(selectionEnd));
    field.current?.focus();
  }
  return (
    <div className={styles.stack}>
      <Textarea
        ref={field}
        size="sm"
        autosize
        minRows={1}
        maxRows={8}
        label={label}
        description={help}
        error={error ?? undefined}
        value={value}
        maxLength={LIMITS.cellLength}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label={words.insertColumn}
        value=""
        data={[
          { value: "", label: `${words.insertColumn}…` },
          ...table.columns
            .filter(({ name }) => name !== "")
            .map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(event) => {
          const column = table.columns.find(({ id }) => id === event.currentTarget.value);
          if (column !== undefined) insert(column.name);
        }}
      />
    </div>
  );
}
