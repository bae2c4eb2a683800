/** The field of a formula: what may be meant is offered as one types, what is wrong is placed and said, what it gives is shown on a few rows. */
import { NativeSelect, Textarea } from "@mantine/core";
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { compileFormula } from "#shared/cleaning/expressions/compile.ts";
import { columnInFormula, functionAround } from "#shared/cleaning/expressions/complete.ts";
import type { FormulaFault } from "#shared/cleaning/expressions/formula-fault.ts";
import { FUNCTIONS } from "#shared/cleaning/expressions/functions/all.ts";
import { FORMULA_LENGTH } from "#shared/cleaning/expressions/parse.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { FieldFormProps } from "../field-forms.ts";
import styles from "./expression.module.css";
import { FormulaExamples } from "./formula-examples.tsx";
import { FormulaFaultMessage } from "./formula-fault.tsx";
import { OfferList } from "./offer-list.tsx";
import { useCompletion } from "./use-completion.ts";

export function ExpressionField({ label, help, collaboration, rows, value, error, params, onChange }: FieldFormProps) {
  const { table } = collaboration;
  const { expressions: words } = useWords();
  const { language } = useLanguage();
  const columns = useSyncExternalStore(
    (listener) => table.subscribe(listener),
    () => table.columns,
  );
  const titles = useMemo(() => columns.map(({ name }) => name), [columns]);
  const field = useRef<HTMLTextAreaElement>(null);
  const [focused, setFocused] = useState(false);
  const completing = useCompletion(field, titles, language, onChange);
  const formula = typeof value === "string" ? value : "";
  const cell = cellOf(params);
  const fault = useMemo(() => faultOf(formula, titles, cell !== null), [formula, titles, cell]);
  const open = focused && completing.offers.length > 0;
  const around = focused ? functionAround(formula, completing.caret) : null;
  const soft = focused && fault !== null && mayGoOn(fault, formula);

  function go({ at, length }: FormulaFault) {
    field.current?.focus();
    field.current?.setSelectionRange(at, at + length);
  }
  return (
    <div className={styles.field}>
      <div className={styles.typing}>
        <Textarea
          ref={field}
          size="sm"
          autosize
          minRows={2}
          maxRows={10}
          label={label}
          description={help}
          error={fault === null ? (error ?? undefined) : formula.trim() !== "" && !soft}
          classNames={{ input: styles.formula ?? "" }}
          value={formula}
          maxLength={FORMULA_LENGTH}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-autocomplete="list"
          aria-controls={open ? completing.id : undefined}
          aria-activedescendant={open ? `${completing.id}${completing.active}` : undefined}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            completing.look();
          }}
          onSelect={completing.look}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            completing.close();
          }}
          onKeyDown={completing.onKeyDown}
        />
        {open && <OfferList {...completing} />}
      </div>
      {around !== null && (
        <p className={styles.around}>
          <code>{`${language === "fr" ? around.fr : around.en}(${words.does[around.en]?.[0] ?? ""})`}</code>{" "}
          {words.does[around.en]?.[1]}
        </p>
      )}
      {fault !== null && formula.trim() !== "" && !(open && soft) && (
        <FormulaFaultMessage formula={formula} fault={fault} soft={soft} onGo={() => go(fault)} />
      )}
      <Inserts titles={titles} onPut={completing.put} />
      {fault === null && <FormulaExamples {...{ table, formula, cell, rows }} />}
    </div>
  );
}

/** For whoever would rather choose than type. */
function Inserts({ titles, onPut }: { readonly titles: readonly string[]; onPut(text: string): void }) {
  const { expressions: words } = useWords();
  const { language } = useLanguage();
  const columns = titles.filter((title) => title !== "").map((title) => columnInFormula(title));
  return (
    <NativeSelect
      size="xs"
      aria-label={words.insert}
      value=""
      data={[
        { value: "", label: `${words.insert}…` },
        { group: words.columns, items: [...new Set(columns)] },
        {
          group: words.functions,
          items: FUNCTIONS.map((one) => {
            const name = one[language];
            return { value: `${name}(`, label: `${name}(${words.does[one.en]?.[0] ?? ""})` };
          }),
        },
      ]}
      onChange={(event) => {
        if (event.currentTarget.value !== "") onPut(event.currentTarget.value);
      }}
    />
  );
}

/** The column whose cells a formula changes: the first of those that the parameters name; null: it makes a new one. */
function cellOf(params: unknown): ColumnId | null {
  if (typeof params !== "object" || params === null || !("columns" in params) || !Array.isArray(params.columns))
    return null;
  const [first] = params.columns;
  // none chosen yet: the formula is read all the same
  return (typeof first === "string" ? first : "") as ColumnId;
}

function faultOf(formula: string, titles: readonly string[], hasCell: boolean): FormulaFault | null {
  const compiled = compileFormula(formula, titles, hasCell);
  return compiled.is === "fault" ? compiled.fault : null;
}

/** What is missing stands at the end: it may be on its way. */
function mayGoOn({ code, at, length }: FormulaFault, formula: string): boolean {
  if (code === "open-text" || code === "open-column") return true;
  return at + length >= formula.trimEnd().length && code !== "stray-closing" && code !== "bad-character";
}
