import { type Arguments, type ConstraintCompiler, ConstraintError } from "./constraint.ts";
import { compilePattern } from "./pattern-engine.ts";
import { examplePattern } from "./pattern-example.ts";

/** The text must match a regular expression. What is told of it is an example: that of its author when it is a right one. */
export const pattern: ConstraintCompiler = (reader) => {
  const written = reader.field.constraints.pattern;
  if (written === undefined) return null;
  const matches = compilePattern(written);
  if (matches === null) throw new ConstraintError(written);
  let broken: Arguments | null = null;
  return (_value, text) => {
    if (matches(text)) return null;
    const { example } = reader.field;
    const right = example !== null && matches(example) ? example : examplePattern(written);
    broken ??= right === null ? { pattern: written } : { pattern: written, example: right };
    return broken;
  };
};
