/** Cells of several values as several rows, and back. */
import { columnAt, rowCountOf, type TextColumns } from "./text-columns.ts";

/**
 * Each value of a cell gets a row of its own, all with what the other columns hold: every row stands by itself. Blank values between two
 * separators are left out, spaces around values too; a blank cell keeps its row. Throws RangeError for a place that is not a column's.
 */
export function splitIntoRows(table: TextColumns, place: number, separator: string): TextColumns {
  const cells = columnAt(table, place);
  const sources: number[] = [];
  const values: string[] = [];
  for (let row = 0; row < rowCountOf(table); row++) {
    const parts =
      separator === "" ? [cells[row] ?? ""] : (cells[row] ?? "").split(separator).map((part) => part.trim());
    const filled = parts.filter((part) => part !== "");
    for (const part of filled.length === 0 ? [""] : filled) {
      sources.push(row);
      values.push(part);
    }
  }
  const columns = table.columns.map((column, at) => (at === place ? values : sources.map((row) => column[row] ?? "")));
  return { titles: table.titles, columns };
}

/**
 * Rows that hold the same in all other columns become one, where the first of them stood, with all their values, once each, in the order
 * they come. Throws RangeError for a place that is not a column's.
 */
export function joinRows(table: TextColumns, place: number, separator: string): TextColumns {
  const cells = columnAt(table, place);
  const others = table.columns.filter((_, at) => at !== place);
  const groups = new Map<string, { first: number; values: Set<string> }>();
  for (let row = 0; row < rowCountOf(table); row++) {
    const key = JSON.stringify(others.map((column) => column[row]));
    const group = groups.get(key) ?? { first: row, values: new Set() };
    groups.set(key, group);
    const text = cells[row] ?? "";
    if (text !== "") group.values.add(text);
  }
  const kept = [...groups.values()];
  const columns = table.columns.map((column, at) =>
    kept.map(({ first, values }) => (at === place ? [...values].join(separator) : (column[first] ?? ""))),
  );
  return { titles: table.titles, columns };
}
