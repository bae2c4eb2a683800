/**
 * Finds every place where a regular expression matches, with its groups, without ever stopping the machine: as `pattern-engine.ts` judges
 * whole texts, JavaScript's engine reads those so short that it has few ways to try, and RE2JS the others.
 */
import { RE2JS } from "re2js";
import { backtracking, SAFE_WORK, safeLengthOf } from "./pattern-engine.ts";
import { translatePattern } from "./python-pattern.ts";

/** UTF-16 code units; `end` is exclusive. */
export interface FoundPart {
  readonly start: number;
  readonly end: number;
  /** what the first, second … pair of parentheses matched; null: it took no part */
  readonly groups: readonly (string | null)[];
  readonly named: Readonly<Record<string, string | null>>;
}

/** Every match in the text, none overlapping another; null when neither engine can say it safely. */
export type FindParts = (text: string) => readonly FoundPart[] | null;

/** null when the pattern is not a regular expression. `whole`: it must match the text from its beginning to its end. */
export function compileFinder(
  pattern: string,
  options: { readonly ignoreCase: boolean; readonly whole: boolean },
): FindParts | null {
  const { source, cost, ...found } = translatePattern(pattern);
  const ignoreCase = options.ignoreCase || found.ignoreCase;
  const framed = (text: string) => (options.whole ? `^(?:${text})$` : text);
  // alone it must be one: a parenthesis too many would close our own
  if (backtracking(source, "u") === null && backtracking(pattern, "") === null) return null;
  const fast =
    backtracking(framed(source), ignoreCase ? "giu" : "gu") ?? backtracking(framed(pattern), ignoreCase ? "gi" : "g");
  if (fast === null) return null;
  const steady = linear(framed(source), ignoreCase);
  // it is looked for from each sign of the text
  const safeLength = safeLengthOf(options.whole ? cost : { ...cost, degree: cost.degree + 1 });
  return (text) => {
    if (text.length <= (cost.nested && steady !== null ? 0 : safeLength)) return partsOf(text, fast);
    return steady?.(text) ?? null;
  };
}

function partsOf(text: string, pattern: RegExp): FoundPart[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: match.slice(1).map((group: string | undefined) => group ?? null),
    named: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, group]) => [name, group ?? null])),
  }));
}

function linear(source: string, ignoreCase: boolean): FindParts | null {
  try {
    const compiled = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    const size = compiled.programSize();
    const names = Object.keys(compiled.namedGroups());
    return (text) => {
      const matcher = compiled.matcher(text);
      const parts: FoundPart[] = [];
      let work = 0;
      let from = 0;
      do {
        // each search may read on to the end
        work += size * (text.length - from + 1);
        if (work > SAFE_WORK) return null;
        if (!matcher.find()) return parts;
        from = matcher.end();
        parts.push({
          start: matcher.start(),
          end: from,
          groups: Array.from({ length: matcher.groupCount() }, (_, index) => matcher.group(index + 1)),
          named: Object.fromEntries(names.map((name) => [name, matcher.group(name)])),
        });
      } while (from <= text.length);
      return parts;
    };
  } catch (error) {
    // look-arounds and back-references are not regular
    if (error instanceof Error && error.name.startsWith("RE2JS")) return null;
    throw error;
  }
}
