/** One column for each year becomes one row for each year: several columns turned into rows. */
import { columnAt, placesBut, rowCountOf, type TextColumns } from "./text-columns.ts";

export interface WideToLong {
  /** places of the columns that become rows, in the order their rows stand in */
  readonly turned: readonly number[];
  /** titles of the two new columns: of what the columns were called, and of what they held */
  readonly nameTitle: string;
  readonly valueTitle: string;
  /** rows are made for blank cells too */
  readonly withBlanks: boolean;
}

/**
 * Each row becomes as many as it has cells turned, all with what its other columns hold. The new columns stand after those. Throws
 * RangeError for a place that is not a column's, or no column to turn.
 */
export function wideToLong(table: TextColumns, { turned, nameTitle, valueTitle, withBlanks }: WideToLong): TextColumns {
  if (turned.length === 0) throw new RangeError("no column to turn into rows");
  const values = turned.map((place) => columnAt(table, place));
  const names = turned.map((place) => table.titles[place] ?? "");
  const kept = placesBut(table, turned);
  const sources: number[] = [];
  const nameColumn: string[] = [];
  const valueColumn: string[] = [];
  for (let row = 0; row < rowCountOf(table); row++) {
    values.forEach((column, at) => {
      const text = column[row] ?? "";
      if (text === "" && !withBlanks) return;
      sources.push(row);
      nameColumn.push(names[at] ?? "");
      valueColumn.push(text);
    });
  }
  return {
    titles: [...kept.map((place) => table.titles[place] ?? ""), nameTitle, valueTitle],
    columns: [
      ...kept.map((place) => {
        const column = columnAt(table, place);
        return sources.map((row) => column[row] ?? "");
      }),
      nameColumn,
      valueColumn,
    ],
  };
}
