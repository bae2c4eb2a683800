/** Functions of regular expressions, each written in the formula as it is, and tried by engines that no text stops. */
import { LIMITS } from "#shared/model/limits.ts";
import { compileSearch } from "#shared/schema/constraints/pattern-engine.ts";
import { faultOfPattern } from "#shared/schema/constraints/pattern-fault.ts";
import { compileFinder, type FindParts, type FoundPart } from "#shared/schema/constraints/pattern-finder.ts";
import { replaceParts } from "#shared/views/find/replacement.ts";
import { asNumber, isFailed, TOO_HARD, TOO_LONG, textValue, type Value, writtenValue } from "../value.ts";
import { type Evaluate, type FunctionDefinition, type Given, type MakeFault, special } from "./definition.ts";

export const PATTERN_FUNCTIONS: readonly FunctionDefinition[] = [
  special(["EXTRAIRE", "EXTRACT"], 2, 3, (given) =>
    withPattern(given, ofParts, (find) => (text, third) => {
      const parts = find(text);
      if (parts === null) return TOO_HARD;
      const [first] = parts;
      if (first === undefined) return null;
      const group = third === undefined ? (first.groups.length > 0 ? 1 : 0) : asNumber(third);
      if (group === null || isFailed(group)) return group;
      return textValue(group === 0 ? text.slice(first.start, first.end) : (first.groups[group - 1] ?? ""));
    }),
  ),
  special(["REMPLACER.MOTIF", "REPLACE.PATTERN"], 3, 3, (given) =>
    withPattern(given, ofParts, (find) => (text, third) => {
      const by = third === undefined || third === null ? "" : writtenValue(third as Exclude<Value, { failed: string }>);
      const parts = find(text);
      if (parts === null) return TOO_HARD;
      if (longest(text, parts, by) > MOST_WRITTEN) return TOO_LONG;
      const after = replaceParts(text, parts, { text: by, as: "pattern", keepsCase: false });
      return after.length > LIMITS.cellLength ? TOO_LONG : textValue(after);
    }),
  ),
  special(["CORRESPOND", "MATCHES"], 2, 2, (given) =>
    withPattern(given, compileSearch, (holds) => (text) => holds(text)),
  ),
];

/** UTF-16 code units that are put together at most before it is said that it is too long */
const MOST_WRITTEN = 32 * LIMITS.cellLength;

function longest(text: string, parts: readonly FoundPart[], by: string): number {
  const named = by.split("$").length - 1;
  return parts.reduce((sum, { start, end, groups }) => {
    const most = Math.max(end - start, ...groups.map((group) => group?.length ?? 0));
    return sum + by.length + named * most;
  }, text.length);
}

function ofParts(pattern: string): FindParts | null {
  return compileFinder(pattern, { ignoreCase: false, whole: false });
}

/** `become`: of the text and, worked out, what was given after the pattern. */
function withPattern<T>(
  [of, pattern, third]: readonly Given[],
  compile: (pattern: string) => T | null,
  become: (compiled: T) => (text: string, third: Value | undefined) => Value,
): Evaluate | MakeFault {
  const written = pattern?.fixed;
  if (typeof written !== "string") return { given: 1, code: "pattern-not-written", args: {} };
  const fault = faultOfPattern(written);
  const compiled = fault === null ? compile(written) : null;
  if (compiled === null || of === undefined)
    return { given: 1, code: "bad-pattern", args: { pattern: fault?.kind ?? "other", text: written } };
  const made = become(compiled);
  return (row) => {
    const text = of.evaluate(row);
    if (isFailed(text)) return text;
    const after = third?.evaluate(row);
    if (after !== undefined && isFailed(after)) return after;
    return made(writtenValue(text), after);
  };
}
