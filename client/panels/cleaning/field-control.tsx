/** The control of one field of an operation's form. */
import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Field } from "#shared/cleaning/operations/fields.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { OperationWords } from "#shared/i18n/operation-words.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { faultOfPattern } from "#shared/schema/constraints/pattern-fault.ts";
import styles from "./cleaning.module.css";
import { FIELD_FORMS } from "./field-forms.ts";
import { ColumnField } from "./fields/column-field.tsx";
import { ColumnsField } from "./fields/columns-field.tsx";
import { NumberField } from "./fields/number-field.tsx";
import { PairsField } from "./fields/pairs-field.tsx";
import { TemplateField } from "./fields/template-field.tsx";

export interface ControlProps {
  readonly field: Exclude<Field, { kind: "own" }>;
  readonly words: OperationWords;
  readonly collaboration: Collaboration;
  /** the rows the operation is held to; null: all of them */
  readonly rows: readonly RowHandle[] | null;
  readonly value: unknown;
  readonly params: unknown;
  /** why it will not do */
  readonly error: string | null;
  /** the columns that are selected in the grid now */
  selectedColumns(): readonly string[];
  onChange(value: unknown): void;
}

/** choices that are all in sight; more of them make a list to open */
const IN_SIGHT = 4;

export function FieldControl(props: ControlProps) {
  const { field, words, collaboration, rows, value, params, error, selectedColumns, onChange } = props;
  const { cleaning, find } = useWords();
  const { table } = collaboration;
  const label = words.fields?.[field.name] ?? field.name;
  const help = words.help?.[field.name];
  const text = typeof value === "string" ? value : "";
  const common = { label, description: help, error: error ?? undefined, size: "sm" } as const;
  switch (field.kind) {
    case "text":
      return (
        <TextInput
          {...common}
          value={text}
          maxLength={LIMITS.cellLength}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "long-text":
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          maxLength={LIMITS.cellLength}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "date":
      return (
        <TextInput
          {...common}
          type="date"
          value={text}
          maxLength={10}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "pattern": {
      const fault = text === "" ? null : faultOfPattern(text);
      return (
        <TextInput
          {...common}
          error={fault === null ? common.error : find.fault(fault.kind, fault.at)}
          value={text}
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    }
    case "template":
    case "expression":
    case "source": {
      const Own = FIELD_FORMS[field.kind];
      if (Own !== undefined) return <Own {...{ label, help, collaboration, rows, value, params, error, onChange }} />;
      if (field.kind === "source") return <p className={styles.aside}>{cleaning.form.notHere}</p>;
      return (
        <TemplateField
          {...{ label, help, error, table }}
          value={text}
          inserts={BRACKETS[field.kind]}
          onChange={onChange}
        />
      );
    }
    case "column":
      return <ColumnField {...{ label, help, error, table }} value={text} onChange={onChange} />;
    case "columns":
      return (
        <ColumnsField
          {...{ label, help, error, table, selectedColumns }}
          value={Array.isArray(value) ? value.filter((one) => typeof one === "string") : []}
          onChange={onChange}
        />
      );
    case "switch":
      return (
        <Checkbox
          label={label}
          description={help}
          size="sm"
          checked={value === true}
          error={error ?? undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "choice": {
      const nameOf = (choice: string) => words.choices?.[field.name]?.[choice] ?? choice;
      if (field.choices.length > IN_SIGHT)
        return (
          <NativeSelect
            {...common}
            value={text}
            data={field.choices.map((choice) => ({ value: choice, label: nameOf(choice) }))}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        );
      return (
        <Radio.Group {...common} value={text} onChange={onChange}>
          <Stack gap={6} mt={4}>
            {field.choices.map((choice) => (
              <Radio key={choice} size="sm" value={choice} label={nameOf(choice)} />
            ))}
          </Stack>
        </Radio.Group>
      );
    }
    case "number":
      return <NumberField {...{ label, help, error, field, value, onChange }} />;
    case "pairs":
      return <PairsField {...{ label, help, error, value, onChange }} />;
  }
}

/** How a column is named in a text. */
const BRACKETS = {
  template: (title: string) => `{${title}}`,
  expression: (title: string) => `[${title}]`,
} as const;
