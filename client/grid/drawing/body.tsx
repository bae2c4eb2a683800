/** The rows on screen. Reads the table where it paints; rows that did not change are not drawn again. */

import { type ReactNode, useLayoutEffect, useMemo } from "react";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Column, Row, RowHandle } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { ShownMark } from "#shared/model/marks.ts";
import type { CellKind } from "../cells/cell-kind.ts";
import style from "../grid.module.css";
import type { CellDoubts, CommentMarks, RowOwner } from "../grid-props.ts";
import { totalWidth } from "../interaction/column-layout.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import { isIn, rowsOf } from "../interaction/ranges.ts";
import { type Bounds, rangesBut } from "../interaction/selection.ts";
import { remarkLines } from "./remark-lines.ts";
import { roles } from "./roles.ts";
import { RowLine } from "./row-line.tsx";
import type { Columns } from "./use-columns.ts";

interface BodyProps {
  readonly model: GridModel;
  readonly columns: Columns;
  readonly kinds: readonly CellKind[];
  readonly commentedRows: Store<ReadonlyMap<RowId, number>>;
  readonly rowMarks: Store<ReadonlyMap<RowId, ShownMark>>;
  readonly commentMarks: Store<CommentMarks>;
  readonly doubts: Store<CellDoubts>;
  readonly ownerOf: ((row: RowHandle) => RowOwner | null) | null;
  /** lines of text that a cell shows, that a row has room for, and the columns that use all of it */
  readonly textLines: number;
  readonly lines: number;
  readonly wrapped: readonly ColumnId[];
  readonly changed: ((row: RowHandle, column: ColumnId) => boolean) | null;
  readonly found: Store<((row: RowHandle, column: ColumnId) => boolean) | null>;
  readonly activeId: string;
}

export function Body(props: BodyProps) {
  const { model, columns, kinds, commentedRows, rowMarks, commentMarks, changed, activeId } = props;
  const words = useWords().grid;
  const { table, tableVersion, issues, mayEdit } = model.collaboration;
  const { seen } = model;
  const window = useStore(model.viewport.window);
  useStore(tableVersion);
  useStore(model.selection);
  useStore(issues.revision);
  const comments = useStore(commentedRows);
  const marks = useStore(commentMarks);
  const doubts = useStore(props.doubts);
  const reviewed = useStore(rowMarks);
  const found = useStore(props.found);
  const { names } = useWords().approval.marks;
  useLayoutEffect(() => model.viewport.onDrawn());
  const { rowHeight, gutterWidth } = model.viewport.content();
  const { layout } = columns;
  const ranges = model.ranges();
  const markedRows = rowsOf(rangesBut("columns", model.selection.get(), seen));
  const active = model.point();
  const width = gutterWidth + totalWidth(layout);
  // where the cells of a snapshot lie, for each column seen
  const places = useMemo(() => placesOf(seen.columns, table.columns), [seen.columns, table.columns]);
  // null: all columns show as many lines as there is room for
  const { textLines, lines: room, wrapped } = props;
  const columnLines = useMemo(
    () => (room === textLines ? null : layout.ids.map((id) => (wrapped.includes(id) ? room : textLines))),
    [layout, room, textLines, wrapped],
  );
  const last = Math.min(window.rows.end, seen.rowCount);
  const end = Math.min(window.columns.end, layout.ids.length);

  // in the order of slots, not of rows: elements that stay where they are in the document cost no layout when rows go by
  const lines: ReactNode[] = Array(window.slots).fill(null);
  for (let position = window.rows.start; position < last; position++) {
    const row = table.row(seen.handleAt(position));
    const across = ranges.filter(({ top, bottom }) => top <= position && position <= bottom);
    const range = across.at(-1);
    lines[position % window.slots] = (
      <RowLine
        key={position % window.slots}
        row={row}
        position={position}
        number={table.positionOf(row.handle) + 1}
        places={places}
        top={position * rowHeight - window.shift}
        height={rowHeight}
        lines={room}
        columnLines={columnLines}
        width={width}
        gutter={gutterWidth}
        layout={layout}
        kinds={kinds}
        frozen={window.frozen}
        start={window.columns.start}
        end={end}
        active={active?.row === position ? active.column : -1}
        activeId={activeId}
        selectedFrom={range?.left ?? 0}
        selectedTo={range?.right ?? -1}
        selectedToo={across.length < 2 ? "" : columnsIn(across, end)}
        marked={isIn(markedRows, position)}
        wrong={wrongColumns(model, row)}
        doubted={markedColumns(model, doubts.get(row.id), () => true)}
        changed={changed === null ? "" : changedColumns(model, row, changed)}
        found={found === null ? "" : changedColumns(model, row, found)}
        opens={model.listeners.onOpenRow !== undefined}
        reviewed={reviewed.get(row.id)}
        reviewedAs={names}
        comments={comments.get(row.id) ?? 0}
        owner={props.ownerOf?.(row.handle) ?? null}
        remarks={remarkLines(marks.rows.get(row.id))}
        commented={markedColumns(model, marks.cells.get(row.id), ({ comments }) => comments.length > 0)}
        suggested={markedColumns(model, marks.cells.get(row.id), ({ suggestions }) => suggestions.length > 0)}
        words={words}
      />
    );
  }
  const endTop = seen.rowCount * rowHeight - window.shift;
  return (
    <div {...roles.rowgroup} className={style.body} style={{ height: window.height }}>
      {lines}
      {mayEdit && layout.ids.length > 0 && window.rows.end > seen.rowCount && (
        <div
          {...roles.row(seen.rowCount)}
          className={style.row}
          style={{ top: endTop, height: rowHeight, width, borderBottom: 0 }}
        >
          <div {...roles.cell(-1, false)} style={{ height: "100%" }}>
            <button
              type="button"
              tabIndex={-1}
              className={style.addRow}
              data-part="add-row"
              id={active?.row === seen.rowCount ? activeId : undefined}
              data-active={active?.row === seen.rowCount || undefined}
            >
              + {words.addRow}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function placesOf(seen: readonly Column[], all: readonly Column[]): readonly number[] {
  const at = new Map(all.map(({ id }, index) => [id, index]));
  return seen.map(({ id }) => at.get(id) ?? -1);
}

/** as `wrongColumns`, among those drawn */
function columnsIn(ranges: readonly Bounds[], end: number): string {
  let found = ",";
  for (let index = 0; index < end; index++) {
    if (ranges.some(({ left, right }) => left <= index && index <= right)) found += `${index},`;
  }
  return found;
}

/** `,3,7,`: a text, so that equal answers are equal. */
function wrongColumns(model: GridModel, row: Row): string {
  const { issues } = model.collaboration;
  const { columns } = model.seen;
  if (issues.total() === 0) return "";
  let wrong = "";
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (column && issues.ofCell(row.id, column.id).length > 0) wrong += wrong === "" ? `,${index},` : `${index},`;
  }
  return wrong;
}

/** as `wrongColumns` */
function markedColumns<T>(
  model: GridModel,
  cells: ReadonlyMap<ColumnId, T> | undefined,
  isMarked: (said: T) => boolean,
): string {
  if (cells === undefined) return "";
  const found = model.seen.columns.flatMap(({ id }, index) => {
    const said = cells.get(id);
    return said !== undefined && isMarked(said) ? [index] : [];
  });
  return found.length === 0 ? "" : `,${found.join(",")},`;
}

/** as `wrongColumns` */
function changedColumns(model: GridModel, row: Row, changed: (row: RowHandle, column: ColumnId) => boolean): string {
  let found = "";
  model.seen.columns.forEach(({ id }, index) => {
    if (changed(row.handle, id)) found += found === "" ? `,${index},` : `${index},`;
  });
  return found;
}
