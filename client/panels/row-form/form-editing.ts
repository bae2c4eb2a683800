/** The field of the form being typed in: a draft until one leaves it, written as the grid writes its cells. */
import { useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { createEditing, type Editing } from "#client/grid/interaction/editing.ts";
import { createEditorPanel, type EditorPanel } from "#client/grid/interaction/editor-panel.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { ColumnId } from "#shared/model/ids.ts";

export interface FormEditing {
  readonly editing: Editing;
  readonly panel: EditorPanel;
  /** the field that has the focus */
  readonly input: { current: HTMLTextAreaElement | null };
  /** why this person may not write in that column; null when they may */
  whyClosed(column: ColumnId): string | null;
  /** the last thing said: why something was not written */
  readonly said: string;
}

export function useFormEditing(collaboration: Collaboration): FormEditing {
  const { grid, locks } = useWords();
  const { language } = useLanguage();
  const [said, setSaid] = useState("");
  const [input] = useState<FormEditing["input"]>({ current: null });

  function whyClosed(column: ColumnId | null): string | null {
    const lock = collaboration.lockOn(column);
    if (lock === null) return collaboration.mayEdit ? null : grid.readOnly;
    const sentence = lock.column === null ? locks.table : locks.column;
    return sentence(lock.by.name, sinceWhen(lock.at, Date.now(), language));
  }
  const now = { grid, whyClosed };
  // the words change with the language, the draft does not
  const [around] = useState({ now });
  useEffect(() => {
    around.now = now;
  });
  const parts = useMemo(() => {
    const panel = createEditorPanel();
    const editing: Editing = createEditing(collaboration, input, {
      say: setSaid,
      words: () => around.now.grid,
      whyClosed: (column) => around.now.whyClosed(column),
      onChange() {
        const typing = editing.cell.get();
        setSaid("");
        panel.state.set("shown");
        if (typing === null) return;
        collaboration.setPresence({ row: collaboration.table.idOf(typing.row), column: typing.column }, true);
      },
      settle: (draft, by) => panel.hands.get()?.settle?.(draft, by) ?? draft,
      also: (by) => panel.hands.get()?.also?.(by) ?? [],
    });
    return { panel, editing };
  }, [collaboration, input, around]);
  useEffect(() => collaboration.table.subscribe((change) => parts.editing.follow(change)), [collaboration, parts]);
  return { ...parts, input, whyClosed, said };
}
