/**
 * The text area that takes every key. Not editing, it lies unseen on the active cell, so that typing, dead keys, input methods and
 * the clipboard go through the browser's own hands; editing, it is the editor. It is never unmounted: a composition survives.
 */
import { useEffect, useState } from "react";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { CellKind } from "../cells/cell-kind.ts";
import style from "../grid.module.css";
import { copy, cut } from "../interaction/clipboard.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import { onKeyDown } from "../interaction/keyboard.ts";
import { paste } from "../interaction/paste.ts";
import { isCell, type Point } from "../interaction/selection.ts";
import { isInPanel } from "./editor-panel.tsx";
import { LINE } from "./row-heights.ts";
import { useSlide } from "./use-slide.ts";

interface CellInputProps {
  readonly model: GridModel;
  readonly kinds: readonly CellKind[];
  readonly textLines: number;
  readonly gridId: string;
  readonly activeId: string;
}

export function CellInput({ model, kinds, textLines, gridId, activeId }: CellInputProps) {
  const words = useWords().grid;
  const { table, tableVersion } = model.collaboration;
  const edited = useStore(model.editing.cell);
  const list = useStore(model.panel.hands)?.list;
  const panel = useStore(model.panel.state);
  const point = useEditorPoint(model);
  useStore(model.viewport.window);
  useSlide(model, point?.column);
  useStore(tableVersion);
  const box = point && model.viewport.boxOf({ row: Math.max(0, point.row), column: point.column });
  const name = point ? model.seen.columns[point.column]?.name || words.untitled : "";
  const size = edited ? { minWidth: box?.width, minHeight: box?.height } : { width: box?.width, height: box?.height };
  const kind = point ? kinds[point.column] : undefined;
  const { rowHeight } = model.viewport.content();

  // a phone's keyboard comes up when typing is asked for, not when a cell is touched
  useEffect(() => {
    // what others write in the cell takes nobody out of its editor
    if (edited && !isInPanel(document.activeElement)) model.focus();
  }, [edited, model]);

  return (
    <textarea
      ref={model.input}
      className={style.input}
      data-editing={edited ? "" : undefined}
      data-part="editor"
      style={{
        left: box?.left ?? 0,
        top: box?.top ?? 0,
        ...size,
        lineHeight: `${LINE}px`,
        paddingTop: (rowHeight - textLines * LINE) / 2,
        paddingBottom: (rowHeight - textLines * LINE) / 2,
        textAlign: kind?.align,
      }}
      rows={1}
      inputMode={edited && !(panel !== "closed" && isFilledInByTouch(kind)) ? (kind?.inputMode ?? "text") : "none"}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      aria-label={
        point && isCell(point, model.seen)
          ? words.cellEditor(name, table.positionOf(model.seen.handleAt(point.row)) + 1)
          : words.label
      }
      aria-controls={list ? list.id : gridId}
      aria-autocomplete={list ? "list" : undefined}
      aria-haspopup={list ? "listbox" : undefined}
      aria-activedescendant={edited ? list?.option : activeId}
      aria-readonly={!model.collaboration.mayEdit}
      onKeyDown={(event) => onKeyDown(model, event.nativeEvent)}
      onInput={(event) => {
        const field = event.currentTarget;
        growWithText(field);
        if (model.editing.cell.get()) model.editing.draft.set(field.value);
        else if (field.value !== "") beginTyping(model, field);
      }}
      onCompositionStart={(event) => {
        if (!model.editing.cell.get()) beginTyping(model, event.currentTarget);
      }}
      onBlur={(event) => {
        if (isInPanel(event.relatedTarget)) return;
        // gone to another part of the page: what was typed counts. Another window, or a cell that others changed: it waits.
        if (document.hasFocus() && model.editing.cell.get()?.trouble === null) model.editing.commit();
      }}
      onCopy={(event) => {
        if (model.editing.cell.get()) return;
        event.preventDefault();
        const copied = copy(model, event.clipboardData, model.copying.titles);
        if (copied > 1) model.say(words.copied(copied));
      }}
      onCut={(event) => {
        if (model.editing.cell.get()) return;
        event.preventDefault();
        if (!model.collaboration.mayEdit) {
          copy(model, event.clipboardData);
          model.say(model.whyClosed(null) ?? words.readOnly);
        } else cut(model, event.clipboardData);
      }}
      onPaste={(event) => {
        if (model.editing.cell.get()) return;
        event.preventDefault();
        if (!model.collaboration.mayEdit) model.say(model.whyClosed(null) ?? words.readOnly);
        else {
          const { clipboardData: data } = event;
          paste(model, { text: data.getData("text/plain"), html: data.getData("text/html") });
        }
      }}
    />
  );
}

/** A finger fills a form in its own places: a phone's keyboard would only cover it. */
function isFilledInByTouch(kind: CellKind | undefined): boolean {
  return kind?.editor?.shape === "form" && matchMedia("(pointer: coarse)").matches;
}

/** For browsers that do not size a text area by its content. */
function growWithText(field: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "0";
  field.style.height = `${field.scrollHeight}px`;
}

/** The browser has just put a first character into the empty text area. */
function beginTyping(model: GridModel, field: HTMLTextAreaElement): void {
  const cell = model.activeCell();
  const begun = cell !== null && model.editing.begin(cell.row, cell.column, "replace");
  if (!begun) field.value = "";
}

/** Where the editor stands: on its cell; where that cell last was when it is gone. */
function useEditorPoint(model: GridModel): Point | null {
  const { seen } = model;
  const edited = useStore(model.editing.cell);
  useStore(model.selection);
  const [last, setLast] = useState<Point | null>(null);
  if (!edited) return model.point();
  const row = seen.positionOf(edited.row);
  const column = seen.columns.findIndex((candidate) => candidate.id === edited.column);
  const now = { row: row === -1 ? (last?.row ?? 0) : row, column: column === -1 ? (last?.column ?? 0) : column };
  if (last?.row !== now.row || last.column !== now.column) setLast(now);
  return now;
}
