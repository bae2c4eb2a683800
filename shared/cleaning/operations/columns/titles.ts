/** Titles of columns that operations make: in one line, of their own. */
import { LIMITS } from "#shared/model/limits.ts";
import { trimmed, withSingleSpaces } from "../../texts/plain-text.ts";

/** A title as it may be written: without spaces around, in one line, no longer than a title is; "" for what says nothing. */
export function cleanTitle(text: string): string {
  return trimmed(withSingleSpaces(text)).slice(0, LIMITS.columnNameLength);
}

/** The title, or the same and a number where another has it: `nom`, `nom 2`, `nom 3`. It is one of the taken ones from then on. */
export function freeTitle(title: string, taken: Set<string>, between = " "): string {
  let free = title;
  for (let n = 2; taken.has(free); n += 1) {
    const number = `${between}${n}`;
    free = title.slice(0, LIMITS.columnNameLength - number.length) + number;
  }
  taken.add(free);
  return free;
}
