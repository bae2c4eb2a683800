/** What stands beside a cell being edited in the grid, under the field of the form: the same list, calendar, map, values of the column. */
import { type ReactNode, useEffect } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { CellEditor, CellEditorProps } from "#client/grid/cells/cell-editor.ts";
import { editorFor } from "#client/grid/cells/editors.ts";
import { useSuggestions } from "#client/grid/cells/suggestions.ts";
import { SuggestionsPanel } from "#client/grid/cells/suggestions-panel.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Column, RowHandle } from "#shared/document/table.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { FormEditing } from "./form-editing.ts";
import styles from "./row-form.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly form: FormEditing;
  readonly row: RowHandle;
  readonly column: Column;
  readonly field: Field | undefined;
  readonly schema: TableSchema | null;
  readonly text: string;
  begin(typed: string): void;
  onStep(step: 1 | -1): void;
}

export function FieldEditor(props: Props) {
  const { field, schema } = props;
  const editor = field === undefined || schema === null ? undefined : editorFor(field, schema);
  const state = useStore(props.form.panel.state);
  if (state === "closed") return null;
  if (editor === undefined || field === undefined || schema === null) return <Suggested {...props} key={props.row} />;
  return <Loaded {...{ ...props, editor, field, schema }} key={props.row} />;
}

interface LoadedProps extends Props {
  readonly editor: CellEditor;
  readonly field: Field;
  readonly schema: TableSchema;
}

function Loaded(props: LoadedProps) {
  const { editor, field, schema } = props;
  const Panel = useStore(editor.Panel);
  useEffect(() => void editor.load(), [editor]);
  if (Panel === null) return null;
  return <Frame {...props} render={(common) => <Panel {...common} field={field} schema={schema} />} />;
}

/** Nothing of its own helps to write there: what the column holds already is proposed. */
function Suggested(props: Props) {
  const { collaboration, form, row, column, text } = props;
  const edited = useStore(form.editing.cell);
  const isHere = edited?.row === row && edited.column === column.id;
  const found = useSuggestions(collaboration, column.id, text, isHere ? edited.before : text);
  if (found.length === 0) return null;
  return (
    <Frame {...props} render={(common) => <SuggestionsPanel editor={common} column={column.name} found={found} />} />
  );
}

interface FrameProps extends Props {
  render(editor: Omit<CellEditorProps, "field" | "schema">): ReactNode;
}

function Frame({ collaboration, form, row, column, field, text, begin, onStep, render }: FrameProps) {
  const { editors: words, grid } = useWords();
  const edited = useStore(form.editing.cell);
  const { editing, panel, input } = form;
  // before anything is typed it stands beside the cell as it is
  const cell = edited ?? { row, column: column.id, before: text, entry: "change" as const, trouble: null };
  return (
    <fieldset
      className={styles.editor}
      aria-label={words.panel(field?.title ?? (column.name || grid.untitled))}
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
      {render({
        collaboration,
        cell,
        draft: text,
        entered: panel.state.get() === "entered",
        write: begin,
        take(taken) {
          begin(taken);
          if (editing.commit("key")) onStep(1);
        },
        hold(hands) {
          panel.hands.set(hands);
          panel.meant.set(hands?.settle?.(text, "key") ?? null);
        },
      })}
    </fieldset>
  );
}
