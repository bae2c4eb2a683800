/** The grid's own state, outside React: what is selected, where one is, what is said. The table itself belongs to the collaboration. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { createValue, type Value } from "#client/collab/value.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle, TableChange } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import {
  type CellPlace,
  type CommentAsk,
  type CompletingHands,
  type GridSelection,
  type LookHands,
  type LookIntoHands,
  NOTHING_SELECTED,
} from "../grid-props.ts";
import { createEditing, type Editing } from "./editing.ts";
import { createEditorPanel, type EditorPanel } from "./editor-panel.ts";
import { cellsIn, columnsOf, rowsOf, sizeOf } from "./ranges.ts";
import { reanchor, survivingRow } from "./reanchor.ts";
import {
  type Bounds,
  boundsOf,
  cellSelection,
  isCell,
  type Place,
  type Point,
  placeAt,
  pointOf,
  type Range,
  rangesOf,
  type Selection,
} from "./selection.ts";
import { type Content, createViewport, type Viewport } from "./viewport.ts";

export interface MenuRequest {
  readonly kind: "cell" | "row" | "column" | "unavailable";
  /** on the screen */
  readonly x: number;
  readonly y: number;
}

/** What a pointer is dragging, and where it would come to be. */
export type Gesture =
  | { readonly kind: "fill"; readonly to: Bounds }
  /** `at`: the position that what is moved would stand before */
  | { readonly kind: "rows" | "columns"; readonly at: number };

/** What the page is told; replaced by the page at will. */
export interface Listeners {
  /** closes a column to editors, or opens it again; resolves to what went wrong, null when nothing did; absent for who may not */
  readonly onLock?: ((column: ColumnId, closed: boolean) => Promise<string | null>) | undefined;
  onSelection(selection: GridSelection): void;
  onComment(row: CellPlace["row"]): void;
  readonly onCommentOn?: ((ask: CommentAsk) => void) | undefined;
  readonly onNextComment?: ((step: 1 | -1) => boolean) | undefined;
  onHistory(of: "cell" | "row"): void;
  readonly onReview?: (() => void) | undefined;
  readonly onOpenRow?: ((at: CellPlace) => void) | undefined;
  readonly onNextToCheck?: (() => void) | undefined;
  readonly completing?: CompletingHands | undefined;
  readonly look?: LookHands | undefined;
  readonly onCondition?: ((column: ColumnId) => void) | undefined;
  readonly onValues?: ((column: ColumnId) => void) | undefined;
  readonly lookInto?: LookIntoHands | undefined;
  readonly onClean?: ((columns: readonly ColumnId[]) => void) | undefined;
}

/** Words of what is closed to editors, and an instant (ISO 8601) as people say it. */
export interface Closing {
  readonly words: Words["locks"];
  when(at: string): string;
}

export interface GridModel {
  readonly collaboration: Collaboration;
  /** what of the table stands on the screen: positions of rows and columns are positions in it */
  readonly seen: SeenTable;
  readonly viewport: Viewport;
  readonly selection: Value<Selection | null>;
  readonly editing: Editing;
  /** what stands beside the cell being edited */
  readonly panel: EditorPanel;
  /** the column whose title is being typed */
  readonly renaming: Value<ColumnId | null>;
  readonly menu: Value<MenuRequest | null>;
  /** null when nothing is dragged, or Escape gave it up */
  readonly gesture: Value<Gesture | null>;
  /** the last thing said to the person; `count` tells two equal sentences apart */
  readonly said: Value<{ readonly text: string; readonly count: number } | null>;
  /** takes every key: the hidden text area that becomes the editor */
  readonly input: { current: HTMLTextAreaElement | null };
  /** what the next copy takes along: set by the command that asks for it */
  readonly copying: { titles: "with-titles" | "cells" };
  /** set by the first Tab of a series: where Enter returns to */
  readonly departure: { column: ColumnId | null };
  words: Words["grid"];
  closing: Closing;
  listeners: Listeners;
  /** of the range chosen last */
  bounds(): Bounds | null;
  /** all that are chosen, the last one at the end; none on a header and on the line that adds a row */
  ranges(): readonly Bounds[];
  /** where one stands; null when nothing is selected */
  point(): Point | null;
  /** what is selected, as the page was told last; the same object until it is told anew */
  told(): GridSelection;
  /** the active cell; null on a header or the line that adds a row */
  activeCell(): { readonly row: RowHandle; readonly column: ColumnId } | null;
  select(selection: Selection | null): void;
  /** goes to a point (brought inside the table), or drags the selection's corner there */
  goTo(point: Point, extend?: boolean): void;
  say(text: string): void;
  /** why this person may not write in that column (null: anywhere); null when they may, or only read anyway */
  whyClosed(column: ColumnId | null): string | null;
  setContent(content: Omit<Content, "lines">): void;
  /** gives a column the width its texts ask for; whoever draws the columns puts it here */
  fitColumn(column: ColumnId): void;
  focus(): void;
  /** follows the table until the returned function is called */
  start(): () => void;
}

export function createGridModel(
  collaboration: Collaboration,
  seen: SeenTable,
  words: Words["grid"],
  closing: Closing,
  listeners: Listeners,
): GridModel {
  const { table } = collaboration;
  const viewport = createViewport(() => model.point());
  const selection = createValue<Selection | null>(null);
  const said = createValue<GridModel["said"] extends Value<infer T> ? T : never>(null);
  const input: GridModel["input"] = { current: null };
  const panel = createEditorPanel();
  let told: GridSelection = NOTHING_SELECTED;
  let before = { order: seen.order, columns: seen.columns };

  const model: GridModel = {
    collaboration,
    seen,
    viewport,
    selection,
    editing: createEditing(collaboration, input, {
      say: (text) => model.say(text),
      words: () => model.words,
      whyClosed: (column) => model.whyClosed(column),
      onChange() {
        // the next cell begins with its editor in sight
        if (model.editing.cell.get() === null) panel.state.set("shown");
        else sayWhoTypes();
        tellPresence();
      },
      settle: (draft, by) => panel.hands.get()?.settle?.(draft, by) ?? draft,
      also: (by) => panel.hands.get()?.also?.(by) ?? [],
    }),
    panel,
    renaming: createValue<ColumnId | null>(null),
    menu: createValue<MenuRequest | null>(null),
    gesture: createValue<Gesture | null>(null),
    said,
    input,
    copying: { titles: "cells" },
    departure: { column: null },
    words,
    closing,
    listeners,
    bounds() {
      const chosen = selection.get();
      return chosen ? boundsOf(chosen, seen) : null;
    },
    ranges() {
      const chosen = selection.get();
      return chosen ? rangesOf(chosen, seen) : [];
    },
    point() {
      const chosen = selection.get();
      return chosen ? pointOf(chosen.active, seen) : null;
    },
    told: () => told,
    activeCell() {
      const active = selection.get()?.active;
      return active && typeof active.row === "number" ? { row: active.row, column: active.column } : null;
    },
    select(next) {
      model.departure.column = null;
      selection.set(next);
      tellPage();
      tellPresence();
    },
    goTo(point, extend = false) {
      const place = placeAt(point, seen);
      if (!place) return;
      const chosen = selection.get();
      const from = chosen?.active;
      model.select(
        extend && from && isCell(point, seen) && typeof from.row === "number"
          ? { ...chosen, shape: chosen.shape === "all" ? "cells" : chosen.shape, head: place }
          : cellSelection(place),
      );
      const reached = pointOf(place, seen);
      if (reached) viewport.reveal(reached);
    },
    say(text) {
      said.set({ text, count: (said.get()?.count ?? 0) + 1 });
    },
    whyClosed(column) {
      const lock = collaboration.lockOn(column);
      if (lock === null) return null;
      const sentence = lock.column === null ? model.closing.words.table : model.closing.words.column;
      return sentence(lock.by.name, model.closing.when(lock.at));
    },
    setContent(content) {
      viewport.setContent({ ...content, lines: lines() });
    },
    fitColumn: () => undefined,
    focus() {
      input.current?.focus({ preventScroll: true });
    },
    start() {
      const stop = seen.subscribe(onChange);
      const stopDraft = model.editing.draft.subscribe(tellPresence);
      if (selection.get() === null && seen.rowCount > 0) model.select(firstCell());
      return () => {
        stop();
        stopDraft();
        collaboration.setPresence(null, false);
      };
    },
  };

  function lines(): number {
    return seen.rowCount + (collaboration.mayEdit ? 1 : 0);
  }

  function firstCell(): Selection | null {
    const place: Place | null = placeAt({ row: 0, column: 0 }, seen);
    return place && cellSelection(place);
  }

  /** null: one looks at the table otherwise than before */
  function onChange(change: TableChange | null): void {
    if (change === null || change.order || change.columns) {
      const rowsAbove = change === null || change.order ? movedAbove() : 0;
      const chosen = selection.get();
      const kept = chosen ? reanchor(chosen, before, seen, new Set(change?.appeared)) : null;
      before = { order: seen.order, columns: seen.columns };
      viewport.setContent({ ...viewport.content(), lines: lines() }, rowsAbove);
      const next = kept ?? (seen.rowCount > 0 ? firstCell() : null);
      if (!sameSelection(chosen, next)) {
        selection.set(next);
        tellPresence();
      }
      tellPage();
    }
    if (change !== null) model.editing.follow(change);
  }

  /** How many rows more stand above what is looked at: the active row when it is in view, else the first row in view. */
  function movedAbove(): number {
    const { first, last } = viewport.visibleRows();
    const active = selection.get()?.active.row;
    const at = typeof active === "number" ? before.order.indexOf(active) : -1;
    const position = at >= first && at <= last ? at : first;
    const row = before.order[position];
    if (row === undefined) return 0;
    const now = survivingRow(row as RowHandle, before.order, seen);
    return (now === "end" ? 0 : seen.positionOf(now)) - position;
  }

  function tellPage(): void {
    const cell = model.activeCell();
    const ranges = model.ranges();
    told = {
      active: cell ? { row: table.idOf(cell.row), column: cell.column } : null,
      rows: sizeOf(rowsOf(ranges)),
      columns: sizeOf(columnsOf(ranges)),
      cells: cellsIn(ranges),
    };
    model.listeners.onSelection(told);
  }

  function tellPresence(): void {
    const typing = model.editing.cell.get();
    const at = typing ?? model.activeCell();
    const place = at ? { row: table.idOf(at.row), column: at.column } : null;
    if (typing === null) collaboration.setPresence(place, false);
    else collaboration.setPresence(place, true, model.editing.draft.get());
  }

  /** Somebody is in the cell that I begin to write: nobody is kept out, both know. */
  function sayWhoTypes(): void {
    const edited = model.editing.cell.get();
    const row = edited && table.idOf(edited.row);
    const other = collaboration.peers
      .get()
      .find(({ typing, at }) => typing && at?.row === row && at?.column === edited?.column);
    if (other !== undefined) model.say(model.words.alsoTyping(other.person.name));
  }

  return model;
}

function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  const [some, others] = [a.others ?? [], b.others ?? []];
  return sameRange(a, b) && some.length === others.length && some.every((range, i) => sameRange(range, others[i] ?? b));
}

function sameRange(a: Range, b: Range): boolean {
  return samePlace(a.active, b.active) && samePlace(a.head, b.head) && a.shape === b.shape;
}

function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}
