/** What a sentence about an unreadable text proposes: the likeliest reading, from what the issue alone says of its field. */

import { FieldType } from "#shared/schema/table-schema.ts";
import type { Issue } from "../issue.ts";
import { FAMILIES } from "./families.ts";
import { type Expected, LONGEST } from "./family.ts";
import { withoutStraySpaces } from "./spaces.ts";

/** The text to write in place of `text` for a field of this type; null when nothing is sure. */
export function suggestionFor(type: string, args: Issue["args"], text: string): string | null {
  const expected = expectedOf(type, args);
  if (expected === null || text.length > LONGEST) return null;
  const bare = withoutStraySpaces(text);
  for (const family of FAMILIES) {
    const [reading] = family(bare, expected, "day-first");
    // to leave the cell blank is not something to write
    if (reading !== undefined) return reading.text === text || reading.text === "" ? null : reading.text;
  }
  return null;
}

/** null for a rule that is no type: what a constraint asks is not in its issue. */
function expectedOf(rule: string, args: Issue["args"]): Expected | null {
  const type = FieldType.safeParse(rule);
  if (!type.success) return null;
  const { format, decimalChar, trueValues, falseValues } = args;
  return {
    type: type.data,
    format: typeof format === "string" ? format : "default",
    decimalChar: typeof decimalChar === "string" ? decimalChar : ".",
    trueValues: Array.isArray(trueValues) ? trueValues : [],
    falseValues: Array.isArray(falseValues) ? falseValues : [],
    example: null,
    constraints: {},
    kind: null,
  };
}
