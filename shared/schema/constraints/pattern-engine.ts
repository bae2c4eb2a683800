/**
 * Runs the regular expressions of schemas, which come from anywhere, without ever stopping the machine. JavaScript's own engine is
 * the fast one, but backtracks: it is given short texts and expressions that do not repeat a repetition. The others go to RE2JS
 * (a port of RE2, MIT licence), whose time grows with the length of the text alone. What neither can do safely (a look-around or a
 * back-reference in a dangerous expression, or on a long text) is let through: better no verdict than a wrong one.
 */
import { RE2JS } from "re2js";
import { translatePattern } from "./python-pattern.ts";

/** UTF-16 code units that a backtracking engine is given: of an ordinary expression, and of one that repeats a repetition. */
const SAFE_LENGTH = 1_000;
const SAFE_LENGTH_NESTED = 20;

/** A test for the pattern; null when it is not a regular expression. */
export function compilePattern(pattern: string): ((text: string) => boolean) | null {
  const { source, ignoreCase, repeatsRepeats } = translatePattern(pattern);
  // the reference engine adds no parentheses, so `a|b` is `^a` or `b$`, and it looks at the start of the text only
  const fast = backtracking(`^(?:^${source}$)`, ignoreCase ? "iu" : "u") ?? backtracking(`^(?:^${pattern}$)`, "");
  if (fast === null) return null;
  const steady = linear(`^(?:^${source}$)`, ignoreCase);
  const safeLength = repeatsRepeats ? (steady === null ? SAFE_LENGTH_NESTED : 0) : SAFE_LENGTH;
  return (text) => {
    if (text.length <= safeLength) return fast.test(text);
    return steady === null || steady.test(text);
  };
}

/** A test for a pattern that may be found anywhere in the text, as JSON Schema means it; null when it is not a regular expression. */
export function compileSearch(pattern: string): ((text: string) => boolean) | null {
  const { source, ignoreCase } = translatePattern(pattern);
  const fast = backtracking(source, ignoreCase ? "iu" : "u") ?? backtracking(pattern, "");
  if (fast === null) return null;
  const steady = linear(source, ignoreCase);
  return (text) => (steady === null ? text.length > SAFE_LENGTH_NESTED || fast.test(text) : steady.test(text));
}

function backtracking(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function linear(source: string, ignoreCase: boolean): { test(text: string): boolean } | null {
  try {
    const compiled = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return { test: (text) => compiled.matcher(text).find() };
  } catch (error) {
    // look-arounds and back-references are not regular
    if (error instanceof Error && error.name.startsWith("RE2JS")) return null;
    throw error;
  }
}
