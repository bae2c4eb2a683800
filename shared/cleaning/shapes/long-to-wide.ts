/** Rows that name what they hold become columns: the way back of wide to long. */
import { isMark, textIn } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { compareTexts } from "#shared/views/text-ranks.ts";
import { lostTexts, MOST_COLUMNS, type Reshaped, SHAPE_STEP, type TooMany } from "./reshaped.ts";
import { numberRows } from "./same-rows.ts";
import { columnAt, placesBut, rowCountOf, type TextColumns } from "./text-columns.ts";

export interface LongToWide {
  /** place of the column whose values become titles */
  readonly names: number;
  /** places of the columns whose contents they get; of several, the title of each stands before the name */
  readonly values: readonly number[];
  /** new columns in the order of their names, not in that in which they are met */
  readonly sorted: boolean;
}

/**
 * Rows that hold the same in all other columns become one, where the first of them stood; new columns stand where that of the names stood.
 * Without other columns, a row begins each time a name comes again that the row has, or the first name of all. Of two texts for one cell the
 * first is written. A row without a name keeps its row. Throws RangeError for a place that is not a column's.
 */
export function* longToWide(table: TextColumns, { names, values, sorted }: LongToWide): InSlices<Reshaped | TooMany> {
  const nameColumn = columnAt(table, names).map((content) => textIn(content).trim().replace(/\s+/g, " "));
  const valueColumns = values.map((place) => columnAt(table, place));
  const kept = placesBut(table, [names, ...values]);
  const count = rowCountOf(table);
  yield;
  const numbers =
    kept.length > 0
      ? yield* numberRows(
          kept.map((place) => columnAt(table, place)),
          count,
        )
      : numbersByReturn(nameColumn);
  const titles = new Map<string, (string | undefined)[][]>();
  const sources: number[] = [];
  const lost = lostTexts();
  for (let row = 0; row < count; row += 1) {
    const to = numbers[row] ?? 0;
    sources[to] ??= row;
    const name = nameColumn[row] ?? "";
    if (name === "") {
      valueColumns.forEach((column, at) => {
        const text = column[row] ?? "";
        if (text !== "") lost.add({ row, place: values[at] ?? -1, text });
      });
      continue;
    }
    const columns = titles.get(name) ?? values.map(() => []);
    titles.set(name, columns);
    if (kept.length + titles.size * values.length > MOST_COLUMNS) return "too-many-columns";
    valueColumns.forEach((column, at) => {
      const [content, place, cells] = [column[row] ?? "", values[at] ?? -1, columns[at]];
      if (cells === undefined) return;
      const there = cells[to] ?? "";
      if (there === "" || isMark(there)) {
        if (content !== "") cells[to] = content;
      } else if (content !== "" && content !== there) lost.add({ row, place, text: textIn(content) });
    });
    if (row % SHAPE_STEP === SHAPE_STEP - 1) yield;
  }
  const found = [...titles];
  if (sorted) found.sort(([a], [b]) => compareTexts(a, b));
  const made = values.flatMap((place, at) =>
    found.map(([name, columns]) => ({
      title: values.length === 1 ? name : `${table.titles[place] ?? ""} ${name}`.trim(),
      contents: sources.map((_, to) => columns[at]?.[to] ?? ""),
      of: [place],
    })),
  );
  return {
    sources,
    columns: [
      ...kept.filter((place) => place < names).map((place) => ({ place })),
      ...made,
      ...kept.filter((place) => place > names).map((place) => ({ place })),
    ],
    lost: lost.first,
    lostCount: lost.count,
  };
}

/** A file of one record after the other: « nom, ville, nom, ville ». */
function numbersByReturn(names: readonly string[]): Uint32Array {
  const first = names.find((name) => name !== "");
  const numbers = new Uint32Array(names.length);
  let to = 0;
  let met = new Set<string>();
  names.forEach((name, row) => {
    if (row > 0 && name !== "" && (met.has(name) || name === first)) {
      to += 1;
      met = new Set();
    }
    met.add(name);
    numbers[row] = to;
  });
  return numbers;
}
