/** How tall rows are: all alike, for one line of text or several. In pixels. */
import type { Column, RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { ColumnLayout } from "../interaction/column-layout.ts";

export const LINE = 20;

const ONE_LINE = { dense: 26, normal: 32, roomy: 40 } as const;
/** rows looked at, spread over all that are seen */
const SAMPLE = 120;
/** lines of a wrapped text that are shown at most; the rest is behind an ellipsis */
const MOST_LINES = 6;
/** of a cell, what text does not stand on; and a character, on the wide side */
const MARGINS = 21;
const CHARACTER = 7.4;

export function rowHeightFor(density: keyof typeof ONE_LINE, textLines: number): number {
  return ONE_LINE[density] + (textLines - 1) * LINE;
}

/** What of a table is seen, and how wide. */
interface Looked {
  readonly table: Pick<Table, "text">;
  readonly order: Uint32Array;
  readonly layout: ColumnLayout;
}

/**
 * Lines that most texts of these columns take at the width they have, 2 to 6: of nine rows in ten, so that one long text alone does
 * not make all rows tall. 1 when there are no such columns.
 */
export function wrappedLines({ table, order, layout }: Looked, wrapped: readonly Column["id"][]): number {
  const columns = layout.ids.filter((id) => wrapped.includes(id));
  if (columns.length === 0) return 1;
  const asked: number[] = [];
  const step = Math.max(1, Math.floor(order.length / SAMPLE));
  for (let at = 0; at < order.length; at += step) {
    const row = order[at] as RowHandle;
    asked.push(Math.max(...columns.map((id) => linesOf(table.text(row, id), widthOf(layout, id)))));
  }
  asked.sort((a, b) => a - b);
  return Math.max(2, Math.min(MOST_LINES, asked[Math.floor(asked.length * 0.9)] ?? 2));
}

function widthOf(layout: ColumnLayout, id: ColumnId): number {
  return layout.widths[layout.ids.indexOf(id)] ?? 0;
}

/** Lines of a text in a cell of that width, words kept whole where they fit; counted on characters, and to the most only. */
function linesOf(text: string, width: number): number {
  const across = Math.max(1, Math.floor((width - MARGINS) / CHARACTER));
  let lines = 0;
  for (const paragraph of text.slice(0, across * MOST_LINES * 2).split("\n")) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(/[ -]/)) {
      if (used > 0 && used + length > across) {
        lines++;
        used = 0;
      }
      lines += Math.floor(Math.max(0, length - 1) / across);
      used += ((length - 1) % across) + 2;
    }
  }
  return lines;
}
