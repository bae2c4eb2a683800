/** Several values of a list in one cell: those that are not there yet are proposed for the one being typed; written as JSON. */
import { useMemo } from "react";
import { useWords } from "#client/ui/words.tsx";
import { readTypedItems, valuesOfItems, writeItems } from "#shared/checks/entry/typed-items.ts";
import { closest } from "#shared/checks/repairs/values.ts";
import { findChoices } from "#shared/model/find-choices.ts";
import { openField } from "#shared/schema/field-reader.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import { type Choice, ChoiceList } from "./choice-list.tsx";

export function ItemsPanel(props: CellEditorProps) {
  const { editors: words } = useWords();
  const { field, schema, draft, cell } = props;
  const allowed = useMemo(() => [...new Set(valuesOfItems(field))], [field]);
  const reader = useMemo(() => openField(field, schema), [field, schema]);
  const items = readTypedItems(draft);
  if (items === null) return null;

  const { done, typed } = items;
  const left = allowed.filter((value) => !done.includes(value));
  const { choices, sure } = findChoices(typed, left, (value) => [value]);
  const proposed = (choices.length > 0 ? choices : left).map(
    (value): Choice => ({ text: writeItems([...done.map(asAllowed), value]), shown: value }),
  );
  // what was there is not changed by looking at it
  const likely = draft !== cell.before && typed !== "" && sure ? (proposed[0] ?? null) : null;

  return (
    <ChoiceList
      // a click adds one, and one goes on
      editor={{ ...props, take: props.write }}
      label={words.values(field.title ?? field.name)}
      choices={proposed}
      likely={likely}
      otherwise={settle}
    >
      {settle(draft) === draft ? words.several : words.willBeWritten(settle(draft))}
    </ChoiceList>
  );

  /** Texts between commas become the JSON that is asked for; what was there before is not touched. */
  function settle(text: string): string {
    if (text === cell.before || text === "" || reader.isMissing(text)) return text;
    const found = readTypedItems(text);
    return found === null
      ? text
      : writeItems([...found.done, found.typed].filter((item) => item !== "").map(asAllowed));
  }

  function asAllowed(item: string): string {
    const begun = findChoices(item, allowed, (value) => [value]);
    const only = begun.sure && begun.choices.length === 1 ? begun.choices[0] : undefined;
    return closest(item, allowed) ?? only ?? item;
  }
}
