/** Whether a replacement stays of a reasonable size: many small places, each become long, take all the memory there is. */
import { LIMITS } from "#shared/model/limits.ts";
import type { FoundPart } from "#shared/schema/constraints/pattern-finder.ts";

/** UTF-16 code units that are put together at most before it is said that it is too long */
const MOST = 32 * LIMITS.cellLength;

/** `by`: as it is written, groups and all. False: it is not to be put together. */
export function hasReasonableSize(by: string): (text: string, parts: readonly FoundPart[]) => boolean {
  const named = by.split("$").length - 1;
  return (text, parts) => {
    // no group is longer than its text
    if (text.length + parts.length * (by.length + named * text.length) <= MOST) return true;
    const most = parts.reduce((sum, { start, end, groups }) => {
      const longest = groups.reduce((found, group) => Math.max(found, group?.length ?? 0), end - start);
      return sum + by.length + named * longest;
    }, text.length);
    return most <= MOST;
  };
}
