/** Rows that name what they hold become columns: the way back of wide to long. */
import { columnAt, placesBut, rowCountOf, type TextColumns } from "./text-columns.ts";

export interface LongToWide {
  /** place of the column whose values become titles, and of the one whose texts they get */
  readonly names: number;
  readonly values: number;
}

/** Two texts for one cell: both are kept in `texts`, the first is written. */
export interface Crossing {
  /** row of the result */
  readonly row: number;
  readonly title: string;
  readonly texts: readonly string[];
}

export interface Widened {
  readonly table: TextColumns;
  readonly crossings: readonly Crossing[];
  /** rows without a name: they are in the result as rows without a value */
  readonly nameless: number;
}

/**
 * Rows that hold the same in all other columns become one, where the first of them stood; new columns stand after those, in the order their
 * names are met. Without other columns, a row begins each time a name comes again that the row has, or the first name of all. Throws
 * RangeError for a place that is not a column's.
 */
export function longToWide(table: TextColumns, { names, values }: LongToWide): Widened {
  const nameColumn = columnAt(table, names);
  const valueColumn = columnAt(table, values);
  const kept = placesBut(table, [names, values]);
  const keptColumns = kept.map((place) => columnAt(table, place));
  const rowOf = kept.length > 0 ? rowsByContent(keptColumns) : rowsByReturn(nameColumn);
  const titles = new Map<string, string[]>();
  const firstRows: number[] = [];
  const crossings = new Map<string, { row: number; title: string; texts: string[] }>();
  const isWritten = new Map<string, Set<number>>();
  let nameless = 0;
  for (let row = 0; row < rowCountOf(table); row++) {
    const to = rowOf(row);
    firstRows[to] ??= row;
    const name = nameColumn[row] ?? "";
    if (name === "") {
      nameless++;
      continue;
    }
    const column = titles.get(name) ?? [];
    titles.set(name, column);
    const written = isWritten.get(name) ?? new Set();
    isWritten.set(name, written);
    const text = valueColumn[row] ?? "";
    if (!written.has(to)) {
      written.add(to);
      column[to] = text;
    } else if (column[to] !== text) {
      const key = `${to} ${name}`;
      const crossing = crossings.get(key) ?? { row: to, title: name, texts: [column[to] ?? ""] };
      crossings.set(key, crossing);
      if (!crossing.texts.includes(text)) crossing.texts.push(text);
    }
  }
  return {
    table: {
      titles: [...kept.map((place) => table.titles[place] ?? ""), ...titles.keys()],
      columns: [
        ...keptColumns.map((column) => firstRows.map((row) => column[row] ?? "")),
        ...Array.from(titles.values(), (column) => firstRows.map((_, to) => column[to] ?? "")),
      ],
    },
    crossings: [...crossings.values()],
    nameless,
  };
}

function rowsByContent(columns: readonly (readonly string[])[]): (row: number) => number {
  const known = new Map<string, number>();
  return (row) => {
    const key = JSON.stringify(columns.map((column) => column[row]));
    const to = known.get(key) ?? known.size;
    known.set(key, to);
    return to;
  };
}

/** A file of one record after the other: « nom, ville, nom, ville ». */
function rowsByReturn(names: readonly string[]): (row: number) => number {
  const first = names.find((name) => name !== "");
  let to = 0;
  let met = new Set<string>();
  return (row) => {
    const name = names[row] ?? "";
    if (row > 0 && name !== "" && (met.has(name) || name === first)) {
      to++;
      met = new Set();
    }
    met.add(name);
    return to;
  };
}
