/** What a title names, and what of: « Effectif 2019 » is 2019, of Effectif. */
import { compileFinder } from "#shared/schema/constraints/pattern-finder.ts";

export interface TitleParts {
  /** what becomes the text of a cell: the year */
  readonly name: string;
  /** the rest, blank when there is none: what the columns of a year tell of */
  readonly family: string;
}

/** null: there is nothing of the kind in it */
export type PartTitle = (title: string) => TitleParts | null;

/** from 1800 to 2199, alone, or to another: « 2019-2020 », « 2019/20 » */
const YEAR = /(?<!\d)(?:18|19|20|21)\d{2}(?:\s?[-–/]\s?(?:(?:18|19|20|21)\d{2}|\d{2}))?(?!\d)/;
const EDGES = /^[\s\-–—:_.,;/|]+|[\s\-–—:_.,;/|]+$/g;
const EMPTY_PAIR = /\(\s*\)|\[\s*\]/g;
/** what leads to a year and says nothing without it */
const LEADING = /\s+(?:en|de|du|au|à|pour|année|l[’']année)$/i;

export const partByYear: PartTitle = (title) => {
  const found = YEAR.exec(title);
  if (found === null) return null;
  return { name: found[0].replace(/\s/g, ""), family: restOf(title, found.index, found.index + found[0].length) };
};

/**
 * By a regular expression: its first pair of parentheses, else all that it matches, is the name; its second pair, else what it does not
 * match, the family. null when it is not a regular expression.
 */
export function partByPattern(pattern: string): PartTitle | null {
  const find = compileFinder(pattern, { ignoreCase: true, whole: false });
  if (find === null) return null;
  return (title) => {
    const found = find(title)?.[0];
    if (found === undefined) return null;
    const name = (found.groups[0] ?? title.slice(found.start, found.end)).trim();
    if (name === "") return null;
    const family =
      found.groups[1] === undefined ? restOf(title, found.start, found.end) : (found.groups[1] ?? "").trim();
    return { name, family };
  };
}

function restOf(title: string, start: number, end: number): string {
  const rest = [title.slice(0, start).replace(EDGES, "").replace(LEADING, ""), title.slice(end).replace(EDGES, "")];
  return rest
    .filter((part) => part !== "")
    .join(" ")
    .replace(EMPTY_PAIR, "")
    .replace(/\s+/g, " ")
    .replace(EDGES, "");
}
