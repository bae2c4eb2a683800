/** Yes or no in the words of the schema, whatever word for it is typed. */
import { useMemo } from "react";
import { useWords } from "#client/ui/words.tsx";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import { findChoices } from "#shared/model/find-choices.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import { type Choice, ChoiceList } from "./choice-list.tsx";

export function BooleanPanel(props: CellEditorProps) {
  const { editors: words } = useWords();
  const { field, schema, draft, cell } = props;
  const choices = useMemo<readonly Choice[]>(
    () => [
      ...field.trueValues.slice(0, 1).map((text) => choiceOf(text, words.yes)),
      ...field.falseValues.slice(0, 1).map((text) => choiceOf(text, words.no)),
    ],
    [field, words],
  );
  const judge = useMemo(() => createCellJudge(field, schema), [field, schema]);
  const repairs = useMemo(() => repairsOf(field, schema), [field, schema]);

  const isAllowed = draft === "" || judge(draft).length === 0;
  const meant = isAllowed ? draft : repairs.repair(draft, "day-first")?.text;
  const found = findChoices(draft, choices, ({ text, beside }) => [text, beside ?? ""]);
  // what was there is not changed by looking at it
  const isTyped = draft !== cell.before;
  const likely =
    choices.find(({ text }) => text === (isTyped ? meant : draft)) ??
    (isTyped && !isAllowed && found.sure ? (found.choices[0] ?? null) : null);

  return (
    <ChoiceList editor={props} label={words.values(field.title ?? field.name)} choices={choices} likely={likely} />
  );
}

/** What a sign stands for is said beside it. */
function choiceOf(text: string, meaning: string): Choice {
  return foldText(text) === foldText(meaning) ? { text } : { text, beside: meaning };
}
