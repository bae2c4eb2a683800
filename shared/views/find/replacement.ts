/** What a text becomes when what was found in it is replaced. */
import type { FoundPart } from "#shared/schema/constraints/pattern-finder.ts";

export interface Replacement {
  readonly text: string;
  /** pattern: `$1`, `$<name>` stand for groups, `$&` for what was found, `$$` for a dollar, `\n` for a line end and `\t` for a tab */
  readonly as: "text" | "pattern";
  /** written in capitals, or with one, where what it replaces is */
  readonly keepsCase: boolean;
}

/** `parts`: in order, none overlapping another, as a `Finder` gives them for this text. */
export function replaceParts(text: string, parts: readonly FoundPart[], replacement: Replacement): string {
  const isPlain = replacement.as === "text" && !replacement.keepsCase;
  let replaced = "";
  let from = 0;
  for (const part of parts) {
    if (part.start > from) replaced += text.slice(from, part.start);
    replaced += isPlain ? replacement.text : putFor(text.slice(part.start, part.end), part, replacement);
    from = part.end;
  }
  return from < text.length ? replaced + text.slice(from) : replaced;
}

function putFor(found: string, part: FoundPart, { text, as, keepsCase }: Replacement): string {
  const put = as === "pattern" ? expand(text, found, part) : text;
  return keepsCase ? inCaseOf(found, put) : put;
}

/** A group that the pattern does not have is written as it stands; one that took no part is blank. */
function expand(template: string, found: string, { groups, named }: FoundPart): string {
  return template.replace(/\$(?:(\$|&)|(\d{1,2})|<(\w+)>)|\\([nt\\])/g, (written, sign, digits, name, escaped) => {
    if (sign !== undefined) return sign === "$" ? "$" : found;
    if (escaped !== undefined) return escaped === "n" ? "\n" : escaped === "t" ? "\t" : "\\";
    if (name !== undefined) return name in named ? (named[name] ?? "") : written;
    const number = Number(digits);
    if (number >= 1 && number <= groups.length) return groups[number - 1] ?? "";
    // `$12` where there are two groups: the first, and a 2
    const first = Number(String(digits)[0]);
    if (String(digits).length === 2 && first >= 1 && first <= groups.length)
      return (groups[first - 1] ?? "") + String(digits)[1];
    return written;
  });
}

function inCaseOf(found: string, put: string): string {
  const letters = found.replace(/[^\p{L}]/gu, "");
  if (letters === "" || letters === letters.toLowerCase()) return put;
  const [first = ""] = letters;
  if (letters === letters.toUpperCase() && letters.length > 1) return put.toUpperCase();
  if (first === first.toUpperCase() && letters.slice(first.length) === letters.slice(first.length).toLowerCase()) {
    return put.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  }
  return put;
}
