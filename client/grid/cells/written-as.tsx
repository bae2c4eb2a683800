/** How what is typed will be written; of what was there before, which is not changed by looking at it, how it could be. */
import { useWords } from "#client/ui/words.tsx";
import type { CellEditorProps } from "./cell-editor.ts";
import style from "./date-panel.module.css";

export function WrittenAs({ editor, text }: { readonly editor: CellEditorProps; readonly text: string }) {
  const { editors: words } = useWords();
  if (text === editor.draft) return null;
  if (editor.draft !== editor.cell.before) return <p className={style.soft}>{words.willBeWritten(text)}</p>;
  return (
    <button type="button" className={style.other} onClick={() => editor.take(text)}>
      {words.writeAs(text)}
    </button>
  );
}
