import { foldText } from "#shared/model/fold-text.ts";
import type { ValueKey } from "../value-reader.ts";
import { type ConstraintCompiler, ConstraintError } from "./constraint.ts";

/** A sentence names at most so many of the allowed values. */
const NAMED_VALUES = 12;

/** The value must be one of a list, whose values are read as the field itself reads its cells. */
export const enumeration: ConstraintCompiler = (reader) => {
  const written = reader.field.constraints.enum;
  if (written === undefined) return null;
  const keys = new Set<ValueKey>();
  const near = new Map<string, string>();
  for (const text of written) {
    const key = reader.keyOfText(text);
    // an allowed value that is itself "missing" can never be met, and does no harm
    if (key === null && !reader.isMissing(text)) throw new ConstraintError(text);
    if (key !== null) keys.add(key);
    if (!near.has(simplified(text))) near.set(simplified(text), text);
  }
  const listed = { values: written.slice(0, NAMED_VALUES), count: written.length };
  return {
    test(value, text) {
      if (keys.has(reader.keyOf(value))) return null;
      const meant = near.get(simplified(text));
      return meant === undefined ? listed : { ...listed, near: meant };
    },
    passes: (text) => keys.has(text),
    sift(values, count) {
      for (let at = 0; at < count; at += 1) if (!keys.has(values[at] ?? Number.NaN)) values[at] = Number.NaN;
    },
  };
};

/** What remains of a text without case, accents, and everything but letters and digits: how one sees which value was meant. */
function simplified(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{Nd}]+/gu, "");
}
