/** The editor of the cell being edited: under it, above it where there is more room, at the bottom of a phone. */
import { type ReactNode, useEffect, useRef } from "react";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { CellEditor, CellEditorProps } from "../cells/cell-editor.ts";
import type { CellKind } from "../cells/cell-kind.ts";
import { useSuggestions } from "../cells/suggestions.ts";
import { SuggestionsPanel } from "../cells/suggestions-panel.tsx";
import type { EditedCell } from "../interaction/editing.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import { TroubleWords } from "./active-cards.tsx";
import style from "./editor-panel.module.css";
import { useFocusKept } from "./focus-kept.ts";
import { usePlaceOfPanel } from "./place-of-panel.ts";
import type { Fields } from "./use-fields.ts";

interface EditorPanelProps {
  readonly model: GridModel;
  readonly kinds: readonly CellKind[];
  readonly fields: Fields;
  /** what is wrong with the text as typed */
  readonly sentences: readonly string[];
}

export function EditorPanel(props: EditorPanelProps) {
  const { model, kinds } = props;
  const edited = useStore(model.editing.cell);
  const state = useStore(model.panel.state);
  const index = model.seen.columns.findIndex((column) => column.id === edited?.column);
  const editor = kinds[index]?.editor;
  if (!edited || state === "closed" || index === -1) return null;
  const key = `${edited.row}|${edited.column}`;
  if (!editor) return <Suggested {...props} key={key} edited={edited} index={index} />;
  return <Loaded {...props} key={key} edited={edited} editor={editor} index={index} />;
}

/** Nothing of its own helps to write there: what the column holds already is proposed. */
function Suggested(props: EditedProps) {
  const { model, edited, index } = props;
  const { collaboration } = model;
  const draft = useStore(model.editing.draft);
  const found = useSuggestions(collaboration, edited.column, draft, edited.before);
  const column = model.seen.columns[index]?.name ?? "";
  if (found.length === 0) return null;
  return (
    <Frame
      {...props}
      shape="list"
      render={(editor) => <SuggestionsPanel editor={editor} column={column} found={found} />}
    />
  );
}

interface EditedProps extends EditorPanelProps {
  readonly edited: EditedCell;
  /** of the column */
  readonly index: number;
}

interface LoadedProps extends EditedProps {
  readonly editor: CellEditor;
}

function Loaded(props: LoadedProps) {
  const { editor, fields, edited } = props;
  const Panel = useStore(editor.Panel);
  const field = fields.of.get(edited.column);
  useEffect(() => void editor.load(), [editor]);
  if (Panel === null || field === undefined || fields.schema === null) return null;
  const { schema } = fields;
  return (
    <Frame {...props} shape={editor.shape} render={(common) => <Panel {...common} field={field} schema={schema} />} />
  );
}

interface FrameProps extends EditedProps {
  readonly shape: CellEditor["shape"];
  render(editor: Omit<CellEditorProps, "field" | "schema">): ReactNode;
}

function Frame({ model, sentences, edited, shape, index, render }: FrameProps) {
  const { editors: words, grid } = useWords();
  const draft = useStore(model.editing.draft);
  const frame = useRef<HTMLFieldSetElement>(null);
  const { collaboration, editing } = model;
  useStore(model.viewport.window);
  useStore(collaboration.tableVersion);
  usePlaceOfPanel(model, frame);
  useCommitOutside(model, frame);
  useFocusKept(model, frame);
  const column = model.seen.columns[index]?.name || grid.untitled;

  function take(text: string): void {
    editing.write(text);
    if (editing.commit()) goDown(model);
    model.focus();
  }

  return (
    <fieldset
      ref={frame}
      className={style.panel}
      data-part="panel"
      data-shape={shape}
      aria-label={words.panel(column)}
      onMouseDown={(event) => {
        // the focus stays in the text, or in the place of the form where it is
        if (!(event.target instanceof Element && event.target.closest("input, select, textarea")))
          event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") model.focus();
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) take(editing.draft.get());
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p className={style.title}>
        <strong>{column}</strong> <span>{draft}</span>
      </p>
      <div className={style.content}>
        {render({
          collaboration,
          cell: edited,
          draft,
          entered: model.panel.state.get() === "entered",
          write: editing.write,
          take,
          hold(hands) {
            model.panel.hands.set(hands);
            model.panel.meant.set(hands?.settle?.(draft, "key") ?? null);
          },
        })}
      </div>
      {edited.trouble ? (
        <div className={style.trouble} data-part="trouble">
          <TroubleWords model={model} trouble={edited.trouble} />
        </div>
      ) : (
        sentences.length > 0 && (
          <div className={style.wrong} data-part="issue">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )
      )}
      <div className={style.foot}>
        <button
          type="button"
          onClick={() => {
            editing.cancel();
            model.focus();
          }}
        >
          {words.cancel}
        </button>
        <button type="button" className={style.done} onClick={() => take(editing.draft.get())}>
          {words.done}
        </button>
      </div>
    </fieldset>
  );
}

/** True for what stands in an editor: the cell goes on being edited there. */
export function isInPanel(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-part=panel]") !== null;
}

/** As from the text itself: what was typed counts when one goes to another part of the page. */
function useCommitOutside(model: GridModel, frame: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    function leaveFor(target: EventTarget | null): void {
      if (target === model.input.current || isInPanel(target)) return;
      if (model.editing.cell.get()?.trouble === null) model.editing.commit();
    }
    const onFocusIn = (event: FocusEvent) => leaveFor(event.target);
    function onPointerDown({ target }: PointerEvent): void {
      // a press on what takes no focus; the grid has hands of its own
      const onGrid = target instanceof Element && target.closest("[data-part=scroller]") !== null;
      if (!onGrid && frame.current?.contains(document.activeElement)) leaveFor(target);
    }
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("pointerdown", onPointerDown);
    return () => {
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("pointerdown", onPointerDown);
    };
  }, [model, frame]);
}

function goDown(model: GridModel): void {
  const point = model.point();
  const { seen } = model;
  if (point) model.goTo({ row: Math.min(point.row + 1, seen.rowCount - 1), column: point.column });
}
