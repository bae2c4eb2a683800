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

/**
 * What changes between these titles is the name, what they begin and end with the family: « effectif_6e_total », « effectif_5e_total » are 6e and
 * 5e, of « effectif total ». Words and numbers are taken whole. null for a title that has nothing of its own between.
 */
export function partByChange(titles: readonly string[]): PartTitle {
  const all = titles.map(piecesOf);
  const least = all.reduce((shortest, { length }) => Math.min(shortest, length), all[0]?.length ?? 0);
  const first = all[0] ?? [];
  let start = 0;
  while (start < least - 1 && all.every((pieces) => pieces[start] === first[start])) start++;
  let end = 0;
  while (end < least - start - 1 && all.every((pieces) => pieces.at(-1 - end) === first.at(-1 - end))) end++;
  return (title) => {
    const pieces = piecesOf(title);
    const before = pieces.slice(0, start).join("");
    const after = end === 0 ? "" : pieces.slice(-end).join("");
    const name = title.slice(before.length, title.length - after.length).replace(EDGES, "");
    return name === "" ? null : { name, family: restOf(title, before.length, title.length - after.length) };
  };
}

/**
 * Titles that one word or number alone tells apart, the most of them: their places. Empty where fewer than `least` are so, or where nothing else
 * is in them.
 */
export function placesByChange(titles: readonly string[], least: number): readonly number[] {
  const groups = new Map<string, number[]>();
  let best: readonly number[] = [];
  for (const [at, title] of titles.entries()) {
    const pieces = piecesOf(title);
    for (const [place, piece] of pieces.entries()) {
      const isWord = (one: string) => /[\p{L}\p{Nd}]/u.test(one);
      if (!isWord(piece) || !pieces.some((one, other) => other !== place && /\p{L}/u.test(one))) continue;
      const key = JSON.stringify([pieces.slice(0, place), pieces.slice(place + 1)]);
      const known = groups.get(key) ?? [];
      known.push(at);
      groups.set(key, known);
      if (known.length >= least && known.length > best.length) best = known;
    }
  }
  return best;
}

/** Words (and figures held to them: « 6e »), and what stands between. */
function piecesOf(title: string): readonly string[] {
  return title.match(/\p{Nd}+(?:[eè]r?e?s?|nd|nde)?(?![\p{L}])|\p{L}+|[^\p{L}]/gu) ?? [];
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
