/** What may stand beside a cell being edited and help to write it. The text can always be typed: an editor proposes, reads and turns. */
import type { ComponentType } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { EditedCell } from "../interaction/editing.ts";
import type { EditorHands } from "../interaction/editor-panel.ts";

export interface CellEditor {
  /**
   * list: the focus stays in the text, and the keys of the text move in the list;
   * form: it has places of its own, gone into by F4 or Alt+Down and left by Escape
   */
  readonly shape: "list" | "form";
  /** null until it is loaded */
  readonly Panel: Store<ComponentType<CellEditorProps> | null>;
  /** Fetches it; nothing happens when it cannot be: one types without. */
  load(): Promise<void>;
}

export interface CellEditorProps {
  readonly collaboration: Collaboration;
  readonly field: Field;
  readonly schema: TableSchema;
  readonly cell: EditedCell;
  /** the text as typed up to now */
  readonly draft: string;
  /** the person asked to go in at once */
  readonly entered: boolean;
  /** puts a text in place of what is typed; the person goes on */
  write(text: string): void;
  /** puts a text in place of what is typed, and closes the cell as Enter does */
  take(text: string): void;
  /** see `useEditorHands` */
  hold(hands: EditorHands | null): void;
}

export function createCellEditor(
  shape: CellEditor["shape"],
  fetchPanel: () => Promise<ComponentType<CellEditorProps>>,
): CellEditor {
  const Panel = createValue<ComponentType<CellEditorProps> | null>(null);
  let loading: Promise<void> | null = null;
  return {
    shape,
    Panel,
    load() {
      loading ??= fetchPanel().then(Panel.set, () => {
        // offline before it was ever fetched: asked again with the next cell
        loading = null;
      });
      return loading;
    },
  };
}
