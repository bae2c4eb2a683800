/** Filling cells from those beside them: what a drag of the handle, Ctrl+D and their like write. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { ColumnFill } from "#shared/document/edits/fill-columns.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { repetitionOf, seriesOf } from "../series/series.ts";
import type { Series } from "../series/step.ts";
import type { Bounds } from "./selection.ts";
import { handlesIn } from "./write-range.ts";

/** `guess`: a series where two values or more show a step, else a copy; `other`: what guessing would not do. */
export type FillWay = "guess" | "other" | "copy" | "series";

export interface Filled {
  readonly collaboration: Pick<Collaboration, "table">;
  readonly seen: SeenTable;
}

/** What to write in the cells of `target` that are not of `source`, which lies in it along one of its sides. */
export function fillFrom(grid: Filled, source: Bounds, target: Bounds, way: FillWay): ColumnFill[] {
  const isDown = target.top < source.top || target.bottom > source.bottom;
  return isDown ? fillRows(grid, source, target, way) : fillAcross(grid, source, target, way);
}

/** Blank cells take the value above them: in a range of several rows, there; from one row, down to the next value. */
export function fillBlanks(grid: Filled, { top, bottom, left, right }: Bounds): ColumnFill[] {
  const { table } = grid.collaboration;
  return grid.seen.columns.slice(left, right + 1).map(({ id: column }) => {
    const rows: RowHandle[] = [];
    const texts: string[] = [];
    let above = "";
    for (let row = top; row < (top === bottom ? grid.seen.rowCount : bottom + 1); row++) {
      const handle = grid.seen.handleAt(row);
      const content = table.content(handle, column);
      if (content === "" && above !== "") {
        rows.push(handle);
        texts.push(above);
      } else if (top === bottom && row > top) break;
      else above = content;
    }
    return { column, rows, texts };
  });
}

/** Of what would fill blank cells, that of cells which are so still. */
export function stillBlank({ collaboration }: Filled, fills: readonly ColumnFill[]): ColumnFill[] {
  return fills.map(({ column, rows, texts }) => {
    const kept = rows.flatMap((row, i) => (collaboration.table.content(row, column) === "" ? [i] : []));
    return {
      column,
      rows: kept.flatMap((i) => rows[i] ?? []),
      texts: typeof texts === "string" ? texts : kept.map((i) => texts[i] ?? ""),
    };
  });
}

/** The rows under a range that have a value in the column beside it, left or else right: how far a double click fills. */
export function endOfNeighbour(grid: Filled, { bottom, left, right }: Bounds): number {
  const { seen, collaboration } = grid;
  for (const beside of [seen.columns[left - 1], seen.columns[right + 1]]) {
    let end = bottom;
    while (beside && end + 1 < seen.rowCount && collaboration.table.content(seen.handleAt(end + 1), beside.id) !== "")
      end++;
    if (end > bottom) return end;
  }
  return bottom;
}

/** The same column twice, where ranges lie one over the other: the last one counts. */
export function mergeFills(fills: readonly ColumnFill[]): ColumnFill[] {
  const columns = new Set(fills.map(({ column }) => column));
  return [...columns].flatMap((column) => {
    const some = fills.filter((fill) => fill.column === column);
    const [one] = some;
    if (one !== undefined && some.length === 1) return one.rows.length === 0 ? [] : [one];
    const texts = new Map<RowHandle, string>();
    for (const fill of some) {
      fill.rows.forEach((row, i) => {
        texts.set(row, typeof fill.texts === "string" ? fill.texts : (fill.texts[i] ?? ""));
      });
    }
    return texts.size === 0 ? [] : [{ column, rows: [...texts.keys()], texts: [...texts.values()] }];
  });
}

function fillRows(grid: Filled, source: Bounds, target: Bounds, way: FillWay): ColumnFill[] {
  const { table } = grid.collaboration;
  const from = handlesIn(grid.seen, [{ from: source.top, to: source.bottom }]);
  const outside = [
    { from: target.top, to: source.top - 1 },
    { from: source.bottom + 1, to: target.bottom },
  ];
  const rows = handlesIn(grid.seen, outside);
  const places = outside.flatMap((span) => countFrom(span.from - source.top, span.to - span.from + 1));
  return grid.seen.columns.slice(source.left, source.right + 1).map(({ id: column }) => {
    const series = continued(
      from.map((row) => table.content(row, column)),
      way,
    );
    return { column, rows, texts: places.map(series) };
  });
}

function fillAcross(grid: Filled, source: Bounds, target: Bounds, way: FillWay): ColumnFill[] {
  const { table } = grid.collaboration;
  const { columns } = grid.seen;
  const rows = handlesIn(grid.seen, [{ from: source.top, to: source.bottom }]);
  const given = columns.slice(source.left, source.right + 1);
  const series = rows.map((row) =>
    continued(
      given.map(({ id }) => table.content(row, id)),
      way,
    ),
  );
  return countFrom(target.left, target.right - target.left + 1).flatMap((index) => {
    const column = columns[index]?.id;
    if (column === undefined || (index >= source.left && index <= source.right)) return [];
    return [{ column, rows, texts: series.map((one) => one(index - source.left)) }];
  });
}

function continued(contents: readonly string[], way: FillWay): Series {
  const copies = repetitionOf(contents);
  if (way === "copy") return copies;
  const series = seriesOf(contents);
  if (series === null || way === "series") return series ?? copies;
  const isGuessed = contents.length > 1;
  return isGuessed === (way === "guess") ? series : copies;
}

function countFrom(first: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => first + i);
}
