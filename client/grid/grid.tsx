/**
 * The table itself. React draws what is on screen from the table and the grid's model; it owns neither. What is typed, clicked and
 * dragged goes to `interaction/`, what is asked for to `commands/`, how a cell looks to `cells/`.
 */

import { startTransition, useEffect, useId, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useStore } from "#client/collab/use-store.ts";
import { createValue } from "#client/collab/value.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { wholeTable } from "#client/views/seen-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { ShownMark } from "#shared/model/marks.ts";
import { kindFor } from "./cells/kinds.ts";
import { boundCommands } from "./commands/bound-commands.ts";
import { columnsTogether } from "./commands/columns.ts";
import { ActiveCards } from "./drawing/active-cards.tsx";
import { Body } from "./drawing/body.tsx";
import { CellInput } from "./drawing/cell-input.tsx";
import { EditorPanel } from "./drawing/editor-panel.tsx";
import { GridMenu } from "./drawing/grid-menu.tsx";
import { Header } from "./drawing/header.tsx";
import { HoverCard } from "./drawing/hover-card.tsx";
import { Marks } from "./drawing/marks.tsx";
import { Minimap } from "./drawing/minimap.tsx";
import { Notice, Whereabouts } from "./drawing/notice.tsx";
import { roles } from "./drawing/roles.ts";
import { rowHeightFor, wrappedLines } from "./drawing/row-heights.ts";
import { useColumns } from "./drawing/use-columns.ts";
import { useFields } from "./drawing/use-fields.ts";
import { useSentences } from "./drawing/use-sentences.ts";
import style from "./grid.module.css";
import type { CellDoubts, CellPlace, CommentMarks, GridProps } from "./grid-props.ts";
import { totalWidth } from "./interaction/column-layout.ts";
import { createGridModel } from "./interaction/grid-model.ts";
import { onContextMenu, onDoubleClick, onMouseDown, onMouseUp } from "./interaction/pointer.ts";
import { columnsOf, positionsIn, rowsOf } from "./interaction/ranges.ts";
import { onTouch } from "./interaction/touch.ts";
import { MARKED_EDGE } from "./interaction/viewport.ts";
import { handlesIn } from "./interaction/write-range.ts";

const HEADER = 34;
const HEADER_WITH_SHARES = 46;
const ADD_COLUMN = 36;
const EDITORS_AFTER = 300;
/** room for the sign of a mark beside the row's number */
const MARK = 18;
const NOT_MARKED = createValue<ReadonlyMap<RowId & ColumnId, ShownMark>>(new Map());
const NOTHING_FOUND = createValue<((row: RowHandle, column: ColumnId) => boolean) | null>(null);
const NONE_WRAPPED: readonly ColumnId[] = [];
const NO_DOUBTS = createValue<CellDoubts>(new Map());
const NO_MARKS = createValue<CommentMarks>({ rows: new Map(), cells: new Map(), columns: new Map() });

export function Grid(props: GridProps) {
  const { collaboration } = props;
  const { table, mayEdit } = collaboration;
  const { grid: words, locks } = useWords();
  const { language } = useLanguage();
  const closing = { words: locks, when: (at: string) => sinceWhen(at, Date.now(), language) };
  const id = useId();
  const activeId = `${id}active`;
  const scroller = useRef<HTMLDivElement>(null);
  const whole = useMemo(() => wholeTable(table), [table]);
  const seen = props.view ?? whole;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one model for as long as the table is open; words and listeners are handed over below
  const model = useMemo(() => createGridModel(collaboration, seen, words, closing, props), [collaboration, seen]);
  useStore(collaboration.tableVersion);
  useSyncExternalStore(seen.subscribe, () => seen.order);
  useSyncExternalStore(seen.subscribe, () => seen.columns);
  const frozen = useSyncExternalStore(seen.subscribe, () => seen.frozen);
  const columns = useColumns(table, seen.columns, props.remember, (column) => columnsTogether(model, column));
  const fields = useFields(table.schema, table.columns);
  const kinds = useMemo(
    () => seen.columns.map((column) => kindFor(fields.of.get(column.id), fields.schema)),
    [seen.columns, fields],
  );
  const sentences = useSentences(model, fields);
  const { layout } = columns;
  const textLines = props.textLines ?? 1;
  const wrapped = useWrapped(props.look);
  const { order } = seen;
  const lines = useMemo(
    () => Math.max(textLines, wrappedLines({ table, order, layout }, wrapped)),
    [table, order, layout, wrapped, textLines],
  );
  const rowHeight = rowHeightFor(props.density ?? "normal", lines);
  const headerHeight = fields.of.size > 0 ? HEADER_WITH_SHARES : HEADER;
  const marked = useStore(props.rowMarks ?? NOT_MARKED).size > 0;
  const gutterWidth = (marked ? MARK : 0) + 40 + 7 * Math.max(2, String(table.rowCount).length);

  model.words = words;
  model.closing = closing;
  model.listeners = {
    onComment: props.onComment,
    onLock: props.onLock,
    onCommentOn: props.onCommentOn,
    onNextComment: props.onNextComment,
    onHistory: props.onHistory,
    onReview: props.onReview,
    onOpenRow: props.onOpenRow,
    onNextToCheck: props.onNextToCheck,
    completing: props.completing,
    look: props.look,
    onCondition: props.onCondition,
    onValues: props.onValues,
    lookInto: props.lookInto,
    onClean: props.onClean,
    // the page around is drawn between frames: moving from cell to cell does not wait for it
    onSelection: (selection) => startTransition(() => props.onSelection(selection)),
  };
  model.fitColumn = columns.fit;
  useEffect(() => {
    if (!mayEdit) return;
    // beforehand: the first key typed in a cell has its editor, and it is there when the network is not; after the table itself
    const later = setTimeout(() => {
      for (const kind of kinds) void kind.editor?.load();
    }, EDITORS_AFTER);
    return () => clearTimeout(later);
  }, [kinds, mayEdit]);

  useLayoutEffect(() => {
    model.setContent({ layout, rowHeight, headerHeight, gutterWidth, frozen });
  }, [model, layout, rowHeight, headerHeight, gutterWidth, frozen]);
  useEffect(() => {
    const kept = model.viewport.window.get().frozen;
    if (frozen > kept) model.say(model.words.frozenLess(kept));
  }, [model, frozen]);

  useLayoutEffect(() => {
    const stop = model.start();
    // a table that has just opened takes the keys, unless something else has them
    if (document.activeElement === document.body) model.focus();
    const detach = scroller.current ? model.viewport.attach(scroller.current) : () => undefined;
    return () => {
      detach();
      stop();
    };
  }, [model]);

  useEffect(() => {
    const { handle } = props;
    const seenAt = (place: CellPlace) => {
      const row = table.handleOf(place.row);
      const position = row === undefined ? -1 : seen.positionOf(row);
      const column = seen.columns.findIndex((candidate) => candidate.id === place.column);
      return position === -1 || column === -1 ? null : { row: position, column };
    };
    handle.current = {
      seen,
      say: (text) => model.say(text),
      goTo(place) {
        const row = table.handleOf(place.row);
        if (row === undefined || table.positionOf(row) === -1) return;
        const position = seen.positionOf(row);
        const column = seen.columns.findIndex((candidate) => candidate.id === place.column);
        if (position === -1) model.say(model.words.rowNotSeen(table.positionOf(row) + 1));
        else if (column !== -1) model.goTo({ row: position, column });
        else {
          const hidden = table.columns.find((candidate) => candidate.id === place.column);
          if (hidden !== undefined) model.say(model.words.columnNotSeen(hidden.name || model.words.untitled));
        }
      },
      reveal(place) {
        const point = seenAt(place);
        if (point !== null) model.viewport.reveal(point);
        return point !== null;
      },
      sees: (place) => seenAt(place) !== null,
      focus: () => model.focus(),
      selected: model.told,
      selectedRows() {
        return handlesIn(seen, rowsOf(model.ranges())).map((row) => table.idOf(row));
      },
      rowsInSight() {
        const { start, end } = model.viewport.window.get().rows;
        return Array.from(seen.order.subarray(start, Math.min(end, seen.rowCount)), (row) => row as RowHandle);
      },
      selectedCells() {
        const ranges = model.ranges();
        const columns = positionsIn(columnsOf(ranges)).flatMap((position) => seen.columns[position]?.id ?? []);
        return ranges.length === 0 ? null : { rows: handlesIn(seen, rowsOf(ranges)), columns };
      },
      commands: () => boundCommands(model),
    };
    return () => {
      handle.current = null;
    };
  }, [model, table, seen, props]);

  const width = gutterWidth + totalWidth(layout) + (mayEdit ? ADD_COLUMN : 0) + MARKED_EDGE;
  return (
    <div className={style.root}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches all of this through the text area */}
      <div
        ref={scroller}
        className={style.scroller}
        data-part="scroller"
        onPointerDown={(event) => onTouch(model, event.nativeEvent)}
        onMouseDown={(event) => onMouseDown(model, event.nativeEvent)}
        onMouseUp={(event) => onMouseUp(model, event.nativeEvent)}
        onContextMenu={(event) => onContextMenu(model, event.nativeEvent)}
        onDoubleClick={(event) => onDoubleClick(model, event.nativeEvent)}
      >
        <div className={style.sizer} style={{ width }}>
          <div
            {...roles.grid({
              rows: seen.rowCount,
              columns: seen.columns.length,
              label: words.label,
              readOnly: !mayEdit,
            })}
            id={id}
            aria-describedby={`${id}help`}
          >
            <Header
              model={model}
              columns={columns}
              fields={fields}
              commentMarks={props.commentMarks ?? NO_MARKS}
              columnMarks={props.columnMarks ?? NOT_MARKED}
              activeId={activeId}
            />
            <Body
              model={model}
              columns={columns}
              kinds={kinds}
              commentedRows={props.commentedRows}
              rowMarks={props.rowMarks ?? NOT_MARKED}
              commentMarks={props.commentMarks ?? NO_MARKS}
              ownerOf={props.ownerOf ?? null}
              doubts={props.doubts ?? NO_DOUBTS}
              textLines={textLines}
              lines={lines}
              wrapped={wrapped}
              changed={props.changed ?? null}
              found={props.found ?? NOTHING_FOUND}
              activeId={activeId}
            />
          </div>
          <div className={style.keptLayer} style={{ top: headerHeight }}>
            <div className={style.kept} style={{ left: gutterWidth }}>
              <Marks model={model} part="frozen" />
            </div>
          </div>
          <div className={style.layer} style={{ left: gutterWidth, top: headerHeight }}>
            <Marks model={model} part="moving" />
            <CellInput model={model} kinds={kinds} textLines={lines} gridId={id} activeId={activeId} />
            <ActiveCards model={model} sentences={sentences} doubts={props.doubts ?? NO_DOUBTS} />
            <HoverCard
              model={model}
              over={scroller}
              commentMarks={props.commentMarks ?? NO_MARKS}
              doubts={props.doubts ?? NO_DOUBTS}
            />
          </div>
        </div>
      </div>
      <Minimap model={model} scroller={scroller} commentedRows={props.commentedRows} />
      {table.columns.length === 0 && <p className={style.empty}>{words.emptyTitle}</p>}
      <p id={`${id}help`} className={style.aside}>
        {words.help}
      </p>
      <Whereabouts model={model} sentences={sentences.join(" ")} commentMarks={props.commentMarks ?? NO_MARKS} />
      <EditorPanel model={model} kinds={kinds} fields={fields} sentences={sentences} />
      <Notice model={model} />
      <GridMenu model={model} />
    </div>
  );
}

/** The columns whose texts are wrapped; the same array until they are others. */
function useWrapped(look: GridProps["look"]): readonly ColumnId[] {
  return useSyncExternalStore(
    look?.state.subscribe ?? nothingChanges,
    () => look?.state.get().view.wrapped ?? NONE_WRAPPED,
  );
}

function nothingChanges(): () => void {
  return () => undefined;
}
