/** Regular expressions as schemas' authors write them, for Python, in a form that JavaScript and RE2 both take. */
import { costOfPattern, type PatternCost } from "./pattern-cost.ts";

export interface TranslatedPattern {
  readonly source: string;
  readonly ignoreCase: boolean;
  readonly cost: PatternCost;
}

/** Written as themselves, because JavaScript and RE2 do not agree on escapes. */
const SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/** Python's classes know every script; in brackets, the complements keep their narrow meaning. */
const OUTSIDE: Readonly<Record<string, string>> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  w: "[\\p{L}\\p{N}_]",
  W: "[^\\p{L}\\p{N}_]",
  s: `[${SPACES}]`,
  S: `[^${SPACES}]`,
  A: "^",
  Z: "$",
};
const INSIDE: Readonly<Record<string, string>> = { d: "\\p{Nd}", D: "\\P{Nd}", w: "\\p{L}\\p{N}_", s: SPACES };

/** Characters that may be escaped everywhere, and letters whose escape means the same to all. */
const ESCAPABLE = /[\^$\\.*+?()[\]{}|/]/;
const SHARED = /[bBfnrtv0-9xuWSk]/;

/** The pattern does not have to be valid: whoever compiles the result finds out. */
export function translatePattern(pattern: string): TranslatedPattern {
  const ignoreCase = pattern.startsWith("(?i)");
  const text = (ignoreCase ? pattern.slice(4) : pattern).replaceAll("(?P<", "(?<").replace(/\(\?P=(\w+)\)/g, "\\k<$1>");
  let source = "";
  let inClass = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === "\\" && index + 1 < text.length) {
      index += 1;
      source += escaped(text[index] ?? "", inClass);
      continue;
    }
    if (inClass && character === "[") source += "\\[";
    else source += character;
    if (!inClass && character === "[") {
      inClass = true;
      // a bracket that comes first is a member of the class
      const first = /^\^?\]/.exec(text.slice(index + 1))?.[0];
      if (first !== undefined) {
        source += first.replace("]", "\\]");
        index += first.length;
      }
    } else if (inClass && character === "]") inClass = false;
  }
  return { source, ignoreCase, cost: costOfPattern(text) };
}

function escaped(character: string, inClass: boolean): string {
  const meaning = (inClass ? INSIDE : OUTSIDE)[character];
  if (meaning !== undefined) return meaning;
  if (ESCAPABLE.test(character) || SHARED.test(character)) return `\\${character}`;
  // a needless escape is an error to JavaScript, but a hyphen in brackets would make a range
  return character === "-" && inClass ? "\\-" : character;
}
