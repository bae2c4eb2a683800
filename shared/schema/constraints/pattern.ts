import { type Arguments, type ConstraintCompiler, ConstraintError } from "./constraint.ts";
import { compilePattern } from "./pattern-engine.ts";

/** The text must match a regular expression. */
export const pattern: ConstraintCompiler = (reader) => {
  const written = reader.field.constraints.pattern;
  if (written === undefined) return null;
  const matches = compilePattern(written);
  if (matches === null) throw new ConstraintError(written);
  const { example } = reader.field;
  const broken: Arguments = example === null ? { pattern: written } : { pattern: written, example };
  return (_value, text) => (matches(text) ? null : broken);
};
