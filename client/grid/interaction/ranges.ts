/** Several ranges at once, as pure geometry: what they cover together, each cell counted once. */
import type { Bounds } from "./selection.ts";

/** Inclusive positions. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Columns that are covered over the same rows. */
export interface Area {
  readonly rows: readonly Span[];
  readonly columns: readonly number[];
}

export function rowsOf(ranges: readonly Bounds[]): readonly Span[] {
  return joined(ranges.map(({ top, bottom }) => ({ from: top, to: bottom })));
}

export function columnsOf(ranges: readonly Bounds[]): readonly Span[] {
  return joined(ranges.map(({ left, right }) => ({ from: left, to: right })));
}

export function areasOf(ranges: readonly Bounds[]): readonly Area[] {
  const areas = new Map<string, { rows: readonly Span[]; columns: number[] }>();
  for (const column of positionsIn(columnsOf(ranges))) {
    const rows = rowsOf(ranges.filter(({ left, right }) => left <= column && column <= right));
    const key = rows.map(({ from, to }) => `${from}-${to}`).join();
    const area = areas.get(key);
    if (area) area.columns.push(column);
    else areas.set(key, { rows, columns: [column] });
  }
  return [...areas.values()];
}

/** Number of cells. */
export function cellsIn(ranges: readonly Bounds[]): number {
  return areasOf(ranges).reduce((sum, { rows, columns }) => sum + sizeOf(rows) * columns.length, 0);
}

/** The block they make when put side by side: they all have the same rows, or the same columns. null: they have neither. */
export function blockOf(ranges: readonly Bounds[]): { rows: readonly Span[]; columns: readonly Span[] } | null {
  const [first] = ranges;
  if (first === undefined) return null;
  const haveSameRows = ranges.every(({ top, bottom }) => top === first.top && bottom === first.bottom);
  const haveSameColumns = ranges.every(({ left, right }) => left === first.left && right === first.right);
  return haveSameRows || haveSameColumns ? { rows: rowsOf(ranges), columns: columnsOf(ranges) } : null;
}

export function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
}

export function positionsIn(spans: readonly Span[]): number[] {
  return spans.flatMap(({ from, to }) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i));
}

export function isIn(spans: readonly Span[], position: number): boolean {
  return spans.some(({ from, to }) => from <= position && position <= to);
}

/** In order, those that touch made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = kept.at(-1);
    if (last && span.from <= last.to + 1) kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else if (span.to >= span.from) kept.push(span);
  }
  return kept;
}
