/** That the parameter `pattern` is no regular expression, as it is said of those that stand in formulas. */
import { faultOfPattern } from "#shared/schema/constraints/pattern-fault.ts";
import type { Refusal } from "../operation.ts";

export function patternRefusal(pattern: string): Refusal {
  const kind = faultOfPattern(pattern)?.kind ?? "other";
  const fault = { code: "bad-pattern", at: 0, length: pattern.length, args: { pattern: kind, text: pattern } } as const;
  return { refused: "bad-parameter", field: "pattern", fault };
}
