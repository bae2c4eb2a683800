/** One column for each year becomes one row for each year. */
import { z } from "zod";
import type { Column } from "#shared/document/table.ts";
import { type PartTitle, partByPattern, partByYear } from "../../shapes/title-parts.ts";
import { wideToLong as turn } from "../../shapes/wide-to-long.ts";
import { type MadeTitles, operation } from "../operation.ts";
import { planReshaped } from "./plan-reshaped.ts";
import { placesOf, readTable } from "./read-table.ts";

export const WideToLongParams = z.object({
  /** those that become rows */
  columns: z.array(z.string()),
  /** how their titles are read: as they are, the year in them, or what a pattern finds */
  titles: z.enum(["whole", "year", "pattern"]),
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
    { name: "titles", kind: "choice", choices: ["year", "whole", "pattern"] },
    { name: "pattern", kind: "pattern", when: { field: "titles", is: ["pattern"] } },
    { name: "name", kind: "text" },
    { name: "value", kind: "text" },
    { name: "blanks", kind: "switch" },
  ],
  acts: "table",
  initial(columns, table, made = FRENCH_TITLES) {
    const chosen = columns.length > 1 ? [...columns] : datedColumns(table.columns);
    const titles = table.columns.filter(({ id }) => chosen.includes(id)).map(({ name }) => partByYear(name));
    const dated = titles.length > 0 && titles.every((parts) => parts !== null);
    const families = new Set(titles.map((parts) => parts?.family ?? ""));
    return {
      columns: chosen.length > 0 ? chosen : [...columns],
      titles: dated ? "year" : "whole",
      pattern: "",
      name: dated ? made.year : made.name,
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
    let partTitle: PartTitle | null = null;
    if (titles === "year") partTitle = partByYear;
    if (titles === "pattern") {
      partTitle = pattern === "" ? null : partByPattern(pattern);
      if (partTitle === null) return { refused: "bad-parameter", field: "pattern" };
    }
    const asked = { turned, nameTitle: name, valueTitle: value, withBlanks: blanks, partTitle };
    return yield* planReshaped(target, read, yield* turn(read, asked));
  },
});

/** Those with a year in their title, when there are several. */
function datedColumns(columns: readonly Column[]): Column["id"][] {
  const dated = columns.filter(({ name }) => partByYear(name) !== null);
  return dated.length > 1 ? dated.map(({ id }) => id) : [];
}
