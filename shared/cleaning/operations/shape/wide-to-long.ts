/** One column for each year becomes one row for each year. */
import { z } from "zod";
import type { Column } from "#shared/document/table.ts";
import { type PartTitle, partByChange, partByPattern, partByYear, placesByChange } from "../../shapes/title-parts.ts";
import { wideToLong as turn } from "../../shapes/wide-to-long.ts";
import { type MadeTitles, operation } from "../operation.ts";
import { planReshaped } from "./plan-reshaped.ts";
import { placesOf, readTable } from "./read-table.ts";

export const WideToLongParams = z.object({
  /** those that become rows */
  columns: z.array(z.string()),
  /** how their titles are read: as they are, the year in them, what changes from one to the next, or what a pattern finds */
  titles: z.enum(["whole", "year", "change", "pattern"]),
  pattern: z.string().max(1000),
  /** titles of the new columns */
  name: z.string().max(500),
  value: z.string().max(500),
  blanks: z.boolean(),
});
export type WideToLongParams = z.infer<typeof WideToLongParams>;

const FRENCH_TITLES: MadeTitles = { year: "année", name: "nom", value: "valeur" };

export const wideToLong = operation<WideToLongParams>({
  id: "shape.wide-to-long",
  family: "shape",
  params: WideToLongParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "titles", kind: "choice", choices: ["year", "change", "whole", "pattern"] },
    { name: "pattern", kind: "pattern", when: { field: "titles", is: ["pattern"] } },
    { name: "read", kind: "own", when: { field: "titles", is: ["year", "change", "pattern"] } },
    { name: "name", kind: "text" },
    { name: "value", kind: "text" },
    { name: "blanks", kind: "switch" },
  ],
  acts: "table",
  initial(columns, table, made = FRENCH_TITLES) {
    const dated = columns.length > 1 ? [] : datedColumns(table.columns);
    const chosen = columns.length > 1 ? [...columns] : dated.length > 0 ? dated : alikeColumns(table.columns);
    const names = table.columns.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
    const isDated = names.length > 0 && names.every((name) => partByYear(name) !== null);
    const parts = names.map(isDated ? partByYear : partByChange(names));
    const families = new Set(parts.map((one) => one?.family ?? ""));
    const changes = names.length > 1 && parts.every((one) => one !== null && one.family !== "");
    return {
      columns: chosen.length > 0 ? chosen : [...columns],
      titles: isDated ? "year" : changes ? "change" : "whole",
      pattern: "",
      name: isDated ? made.year : made.name,
      value: families.size === 1 ? [...families][0] || made.value : made.value,
      blanks: false,
    };
  },
  *plan(target, { columns, titles, pattern, name, value, blanks }) {
    if (columns.length === 0) return { refused: "no-column" };
    const read = yield* readTable(target.table);
    const turned = placesOf(read, columns);
    if (turned.length === 0) return { refused: "column-gone" };
    if (name.trim() === "") return { refused: "bad-parameter", field: "name" };
    const names = turned.map((place) => read.titles[place] ?? "");
    const partTitle = partTitleOf({ titles, pattern }, names);
    if (titles === "pattern" && partTitle === null) return { refused: "bad-parameter", field: "pattern" };
    const asked = { turned, nameTitle: name, valueTitle: value, withBlanks: blanks, partTitle };
    return yield* planReshaped(target, read, yield* turn(read, asked));
  },
});

/** How these titles are read; null: as they are, or with a pattern that is none. */
export function partTitleOf(
  { titles, pattern }: Pick<WideToLongParams, "titles" | "pattern">,
  names: readonly string[],
): PartTitle | null {
  switch (titles) {
    case "whole":
      return null;
    case "year":
      return partByYear;
    case "change":
      return partByChange(names);
    case "pattern":
      return pattern === "" ? null : partByPattern(pattern);
  }
}

const ALIKE = 3;

/** Those that one word of their title alone tells apart. */
function alikeColumns(columns: readonly Column[]): Column["id"][] {
  return placesByChange(
    columns.map(({ name }) => name),
    ALIKE,
  ).flatMap((place) => columns[place]?.id ?? []);
}

/** Those with a year in their title, when there are several. */
function datedColumns(columns: readonly Column[]): Column["id"][] {
  const dated = columns.filter(({ name }) => partByYear(name) !== null);
  return dated.length > 1 ? dated.map(({ id }) => id) : [];
}
