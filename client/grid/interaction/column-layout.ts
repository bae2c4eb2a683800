/** Where columns stand: widths to left edges, and which of them a viewport shows. */
import type { ColumnId } from "#shared/model/ids.ts";

export const LEAST_WIDTH = 56;
export const MOST_WIDTH = 900;

export interface ColumnLayout {
  readonly ids: readonly ColumnId[];
  readonly widths: readonly number[];
  /** left edge of each column, and one more: the total width */
  readonly lefts: readonly number[];
}

export function layColumns(columns: readonly { readonly id: ColumnId; readonly width: number }[]): ColumnLayout {
  const lefts = [0];
  for (const column of columns) lefts.push((lefts.at(-1) ?? 0) + column.width);
  return { ids: columns.map((column) => column.id), widths: columns.map((column) => column.width), lefts };
}

export function totalWidth(layout: ColumnLayout): number {
  return layout.lefts.at(-1) ?? 0;
}

/** Index of the column at `x` from the left edge of the first one; the nearest when outside. */
export function columnAt(layout: ColumnLayout, x: number): number {
  let low = 0;
  let high = layout.ids.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.lefts[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A width that shows most of these texts whole, within reason. */
export function fittingWidth(title: string, texts: readonly string[]): number {
  const widths = texts.map(widthOf).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return Math.round(Math.max(84, Math.min(320, Math.max(usual + 24, titleWidth(title) + AROUND_TITLE))));
}

/** padding, the menu, and the mark of what is required */
const AROUND_TITLE = 58;

/** In the type of titles, heavier and smaller than that of cells. */
function titleWidth(title: string): number {
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  const broad = title.match(/[mwMW@%]/g)?.length ?? 0;
  return title.length * 7.6 + capitals * 1.4 + broad * 4;
}

/** Figures and capitals are wide: a code of eight must not miss its last sign. */
function widthOf(text: string): number {
  const shown = text.slice(0, 60);
  const wide = shown.match(WIDE)?.length ?? 0;
  return shown.length * 8.2 + wide;
}

const WIDE = /[\p{Nd}\p{Lu}]/gu;
