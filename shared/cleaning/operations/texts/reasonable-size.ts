/** Whether a replacement stays of a reasonable size: many small places, each become long, take all the memory there is. */
import { LIMITS } from "#shared/model/limits.ts";
import type { FoundPart } from "#shared/schema/constraints/pattern-finder.ts";

/** UTF-16 code units that are put together at most before it is said that it is too long */
const MOST = 32 * LIMITS.cellLength;

/** False: it is not to be put together. */
export function hasReasonableSize(text: string, parts: readonly FoundPart[], by: string): boolean {
  const named = by.split("$").length - 1;
  const most = parts.reduce((sum, { start, end, groups }) => {
    const longest = groups.reduce((found, group) => Math.max(found, group?.length ?? 0), end - start);
    return sum + by.length + named * longest;
  }, text.length);
  return most <= MOST;
}
