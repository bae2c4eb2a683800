/** One condition on a column, written in the bar of filters. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { compileFormula } from "#shared/cleaning/expressions/compile.ts";
import type { FormulaFault } from "#shared/cleaning/expressions/formula-fault.ts";
import { FORMULA_LENGTH } from "#shared/cleaning/expressions/parse.ts";
import type { Column } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { RowFilter } from "#shared/views/view.ts";
import { CONDITIONS, type ConditionKind, filterOf, OF_ANY_COLUMN, TAKES_NOTHING } from "./conditions.ts";
import styles from "./views.module.css";

interface Props {
  readonly columns: readonly Column[];
  /** null: some cell of the row */
  readonly column: ColumnId | null;
  onFilter(filter: RowFilter): void;
  onClose(): void;
}

export function ConditionForm({ columns, column: first, onFilter, onClose }: Props) {
  const { views, expressions } = useWords();
  const words = views.condition;
  const [column, setColumn] = useState(first);
  const [kind, setKind] = useState<ConditionKind>("contains");
  const [value, setValue] = useState("");
  const [to, setTo] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const kinds = column === null ? OF_ANY_COLUMN : CONDITIONS;
  const asked = kinds.includes(kind) ? kind : "contains";

  function formulaFault(formula: string): FormulaFault | null {
    const compiled = compileFormula(
      formula,
      columns.map(({ name }) => name),
      false,
    );
    return compiled.is === "fault" ? compiled.fault : null;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const filter = filterOf(asked, column, value, to);
    if (typeof filter === "string") return setFault(words[filter]);
    const wrong = filter.kind === "expression" ? formulaFault(filter.text) : null;
    if (wrong === null) onFilter(filter);
    else setFault(expressions.faults[wrong.code](wrong.args));
  }

  return (
    <form
      className={styles.condition}
      aria-label={words.title}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <NativeSelect
        size="xs"
        aria-label={words.column}
        className={styles.select}
        value={column ?? ""}
        onChange={(event) => setColumn(columns.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
        data={[
          { value: "", label: words.anyColumn },
          ...columns.map(({ id, name }) => ({ value: id, label: name || views.untitled })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={words.is}
        className={styles.select}
        value={asked}
        onChange={(event) => {
          setKind(kinds.find((one) => one === event.currentTarget.value) ?? "contains");
          setFault(null);
        }}
        data={kinds.map((one) => ({ value: one, label: words.kinds[one] }))}
      />
      {!TAKES_NOTHING.has(asked) && (
        <TextInput
          size="xs"
          aria-label={words.value}
          className={styles.value}
          value={value}
          maxLength={asked === "formula" ? FORMULA_LENGTH : 1000}
          data-autofocus
          autoFocus
          placeholder={asked === "formula" ? words.formulaExample : undefined}
          error={fault ?? undefined}
          onChange={(event) => {
            setValue(event.currentTarget.value);
            setFault(null);
          }}
        />
      )}
      {asked === "length" && (
        <>
          <span>{words.to}</span>
          <TextInput
            size="xs"
            aria-label={`${words.value} (${words.to})`}
            className={styles.value}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </>
      )}
      <Button size="xs" h={30} type="submit">
        {words.apply}
      </Button>
      <Button size="xs" h={30} variant="subtle" color="gray" onClick={onClose}>
        {words.cancel}
      </Button>
    </form>
  );
}
