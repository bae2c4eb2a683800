/**
 * Runs the regular expressions of schemas, which come from anywhere, without ever stopping the machine. JavaScript's own engine is
 * the fast one, but backtracks: it is given texts so short that it cannot have many ways to try. The others go to RE2JS
 * (a port of RE2, MIT licence), whose time grows with the length of the text alone. What neither can do safely (a look-around or a
 * back-reference in a dangerous expression, or on a long text; thousands of signs of pattern on a page of text) is let through: better no verdict than a wrong one.
 */
import { RE2JS } from "re2js";
import type { PatternCost } from "./pattern-cost.ts";
import { translatePattern } from "./python-pattern.ts";

/** Ways that a backtracking engine may have to try, as a power of two: some ten milliseconds. */
const SAFE_BITS = 20;
/** UTF-16 code units that it is given at most */
const SAFE_LENGTH = 1_000;
/** The same power of two where the ways multiply with each character: each of them is looked at for longer. */
const SAFE_BITS_NESTED = 16;
/** Instructions times code units that the linear engine is given: some ten milliseconds too. Only patterns of many hundred signs come near. */
export const SAFE_WORK = 10_000_000;
/** What may be remembered of a pattern: ordinary ones need a few dozen, and a few can be written that need thousands, dear to find. */
const MOST_STATES = 500;

/** A test for the pattern; null when it is not a regular expression. */
export function compilePattern(pattern: string): ((text: string) => boolean) | null {
  const { source, ignoreCase, cost } = translatePattern(pattern);
  // the reference engine adds no parentheses, so `a|b` is `^a` or `b$`, and it looks at the start of the text only
  const fast = backtracking(`^(?:^${source}$)`, ignoreCase ? "iu" : "u") ?? backtracking(`^(?:^${pattern}$)`, "");
  if (fast === null) return null;
  const steady = linear(`^(?:^${source}$)`, ignoreCase);
  const safeLength = cost.nested && steady !== null ? 0 : safeLengthOf(cost);
  return (text) => {
    if (text.length <= safeLength) return fast.test(text);
    return steady === null || text.length > steady.longest || steady.test(text);
  };
}

/** A test for a pattern that may be found anywhere in the text, as JSON Schema means it; null when it is not a regular expression. */
export function compileSearch(pattern: string): ((text: string) => boolean) | null {
  const { source, ignoreCase, cost } = translatePattern(pattern);
  const fast = backtracking(source, ignoreCase ? "iu" : "u") ?? backtracking(pattern, "");
  if (fast === null) return null;
  const steady = linear(source, ignoreCase);
  // it is looked for from each sign of the text
  const safeLength = safeLengthOf({ ...cost, degree: cost.degree + 1 });
  return (text) => {
    if (steady === null) return text.length > safeLength || fast.test(text);
    return text.length > steady.longest || steady.test(text);
  };
}

/** UTF-16 code units of the texts on which the backtracking engine certainly comes to an end soon. */
export function safeLengthOf({ nested, degree, bits }: PatternCost): number {
  if (nested) return Math.floor(SAFE_BITS_NESTED / Math.max(1, degree - 1 + bits));
  if (bits > SAFE_BITS) return 0;
  // from every place of a text of length L there are L ways for each part of any length
  return degree === 0 ? SAFE_LENGTH : Math.min(SAFE_LENGTH, Math.floor(2 ** ((SAFE_BITS - bits) / degree)));
}

/** null when it is not a regular expression. */
export function backtracking(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function linear(source: string, ignoreCase: boolean): { readonly longest: number; test(text: string): boolean } | null {
  try {
    const compile = () => RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    let compiled = compile();
    /** whether it remembers what each character made of all ways to match so far: several times as fast, where these are few */
    let remembers = true;
    return {
      longest: Math.floor(SAFE_WORK / compiled.programSize()),
      test(text) {
        if (!remembers || text.length > SAFE_LENGTH) return compiled.matcher(text).find();
        const matches = compiled.test(text);
        if ((compiled.re2().lazyDFA?.stateCount ?? 0) > MOST_STATES) {
          remembers = false;
          // what was remembered is let go of
          compiled = compile();
        }
        return matches;
      },
    };
  } catch (error) {
    // look-arounds and back-references are not regular
    if (error instanceof Error && error.name.startsWith("RE2JS")) return null;
    throw error;
  }
}
