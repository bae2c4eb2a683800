/** The cell being typed in. Its draft belongs to the person until they say Enter or Escape, whatever others do to that cell meanwhile. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { createValue, type Value } from "#client/collab/value.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, TableChange } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { AlsoWritten } from "./editor-panel.ts";

export interface EditedCell {
  readonly row: RowHandle;
  readonly column: ColumnId;
  /** text of the cell when typing began, or since others changed it under an untouched draft */
  readonly before: string;
  /** replace: arrows leave the cell; change: arrows move the caret */
  readonly entry: "replace" | "change";
  /** what happened to the cell meanwhile */
  readonly trouble: Trouble | null;
}

export type Trouble =
  | { readonly kind: "row-gone" }
  | { readonly kind: "column-gone" }
  /** locked meanwhile */
  | { readonly kind: "closed" }
  | { readonly kind: "changed"; readonly by: string; readonly content: string };

export interface Editing {
  readonly cell: Value<EditedCell | null>;
  readonly draft: Value<string>;
  /** false when this person may not edit: says so */
  begin(row: RowHandle, column: ColumnId, entry: EditedCell["entry"]): boolean;
  /** puts a text in place of the draft, which goes on being typed */
  write(text: string): void;
  /** Writes the draft, as its editor settles it; false when it could not, and the editor stays open. `key`: by Enter or Tab. */
  commit(by?: "key" | "leaving"): boolean;
  /** Closes the editor and hands over the draft, as its editor settles it; false when it cannot be written, and the editor stays open. */
  hand(write: (text: string) => void): boolean;
  cancel(): void;
  follow(change: TableChange): void;
}

interface Surroundings {
  say(text: string): void;
  words(): Words["grid"];
  whyClosed(column: ColumnId | null): string | null;
  onChange(): void;
  /** the text that a draft stands for */
  settle(draft: string, by: "key" | "leaving"): string;
  /** what is written with it in other columns of the row */
  also(by: "key" | "leaving"): readonly AlsoWritten[];
}

export function createEditing(
  collaboration: Collaboration,
  input: { readonly current: HTMLTextAreaElement | null },
  around: Surroundings,
): Editing {
  const { table } = collaboration;
  const cell = createValue<EditedCell | null>(null);
  const draft = createValue("");

  function close(): void {
    cell.set(null);
    draft.set("");
    if (input.current) input.current.value = "";
    around.onChange();
  }

  function mayAlsoWrite(row: RowHandle, { column, text, over = false }: AlsoWritten): boolean {
    const isThere = table.columns.some(({ id }) => id === column);
    if (!isThere || around.whyClosed(column) !== null) return false;
    // a mark that there is no value is no blank
    const before = table.content(row, column);
    return before === "" || (over && before !== text);
  }

  function nameOf(author: number | undefined): string {
    const peer = collaboration.peers.get().find((candidate) => candidate.client === author);
    return peer?.person.name ?? around.words().someone;
  }

  /** What the draft stands for; null, once that is said, when it cannot be written. */
  function textToWrite(edited: EditedCell, by: "key" | "leaving"): string | null {
    const text = around.settle(draft.get(), by);
    const closed = around.whyClosed(edited.column);
    if (closed !== null) {
      // the draft stays to be copied
      cell.set({ ...edited, trouble: { kind: "closed" } });
      around.say(closed);
      return null;
    }
    if (edited.trouble?.kind === "row-gone" || edited.trouble?.kind === "column-gone") {
      around.say(edited.trouble.kind === "row-gone" ? around.words().rowGone : around.words().columnGone);
      return null;
    }
    if (text.length > LIMITS.cellLength) {
      around.say(around.words().cellTooLong(text.length));
      return null;
    }
    return text;
  }

  return {
    cell,
    draft,
    begin(row, column, entry) {
      const closed = around.whyClosed(column);
      if (closed !== null || !collaboration.mayEdit) {
        around.say(closed ?? around.words().readOnly);
        return false;
      }
      const before = table.text(row, column);
      const field = input.current;
      if (field && entry === "change") {
        field.value = before;
        field.setSelectionRange(before.length, before.length);
      }
      draft.set(field?.value ?? "");
      cell.set({ row, column, before, entry, trouble: null });
      around.onChange();
      return true;
    },
    write(text) {
      if (input.current) input.current.value = text;
      draft.set(text);
    },
    commit(by = "leaving") {
      const edited = cell.get();
      if (!edited) return true;
      const text = textToWrite(edited, by);
      if (text === null) return false;
      const untouched = text === edited.before || text === table.text(edited.row, edited.column);
      const also = around.also(by).filter((one) => mayAlsoWrite(edited.row, one));
      close();
      if (!untouched || also.length > 0) {
        const cells = [{ column: edited.column, text }, ...also];
        setCells(
          table,
          cells.map(({ column, text: meant }) => ({ row: edited.row, column, text: meant })),
          collaboration.origin,
        );
      }
      return true;
    },
    hand(write) {
      const edited = cell.get();
      const text = edited && textToWrite(edited, "key");
      if (text === null) return false;
      close();
      write(text);
      return true;
    },
    cancel: close,
    follow(change) {
      const edited = cell.get();
      if (!edited) return;
      const gone = table.isDeleted(edited.row)
        ? "row-gone"
        : table.columns.some((column) => column.id === edited.column)
          ? null
          : "column-gone";
      if (gone) {
        cell.set({ ...edited, trouble: { kind: gone } });
        return;
      }
      if (edited.trouble && edited.trouble.kind !== "changed") cell.set({ ...edited, trouble: null });
      if (!change.cells.get(edited.column)?.includes(edited.row)) return;
      const content = table.content(edited.row, edited.column);
      const text = textIn(content);
      if (content === edited.before) {
        cell.set({ ...edited, trouble: null });
        return;
      }
      const by = nameOf(table.authorOf(edited.row, edited.column));
      if (draft.get() !== edited.before) {
        cell.set({ ...edited, trouble: { kind: "changed", by, content } });
        return;
      }
      if (input.current) input.current.value = text;
      draft.set(text);
      cell.set({ ...edited, before: text, trouble: null });
      around.say(around.words().changedBefore(by));
    },
  };
}
