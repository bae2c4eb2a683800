/**
 * A table turned, as one gesture: a row stays the one that its first row is made of, so that what was said of it stays with it; the others
 * made of it are new. Columns that take the place of private ones are private.
 */
import type { LeftCell, Planned, Target } from "#shared/cleaning/operations/operation.ts";
import { makePlan } from "#shared/cleaning/operations/planning.ts";
import { isNew, type Reshaped, SHAPE_STEP, type TooMany } from "#shared/cleaning/shapes/reshaped.ts";
import type { PlannedColumn, PlannedFill, PlannedRow } from "#shared/document/edits/change-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { columnTitle } from "../rows/column-titles.ts";
import type { ReadTable } from "./read-table.ts";

export function* planReshaped(target: Target, read: ReadTable, reshaped: Reshaped | TooMany): InSlices<Planned> {
  if (typeof reshaped === "string") return { refused: reshaped };
  const { known, handles } = read;
  const { sources, columns } = reshaped;
  const rows = yield* rowsOfSources(sources, handles);
  const keptPlaces = new Set(columns.flatMap((column) => (isNew(column) ? [] : [column.place])));
  const gone = known.filter((_, place) => !keptPlaces.has(place));
  const changed = columns.flatMap((column) => (!isNew(column) && "contents" in column ? [known[column.place]] : []));
  if ([...gone, ...changed].some((column) => column !== undefined && !target.mayWrite(column.id)))
    return { refused: "locked" };
  if (rows.born.length > 0 || rows.gone.length > 0) {
    const closed = known.filter(({ id }) => !target.mayWrite(id));
    if (closed.some(({ id }) => read.columns[known.findIndex((one) => one.id === id)]?.some((text) => text !== "")))
      return { refused: "locked" };
  }
  const newColumns: string[] = [];
  const hideColumns: number[] = [];
  const columnOrder: PlannedColumn[] = [];
  const cells: PlannedFill[] = [];
  const born: (readonly [PlannedColumn, readonly string[]])[] = [];
  const left: LeftCell[] = reshaped.lost.map(({ row, place, text }) => ({
    row: handles[row] ?? null,
    column: known[place]?.id ?? null,
    text,
    why: "lost",
  }));
  let leftCount = reshaped.lostCount;
  for (const column of columns) {
    let id: PlannedColumn;
    let held: readonly string[] = [];
    if (isNew(column)) {
      id = newColumns.length;
      const title = columnTitle(column.title);
      if (title.cut) {
        left.push({ row: null, column: null, text: column.title, why: "too-long" });
        leftCount += 1;
      }
      newColumns.push(title.text);
      if (column.of.some((place) => known[place]?.isPrivate === true)) hideColumns.push(id);
    } else {
      const there = known[column.place];
      // the table changed meanwhile: all this is done anew
      if (there === undefined) continue;
      id = there.id;
      held = read.columns[column.place] ?? [];
    }
    columnOrder.push(id);
    if ("contents" in column) {
      const fill = fillOf(id, rows.kept, rows.keptAt, column.contents, (at) => held[sources[at] ?? -1] ?? "");
      if (fill !== null) cells.push(fill);
    }
    const contents = "contents" in column ? column.contents : null;
    const texts = rows.bornAt.map((at) => (contents === null ? (held[sources[at] ?? -1] ?? "") : (contents[at] ?? "")));
    if (texts.some((text) => text !== "")) born.push([id, texts]);
    yield;
  }
  const columnsStay = newColumns.length === 0 && gone.length === 0;
  return makePlan(
    target.table,
    {
      cells,
      newColumns,
      hideColumns,
      columnOrder: columnsStay ? null : columnOrder,
      deleteColumns: gone.map(({ id }) => id),
      deleteRows: rows.gone,
      newRows: rows.born.length === 0 ? null : { count: rows.born.length, columns: born },
      rowOrder: rows.inOrder ? null : rows.order,
    },
    left,
    leftCount,
  );
}

interface RowsOfSources {
  /** handles of rows that stay, and which rows of the result they are */
  readonly kept: readonly RowHandle[];
  readonly keptAt: readonly number[];
  /** the new ones, counted from -1 downwards, likewise */
  readonly born: readonly number[];
  readonly bornAt: readonly number[];
  readonly gone: readonly RowHandle[];
  readonly order: readonly PlannedRow[];
  /** what stays stands so already */
  readonly inOrder: boolean;
}

function* rowsOfSources(sources: readonly number[], handles: readonly RowHandle[]): InSlices<RowsOfSources> {
  const taken = new Uint8Array(handles.length);
  const kept: RowHandle[] = [];
  const keptAt: number[] = [];
  const born: number[] = [];
  const bornAt: number[] = [];
  const order: PlannedRow[] = [];
  let inOrder = true;
  let last = -1;
  for (let at = 0; at < sources.length; at += 1) {
    const source = sources[at] ?? 0;
    const handle = handles[source];
    if (taken[source] === 1 || handle === undefined) {
      born.push(-1 - born.length);
      bornAt.push(at);
      order.push(-born.length);
    } else {
      taken[source] = 1;
      kept.push(handle);
      keptAt.push(at);
      order.push(handle);
      inOrder &&= source > last && born.length === 0;
      last = source;
    }
    if (at % SHAPE_STEP === SHAPE_STEP - 1) yield;
  }
  const gone = handles.filter((_, row) => taken[row] === 0);
  return { kept, keptAt, born, bornAt, gone, order, inOrder };
}

/** Over the same rows as other columns where all of them change: rows that are named together are packed once. */
function fillOf(
  column: ColumnId | number,
  kept: readonly RowHandle[],
  keptAt: readonly number[],
  contents: readonly string[],
  held: (at: number) => string,
): PlannedFill | null {
  const rows: RowHandle[] = [];
  const texts: string[] = [];
  keptAt.forEach((at, i) => {
    const [text, row] = [contents[at] ?? "", kept[i]];
    if (row === undefined || text === held(at)) return;
    rows.push(row);
    texts.push(text);
  });
  if (rows.length === 0) return null;
  return { column, rows: rows.length === kept.length ? kept : rows, texts };
}
