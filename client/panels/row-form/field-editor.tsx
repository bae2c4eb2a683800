/** What stands beside a cell being edited in the grid, under the field of the form: the same list, calendar, map. */
import { useEffect } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { CellEditor } from "#client/grid/cells/cell-editor.ts";
import { editorFor } from "#client/grid/cells/editors.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { FormEditing } from "./form-editing.ts";
import styles from "./row-form.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly form: FormEditing;
  readonly row: RowHandle;
  readonly column: ColumnId;
  readonly field: Field;
  readonly schema: TableSchema;
  readonly text: string;
  begin(typed: string): void;
  onStep(step: 1 | -1): void;
}

export function FieldEditor(props: Props) {
  const editor = editorFor(props.field, props.schema);
  const state = useStore(props.form.panel.state);
  if (editor === undefined || state === "closed") return null;
  return <Loaded {...props} editor={editor} key={props.row} />;
}

function Loaded({
  editor,
  collaboration,
  form,
  row,
  column,
  field,
  schema,
  text,
  begin,
  onStep,
}: Props & { readonly editor: CellEditor }) {
  const words = useWords().editors;
  const Panel = useStore(editor.Panel);
  const edited = useStore(form.editing.cell);
  useEffect(() => void editor.load(), [editor]);
  if (Panel === null) return null;
  const { editing, panel, input } = form;
  // before anything is typed it stands beside the cell as it is
  const cell = edited ?? { row, column, before: text, entry: "change" as const, trouble: null };
  return (
    <fieldset
      className={styles.editor}
      aria-label={words.panel(field.title ?? field.name)}
      onMouseDown={(event) => {
        // the focus stays in the text, or in the place of the form where it is
        if (!(event.target instanceof Element && event.target.closest("input, select, textarea")))
          event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        input.current?.focus();
      }}
    >
      <Panel
        collaboration={collaboration}
        field={field}
        schema={schema}
        cell={cell}
        draft={text}
        entered={panel.state.get() === "entered"}
        write={begin}
        take={(taken) => {
          begin(taken);
          if (editing.commit("key")) onStep(1);
        }}
        hold={(hands) => {
          panel.hands.set(hands);
          panel.meant.set(hands?.settle?.(text, "key") ?? null);
        }}
      />
    </fieldset>
  );
}
