/** One column for each year becomes one row for each year: several columns turned into rows. */
import type { InSlices } from "#shared/model/in-slices.ts";
import { MOST_COLUMNS, MOST_ROWS, type Reshaped, SHAPE_STEP, type TooMany } from "./reshaped.ts";
import { columnAt, placesBut, rowCountOf, type TextColumns } from "./text-columns.ts";
import type { PartTitle } from "./title-parts.ts";

export interface WideToLong {
  /** places of the columns that become rows, in the order their rows stand in */
  readonly turned: readonly number[];
  /** titles of the two new columns: of what the columns were called, and of what they held */
  readonly nameTitle: string;
  /** blank: what all titles have in common, where there is such */
  readonly valueTitle: string;
  /** rows are made for blank cells too */
  readonly withBlanks: boolean;
  /** how titles are read; null, or what cannot be: as they are */
  readonly partTitle: PartTitle | null;
}

/**
 * Each row becomes as many as it has cells turned, all with what its other columns hold; one that has none keeps a row. Titles of several
 * families (« filles 2019 », « garçons 2019 ») give a column of values for each, and their cells of one name share a row. The new columns
 * stand where the first of those turned stood. Throws RangeError for a place that is not a column's, or no column to turn.
 */
export function* wideToLong(table: TextColumns, asked: WideToLong): InSlices<Reshaped | TooMany> {
  const { turned, withBlanks } = asked;
  if (turned.length === 0) throw new RangeError("no column to turn into rows");
  const columns = turned.map((place) => columnAt(table, place));
  const { names, families } = namesAndFamilies(table, asked);
  const kept = placesBut(table, turned);
  if (kept.length + 1 + families.length > MOST_COLUMNS) return "too-many-columns";
  const sources: number[] = [];
  const nameColumn: string[] = [];
  const values: string[][] = families.map(() => []);
  for (let row = 0; row < rowCountOf(table); row += 1) {
    const before = sources.length;
    for (const { name, places } of names) {
      const held = places.map((place) => (place === null ? "" : (columns[place]?.[row] ?? "")));
      if (!withBlanks && held.every((content) => content === "")) continue;
      sources.push(row);
      nameColumn.push(name);
      for (const [family, content] of held.entries()) values[family]?.push(content);
    }
    if (sources.length === before) {
      sources.push(row);
      nameColumn.push("");
      for (const column of values) column.push("");
    }
    if (sources.length > MOST_ROWS) return "too-many-rows";
    if (row % (SHAPE_STEP / 8) === 0) yield;
  }
  const first = Math.min(...turned);
  const made = [
    { title: asked.nameTitle, contents: nameColumn, of: [] },
    ...families.map(({ title, of }, at) => ({ title, contents: values[at] ?? [], of })),
  ];
  return {
    sources,
    columns: [
      ...kept.filter((place) => place < first).map((place) => ({ place })),
      ...made,
      ...kept.filter((place) => place > first).map((place) => ({ place })),
    ],
    lost: [],
    lostCount: 0,
  };
}

interface Name {
  readonly name: string;
  /** of each family, which of the turned columns has it; null: none */
  readonly places: (number | null)[];
}

interface Family {
  readonly title: string;
  readonly of: number[];
}

/** Two columns of the same name and family are two rows of that name. */
function namesAndFamilies(table: TextColumns, { turned, valueTitle, partTitle }: WideToLong) {
  const parts = turned.map((place) => {
    const title = table.titles[place] ?? "";
    return partTitle?.(title) ?? { name: title, family: "" };
  });
  const known = [...new Set(parts.map(({ family }) => family))];
  const families = known.map((family): Family => {
    const title = known.length === 1 ? valueTitle || family : family || valueTitle;
    return { title, of: turned.filter((_, at) => parts[at]?.family === family) };
  });
  const names: Name[] = [];
  parts.forEach(({ name, family }, at) => {
    const column = known.indexOf(family);
    const free = names.find((one) => one.name === name && one.places[column] === null);
    const entry = free ?? { name, places: known.map(() => null) };
    if (free === undefined) names.push(entry);
    entry.places[column] = at;
  });
  return { names, families };
}
