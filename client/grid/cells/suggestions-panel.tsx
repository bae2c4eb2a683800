/** Values of the same column, under what is typed: the arrows choose, Enter and Tab take, what is typed stays what it is otherwise. */
import { useWords } from "#client/ui/words.tsx";
import type { KnownValue } from "#shared/views/suggestions.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import { ChoiceList } from "./choice-list.tsx";

interface Props {
  readonly editor: Pick<CellEditorProps, "draft" | "entered" | "take" | "hold">;
  /** title of the column */
  readonly column: string;
  readonly found: readonly KnownValue[];
}

export function SuggestionsPanel({ editor, column, found }: Props) {
  const { completing: words } = useWords();
  const choices = found.map(({ text, count }) => ({ text, beside: count > 1 ? words.times(count) : undefined }));
  return <ChoiceList editor={editor} label={words.suggestions(column)} choices={choices} likely={null} />;
}
