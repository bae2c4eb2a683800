/** Why a text is not a regular expression, and where: engines say neither in words that people read. */
import { backtracking } from "./pattern-engine.ts";
import { translatePattern } from "./python-pattern.ts";

export interface PatternFault {
  readonly kind:
    | "open-group"
    | "stray-closing"
    | "open-class"
    | "nothing-to-repeat"
    | "ends-in-backslash"
    | "backward-range"
    | "backward-count"
    | "other";
  /** UTF-16 code units before what is wrong; null when that is not known */
  readonly at: number | null;
}

/** null for what is one. */
export function faultOfPattern(pattern: string): PatternFault | null {
  const { source } = translatePattern(pattern);
  if (backtracking(source, "u") !== null || backtracking(pattern, "") !== null) return null;
  return findFault(pattern) ?? { kind: "other", at: null };
}

function findFault(pattern: string): PatternFault | null {
  const groups: number[] = [];
  // a repetition needs something before it
  let repeatable = false;
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const character = pattern[at];
    const count = /^\{(\d+)(?:,(\d*))?\}/.exec(rest);
    if (character === "\\") {
      if (rest.length === 1) return { kind: "ends-in-backslash", at };
      at += 2;
      repeatable = true;
    } else if (character === "[") {
      const inside = classOf(rest);
      if (inside === null) return { kind: "open-class", at };
      const backward = backwardRange(inside);
      if (backward !== null) return { kind: "backward-range", at: at + backward };
      at += inside.length;
      repeatable = true;
    } else if (character === "(") {
      groups.push(at);
      at += /^\((?:\?(?:<?[=!]|:|P?<\w*>|[a-z]*:))?/.exec(rest)?.[0].length ?? 1;
      repeatable = false;
    } else if (character === ")") {
      if (groups.pop() === undefined) return { kind: "stray-closing", at };
      at += 1;
      repeatable = true;
    } else if (character === "*" || character === "+" || character === "?" || count !== null) {
      if (!repeatable) return { kind: "nothing-to-repeat", at };
      const [written = "x", least, most] = count ?? [];
      if (most !== undefined && most !== "" && Number(most) < Number(least)) return { kind: "backward-count", at };
      at += written.length;
      // a question mark after it makes it shy, any other sign would repeat a repetition
      if (pattern[at] === "?") at += 1;
      repeatable = false;
    } else {
      repeatable = character !== "|" && character !== "^";
      at += 1;
    }
  }
  const open = groups.at(-1);
  return open === undefined ? null : { kind: "open-group", at: open };
}

/** With its brackets; null when it is not closed. A bracket that comes first is a member. */
function classOf(rest: string): string | null {
  return /^\[\^?(?:\]|\\.)?(?:[^\]\\]|\\.)*\]/s.exec(rest)?.[0] ?? null;
}

function backwardRange(written: string): number | null {
  for (const { 0: range, 1: from = "", 2: to = "", index } of written.matchAll(/(\\.|[^\\])-(\\.|[^\\\]])/gs)) {
    if (index > 0 && range.length === 3 && from > to) return index;
  }
  return null;
}
