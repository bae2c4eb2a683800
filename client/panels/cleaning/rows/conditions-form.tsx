/** Conditions that rows meet: those there are, in words, and one more to write. */
import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { compileFormula } from "#shared/cleaning/expressions/compile.ts";
import { FORMULA_LENGTH } from "#shared/cleaning/expressions/parse.ts";
import { DeleteByFilterParams } from "#shared/cleaning/operations/rows/delete-by-filter.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { RowFilter } from "#shared/views/view.ts";
import { CONDITIONS, type ConditionKind, filterOf, OF_ANY_COLUMN, TAKES_NOTHING } from "../../views/conditions.ts";
import { filterSentence } from "../../views/filter-sentence.ts";
import styles from "../cleaning.module.css";
import type { OwnFormProps } from "../own-forms.ts";
import own from "./rows.module.css";

const MOST = 50;
/** what the table itself says of its rows: problems, conversations and sharings are not in it */
const OF_CELLS: ReadonlySet<RowFilter["kind"]> = new Set([
  "values",
  "contains",
  "matches",
  "compares",
  "blank",
  "length",
  "shapes",
  "expression",
  "duplicates",
  "expression",
]);

export function ConditionsForm({ collaboration, myView, params, onParams }: OwnFormProps) {
  const { table, me } = collaboration;
  const { cleaning, views, expressions } = useWords();
  const words = cleaning.conditions;
  useStore(collaboration.tableVersion);
  const { view } = useStore(myView.state);
  const [column, setColumn] = useState<ColumnId | null>(() => myView.seen.columns[0]?.id ?? null);
  const [kind, setKind] = useState<ConditionKind>("blank");
  const [value, setValue] = useState("");
  const [to, setTo] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const read = DeleteByFilterParams.safeParse(params);
  const { filters, keep } = read.success ? read.data : { filters: [], keep: false };
  const kinds = column === null ? OF_ANY_COLUMN : CONDITIONS;
  const asked = kinds.includes(kind) ? kind : "contains";
  const seen = view.filters.filter((filter) => OF_CELLS.has(filter.kind));
  const nameOf = (id: ColumnId) => {
    const found = table.columns.find((one) => one.id === id);
    return found === undefined ? views.gone : found.name || views.untitled;
  };
  const inWords = (filter: RowFilter) => filterSentence(filter, { words: views, me: me.id, nameOf, when: (at) => at });

  function set(next: readonly RowFilter[]) {
    onParams({ filters: next.slice(0, MOST), keep });
  }
  function faultOf(formula: string): string | null {
    const titles = table.columns.map(({ name }) => name);
    const compiled = compileFormula(formula, titles, false);
    return compiled.is === "fault" ? expressions.faults[compiled.fault.code](compiled.fault.args) : null;
  }
  function add() {
    const filter = filterOf(asked, column, value, to);
    if (typeof filter === "string") return setFault(views.condition[filter]);
    const wrong = filter.kind === "expression" ? faultOf(filter.text) : null;
    if (wrong !== null) return setFault(wrong);
    set([...filters, filter]);
    setValue("");
    setTo("");
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    // it adds the condition, and does not apply the operation
    event.preventDefault();
    add();
  }
  return (
    <fieldset className={styles.pairs}>
      <legend>{words.title}</legend>
      {filters.length === 0 && <p className={styles.aside}>{words.none}</p>}
      <ul className={own.conditions}>
        {filters.map((filter) => (
          <li key={JSON.stringify(filter)}>
            <span>{inWords(filter)}</span>
            <ActionIcon
              size={26}
              variant="subtle"
              color="gray"
              aria-label={words.remove(inWords(filter))}
              title={words.remove(inWords(filter))}
              onClick={() => set(filters.filter((other) => other !== filter))}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {seen.length > 0 && filters.length === 0 && (
        <button type="button" className={styles.link} onClick={() => set(seen)}>
          {words.asSeen}
        </button>
      )}
      <div className={own.condition}>
        <NativeSelect
          size="sm"
          aria-label={views.condition.column}
          value={column ?? ""}
          onChange={(event) => setColumn(table.columns.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
          data={[
            { value: "", label: views.condition.anyColumn },
            ...table.columns.map(({ id, name }) => ({ value: id, label: name || views.untitled })),
          ]}
        />
        <NativeSelect
          size="sm"
          aria-label={views.condition.is}
          value={asked}
          onChange={(event) => {
            setKind(kinds.find((one) => one === event.currentTarget.value) ?? "contains");
            setFault(null);
          }}
          data={kinds.map((one) => ({ value: one, label: views.condition.kinds[one] }))}
        />
        {!TAKES_NOTHING.has(asked) && (
          <TextInput
            size="sm"
            aria-label={views.condition.value}
            value={value}
            maxLength={asked === "formula" ? FORMULA_LENGTH : 1000}
            placeholder={asked === "formula" ? views.condition.formulaExample : undefined}
            error={fault ?? undefined}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setValue(event.currentTarget.value);
              setFault(null);
            }}
          />
        )}
        {asked === "length" && (
          <TextInput
            size="sm"
            aria-label={`${views.condition.value} (${views.condition.to})`}
            value={to}
            maxLength={6}
            onKeyDown={onKeyDown}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        )}
      </div>
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {words.add}
      </Button>
    </fieldset>
  );
}
