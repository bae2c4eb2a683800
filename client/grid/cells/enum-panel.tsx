/** The values that the schema allows. What is not one of them can be typed all the same: the closest one is proposed. */
import { useMemo } from "react";
import { useWords } from "#client/ui/words.tsx";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import { findChoices } from "#shared/model/find-choices.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import { type Choice, ChoiceList } from "./choice-list.tsx";

export function EnumPanel(props: CellEditorProps) {
  const { editors: words } = useWords();
  const { field, schema, draft, cell } = props;
  const all = useMemo<readonly Choice[]>(() => [...new Set(field.constraints.enum)].map((text) => ({ text })), [field]);
  const judge = useMemo(() => createCellJudge(field, schema), [field, schema]);
  const repairs = useMemo(() => repairsOf(field, schema), [field, schema]);

  // what was there already is not something one looks for
  const looked = draft === cell.before ? "" : draft;
  const found = findChoices(looked, all, ({ text }) => [text]);
  const isAllowed = draft === "" || judge(draft).length === 0;
  const meant = isAllowed ? null : (repairs.repair(draft, "day-first")?.text ?? null);
  const near = all.find(({ text }) => text === meant);
  const choices =
    near === undefined || looked === "" ? found.choices : [near, ...found.choices.filter((choice) => choice !== near)];
  const same = all.find(({ text }) => text === draft);
  const likely = same ?? (isAllowed ? null : found.sure ? (found.choices[0] ?? null) : null);

  return (
    <ChoiceList
      editor={props}
      label={words.values(field.title ?? field.name)}
      choices={choices.length > 0 ? choices : all}
      likely={likely}
    >
      {near !== undefined && likely !== near ? words.near(near.text) : undefined}
    </ChoiceList>
  );
}
